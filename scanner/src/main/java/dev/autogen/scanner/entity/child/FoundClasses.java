package dev.autogen.scanner.entity.child;

import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.PackageInfo;
import io.github.classgraph.Resource;
import io.github.classgraph.ScanResult;
import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a search of class files found; no class of the project is loaded for it.
 *
 * @param classes the mapped ones, sorted by name
 * @param packages those whose {@code package-info} carries mapping annotations, sorted
 * @param mappingFiles {@code META-INF/orm.xml} and {@code *.hbm.xml} in the locations
 */
record FoundClasses(List<Found> classes, List<String> packages, List<URI> mappingFiles) {

    /** What the JPA specification calls managed classes, and converters. */
    private static final Set<String> MAPPED = Set.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Converter");

    /** The annotations before Jakarta: what is mapped with them alone, Hibernate 6 does not see. */
    private static final String JAVAX_ENTITY = "javax.persistence.Entity";

    /**
     * A class.
     *
     * @param location the directory or jar it is in
     * @param javaVersion the Java version it is compiled for
     * @param entity whether it is an entity, rather than something an entity is made of
     * @param javax whether it is an entity by the annotation of {@code javax.persistence} alone
     */
    record Found(String name, File location, int javaVersion, boolean entity, boolean javax) {}

    static FoundClasses in(ModelRequest request) {
        if (request.locations().isEmpty()) {
            return new FoundClasses(List.of(), List.of(), List.of());
        }
        ClassGraph search = new ClassGraph()
                .overrideClasspath(request.locations())
                .enableClassInfo()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .disableNestedJarScanning()
                .disableModuleScanning();
        if (!request.packages().isEmpty()) {
            search.acceptPackages(request.packages().toArray(String[]::new));
        }
        try (ScanResult result = search.scan(Math.min(2, Runtime.getRuntime().availableProcessors()))) {
            return new FoundClasses(
                    classes(result, request.search()), packages(result, request.search()), mappingFiles(request));
        }
    }

    private static List<Found> classes(ScanResult result, boolean search) {
        List<Found> found = new ArrayList<>();
        for (ClassInfo candidate : search ? result.getAllClasses() : List.<ClassInfo>of()) {
            List<String> annotations =
                    candidate.getAnnotationInfo().directOnly().getNames();
            boolean javax =
                    annotations.contains(JAVAX_ENTITY) && annotations.stream().noneMatch(MAPPED::contains);
            if (annotations.stream().anyMatch(MAPPED::contains) || javax) {
                int java = candidate.getClassfileMajorVersion() - 44;
                boolean entity = annotations.contains("jakarta.persistence.Entity");
                found.add(new Found(candidate.getName(), candidate.getClasspathElementFile(), java, entity, javax));
            }
        }
        found.sort(Comparator.comparing(Found::name));
        return found;
    }

    private static List<String> packages(ScanResult result, boolean search) {
        List<String> names = new ArrayList<>();
        for (PackageInfo candidate : search ? result.getPackageInfo() : List.<PackageInfo>of()) {
            for (AnnotationInfo annotation : candidate.getAnnotationInfo()) {
                String name = annotation.getName();
                if (name.startsWith("jakarta.persistence.") || name.startsWith("org.hibernate.")) {
                    names.add(candidate.getName());
                    break;
                }
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    /** Mapping files lie outside the packages of a filter, so they are searched for on their own. */
    private static List<URI> mappingFiles(ModelRequest request) {
        List<URI> files = new ArrayList<>();
        ClassGraph search = new ClassGraph()
                .overrideClasspath(request.locations())
                .disableNestedJarScanning()
                .disableModuleScanning();
        try (ScanResult result = search.scan(1)) {
            for (Resource resource : result.getResourcesWithPath("META-INF/orm.xml")) {
                files.add(resource.getURI());
            }
            for (Resource resource : result.getResourcesWithExtension("hbm.xml")) {
                files.add(resource.getURI());
            }
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }
}
