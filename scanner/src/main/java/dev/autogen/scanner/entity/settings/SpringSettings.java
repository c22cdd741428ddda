package dev.autogen.scanner.entity.settings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads what Spring Boot reads: its configuration files with profiles and imports, and the environment; and knows its defaults. */
public final class SpringSettings {

    private static final String DEFAULT_PROFILE = "default";
    private static final String JSON = "SPRING_APPLICATION_JSON";
    private static final String FREE = "spring.jpa.properties.";
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    private static final String PHYSICAL = "hibernate.physical_naming_strategy";

    private final ConfigurationSource source;
    private final ConfigurationValues outside;
    private final Set<String> unread = new TreeSet<>();

    private SpringSettings(ConfigurationSource source) {
        this.source = source;
        this.outside = new ConfigurationValues(source);
        String json = source.variables().get(JSON);
        if (json != null && !json.isBlank()) {
            outside.addAll(ConfigurationFormats.json("variable " + JSON, json));
        }
    }

    /**
     * Returns what Spring Boot would give to Hibernate.
     *
     * @param profiles the active ones; none or only {@code default} leaves them to {@code spring.profiles.active}
     */
    public static FrameworkSettings read(ConfigurationSource source, List<String> profiles) {
        SpringSettings settings = new SpringSettings(source);
        List<String> active = settings.activeProfiles(profiles);
        return settings.interpret(settings.values(active), active);
    }

    private ConfigurationValues values(List<String> active) {
        ConfigurationValues values = new ConfigurationValues(source);
        SpringFiles.read(source, outside, active, unread).forEach(values::addAll);
        values.overrideByVariables();
        values.addAll(outside);
        return values;
    }

    /** Active profiles with what they include and stand for (org.springframework.boot.context.config.Profiles). */
    private List<String> activeProfiles(List<String> given) {
        ConfigurationValues values = values(List.of());
        List<String> named = given.stream()
                .filter(profile -> !profile.equals(DEFAULT_PROFILE))
                .toList();
        List<String> chosen = new ArrayList<>(values.list("spring.profiles.include"));
        chosen.addAll(named.isEmpty() ? values.list("spring.profiles.active") : named);
        if (chosen.isEmpty()) {
            List<String> fallback = values.list("spring.profiles.default");
            chosen.addAll(fallback.isEmpty() ? List.of(DEFAULT_PROFILE) : fallback);
        }
        Deque<String> open = new ArrayDeque<>(chosen);
        Set<String> active = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String profile = open.pop();
            if (active.add(profile)) {
                List<String> group = values.list("spring.profiles.group." + profile);
                for (int i = group.size() - 1; i >= 0; i--) {
                    open.push(group.get(i));
                }
            }
        }
        return List.copyOf(active);
    }

    private FrameworkSettings interpret(ConfigurationValues values, List<String> active) {
        SettingsCollector collector = new SettingsCollector(values);
        collector.copy("spring.jpa.database-platform", "hibernate.dialect");
        Map<String, Setting> free = values.below(FREE);
        free.forEach(collector::put);
        collector.copy("spring.jpa.hibernate.naming.implicit-strategy", IMPLICIT);
        collector.copy("spring.jpa.hibernate.naming.physical-strategy", PHYSICAL);
        namingDefaults(collector);
        for (String location : unread) {
            collector.note(
                    "The application imports configuration from " + location
                            + ", which only the running application reaches. Settings of Hibernate in it belong into [model] settings of autogen.toml.");
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
