package dev.autogen.scanner.entity.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code application.properties} and {@code application.yml} as Spring Boot does, profiles and defaults included. */
public final class SpringSettings {

    private static final String DEFAULT_PROFILE = "default";
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    private static final String PHYSICAL = "hibernate.physical_naming_strategy";

    private final ConfigurationSource source;

    private SpringSettings(ConfigurationSource source) {
        this.source = source;
    }

    /**
     * Returns what Spring Boot would give to Hibernate.
     *
     * @param profiles the active ones; none or only {@code default} leaves them to {@code spring.profiles.active}
     */
    public static FrameworkSettings read(ConfigurationSource source, List<String> profiles) {
        SpringSettings settings = new SpringSettings(source);
        List<ConfigurationDocument> common = source.documents("application");
        List<String> active = settings.activeProfiles(common, profiles);
        ConfigurationValues values = new ConfigurationValues(source::environment);
        settings.addMatching(values, common, active);
        for (String profile : active) {
            settings.addMatching(values, source.documents("application-" + profile), active);
        }
        return settings.interpret(values, active);
    }

    private void addMatching(ConfigurationValues values, List<ConfigurationDocument> documents, List<String> active) {
        for (ConfigurationDocument document : documents) {
            String condition = condition(document);
            if (condition.isEmpty()) {
                values.addAll(document);
            } else if (ProfileExpression.matches(condition, active)) {
                values.addAll(
                        new ConfigurationDocument(document.origin() + ", profile " + condition, document.values()));
            }
        }
    }

    private static String condition(ConfigurationDocument document) {
        ConfigurationValues own = new ConfigurationValues(name -> null);
        own.addAll(document);
        return String.join(",", own.list("spring.config.activate.on-profile"));
    }

    private List<String> activeProfiles(List<ConfigurationDocument> common, List<String> given) {
        ConfigurationValues unconditional = new ConfigurationValues(source::environment);
        common.stream().filter(document -> condition(document).isEmpty()).forEach(unconditional::addAll);
        Set<String> active = new LinkedHashSet<>();
        List<String> named = given.stream()
                .filter(profile -> !profile.equals(DEFAULT_PROFILE))
                .toList();
        List<String> chosen = new ArrayList<>(unconditional.list("spring.profiles.include"));
        chosen.addAll(named.isEmpty() ? unconditional.list("spring.profiles.active") : named);
        for (String profile : chosen) {
            active.add(profile);
            active.addAll(unconditional.list("spring.profiles.group." + profile));
        }
        return active.isEmpty() ? List.of(DEFAULT_PROFILE) : List.copyOf(active);
    }

    private FrameworkSettings interpret(ConfigurationValues values, List<String> active) {
        SettingsCollector collector = new SettingsCollector(values);
        Map<String, Setting> free = values.below("spring.jpa.properties.");
        free.forEach(collector::put);
        collector.copy("spring.jpa.database-platform", "hibernate.dialect");
        collector.copy("spring.jpa.hibernate.naming.implicit-strategy", IMPLICIT);
        collector.copy("spring.jpa.hibernate.naming.physical-strategy", PHYSICAL);
        namingDefaults(collector);
        if (!values.list("spring.config.import").isEmpty()) {
            collector.note(
                    "The application imports more configuration (spring.config.import = "
                            + String.join(", ", values.list("spring.config.import"))
                            + "), which is not read. Settings of Hibernate in it belong into [model] settings of autogen.toml.");
        }
        return collector.toSettings(values.list("spring.jpa.mapping-resources"), List.of(), active);
    }

    /** Spring Boot names tables its own way unless told otherwise, and 4.0 moved the classes. */
    private void namingDefaults(SettingsCollector collector) {
        String version = source.versionOf("spring-boot");
        if (version == null || source.versionOf("spring-orm") == null) {
            return;
        }
        String origin = "default of Spring Boot " + version;
        boolean four = Integer.parseInt(version.replaceAll("\\D.*", "")) >= 4;
        collector.putIfAbsent(
                IMPLICIT,
                new Setting(
                        four
                                ? "org.springframework.boot.hibernate.SpringImplicitNamingStrategy"
                                : "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
                        origin));
        collector.putIfAbsent(
                PHYSICAL,
                new Setting(
                        four
                                ? "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"
                                : "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
                        origin));
    }
}
