package dev.autogen.applications;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A published application whose entities the build has fetched, with what its own Hibernate makes of them. */
enum Application {
    KEYCLOAK("hibernate-7.2", List.of("keycloak-model-jpa-"), Map.of(), new CatalogCounts(97, 585, 74, 19, 0, 0)),

    KOGITO(
            "hibernate-6.6",
            List.of("data-index-", "jobs-", "jbpm-", "kogito-", "persistence-"),
            Map.of(
                    "hibernate.physical_naming_strategy",
                    "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"),
            new CatalogCounts(53, 359, 34, 0, 44, 13)),

    CXF("hibernate-6.6", List.of("cxf-rt-rs-security-oauth2-"), Map.of(), new CatalogCounts(28, 127, 32, 1, 0, 0)),

    AXON("hibernate-6.6", List.of("axon-"), Map.of(), new CatalogCounts(6, 56, 0, 4, 4, 2));

    private static final Path JARS = Path.of(System.getProperty("autogen.applications"));

    private final String hibernate;
    private final List<String> modelJars;
    private final Map<String, String> settings;
    private final CatalogCounts counts;

    Application(String hibernate, List<String> modelJars, Map<String, String> settings, CatalogCounts counts) {
        this.hibernate = hibernate;
        this.modelJars = modelJars;
        this.settings = settings;
        this.counts = counts;
    }

    /** Returns the jars with mapped classes. */
    List<Path> model() {
        return Jars.of(JARS.resolve(directory())).stream()
                .filter(jar -> modelJars.stream().anyMatch(jar.getFileName().toString()::startsWith))
                .toList();
    }

    /** Returns the whole runtime classpath, the model included. */
    List<Path> classpath() {
        return classpathWith(hibernate);
    }

    /** Returns the whole runtime classpath with another Hibernate than the application was made for. */
    List<Path> classpathWith(String otherHibernate) {
        return Jars.of(JARS.resolve(directory()), JARS.resolve(otherHibernate), JARS.resolve("common"));
    }

    /** Returns what runs the application's own migrations, besides its classpath. */
    List<Path> migrationTools() {
        return Jars.of(JARS.resolve(directory() + "-migrations"));
    }

    Map<String, String> settings() {
        return settings;
    }

    /** Returns what a database of it holds. */
    CatalogCounts counts() {
        return counts;
    }

    private String directory() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
