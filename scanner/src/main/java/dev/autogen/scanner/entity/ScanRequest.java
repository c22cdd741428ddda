package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.settings.Setting;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to scan, and how the application would boot it.
 *
 * @param classLocations directories and jars (also Spring Boot jars and wars) that are searched for mapped classes and mapping files
 * @param classpath the rest of the project's runtime classpath; may name class locations again, which then keep that place in its order
 * @param packages search only these packages and those below them; empty for all
 * @param persistenceUnit the unit of {@code persistence.xml} to read; null for the only one there is
 * @param settings of Hibernate, as the application has them
 * @param mappingFiles XML mappings that the application's configuration names: resources or files
 * @param postgresMajor the major version of PostgreSQL that the dialect is for
 * @param defaultNamespace the namespace whose objects have no namespace in their names
 * @param javaHome the JDK or JRE whose JVM scans; null for the one that runs. That one serves also where it is newer
 * @param sourceDirectories where the mapped classes' sources are, to notice one that is not compiled; empty to not look
 * @param bundledHibernate a Hibernate with all it needs, for a project that has none; empty for none
 * @param answers what is known about settings that the application's code decides
 */
public record ScanRequest(
        List<Path> classLocations,
        List<Path> classpath,
        List<String> packages,
        @Nullable String persistenceUnit,
        Map<String, Setting> settings,
        List<String> mappingFiles,
        int postgresMajor,
        String defaultNamespace,
        @Nullable Path javaHome,
        List<Path> sourceDirectories,
        List<Path> bundledHibernate,
        CodeAnswers answers) {

    private static final int DEFAULT_POSTGRES = 16;

    public ScanRequest {
        classLocations = List.copyOf(classLocations);
        classpath = List.copyOf(classpath);
        packages = List.copyOf(packages);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        mappingFiles = List.copyOf(mappingFiles);
        sourceDirectories = List.copyOf(sourceDirectories);
        bundledHibernate = List.copyOf(bundledHibernate);
    }

    /** Everything in the locations, with Hibernate's own defaults. */
    public static ScanRequest of(List<Path> classLocations, List<Path> classpath) {
        return new ScanRequest(
                classLocations,
                classpath,
                List.of(),
                null,
                Map.of(),
                List.of(),
                DEFAULT_POSTGRES,
                "public",
                null,
                List.of(),
                List.of(),
                CodeAnswers.NONE);
    }

    public ScanRequest withPackages(List<String> newPackages) {
        return new ScanRequest(
                classLocations,
                classpath,
                newPackages,
                persistenceUnit,
                settings,
                mappingFiles,
                postgresMajor,
                defaultNamespace,
                javaHome,
                sourceDirectories,
                bundledHibernate,
                answers);
    }

    public ScanRequest withPersistenceUnit(@Nullable String newPersistenceUnit) {
        return new ScanRequest(
                classLocations,
                classpath,
                packages,
                newPersistenceUnit,
                settings,
                mappingFiles,
                postgresMajor,
                defaultNamespace,
                javaHome,
                sourceDirectories,
                bundledHibernate,
                answers);
    }

    public ScanRequest withSettings(Map<String, Setting> newSettings) {
        return new ScanRequest(
                classLocations,
                classpath,
                packages,
                persistenceUnit,
                newSettings,
                mappingFiles,
                postgresMajor,
                defaultNamespace,
                javaHome,
                sourceDirectories,
                bundledHibernate,
                answers);
    }

    public ScanRequest withMappingFiles(List<String> newMappingFiles) {
        return new ScanRequest(
                classLocations,
                classpath,
                packages,
                persistenceUnit,
                settings,
                newMappingFiles,
                postgresMajor,
                defaultNamespace,
                javaHome,
                sourceDirectories,
                bundledHibernate,
                answers);
    }

    public ScanRequest withPostgresMajor(int newPostgresMajor) {
        return new ScanRequest(
                classLocations,
                classpath,
                packages,
                persistenceUnit,
                settings,
                mappingFiles,
                newPostgresMajor,
                defaultNamespace,
                javaHome,
                sourceDirectories,
                bundledHibernate,
                answers);
    }

    public ScanRequest withDefaultNamespace(String newDefaultNamespace) {
        return new ScanRequest(
                classLocations,
                classpath,
                packages,
                persistenceUnit,
                settings,
                mappingFiles,
                postgresMajor,
                newDefaultNamespace,
                javaHome,
                sourceDirectories,
                bundledHibernate,
                answers);
    }

    public ScanRequest withJavaHome(@Nullable Path newJavaHome) {
        return new ScanRequest(
                classLocations,
                classpath,
                packages,
                persistenceUnit,
                settings,
                mappingFiles,
                postgresMajor,
                defaultNamespace,
                newJavaHome,
                sourceDirectories,
                bundledHibernate,
                answers);
    }

    public ScanRequest withSourceDirectories(List<Path> newSourceDirectories) {
        return new ScanRequest(
                classLocations,
                classpath,
                packages,
                persistenceUnit,
                settings,
                mappingFiles,
                postgresMajor,
                defaultNamespace,
                javaHome,
                newSourceDirectories,
                bundledHibernate,
                answers);
    }

    public ScanRequest withBundledHibernate(List<Path> newBundledHibernate) {
        return new ScanRequest(
                classLocations,
                classpath,
                packages,
                persistenceUnit,
                settings,
                mappingFiles,
                postgresMajor,
                defaultNamespace,
                javaHome,
                sourceDirectories,
                newBundledHibernate,
                answers);
    }

    public ScanRequest withAnswers(CodeAnswers newAnswers) {
        return new ScanRequest(
                classLocations,
                classpath,
                packages,
                persistenceUnit,
                settings,
                mappingFiles,
                postgresMajor,
                defaultNamespace,
                javaHome,
                sourceDirectories,
                bundledHibernate,
                newAnswers);
    }
}
