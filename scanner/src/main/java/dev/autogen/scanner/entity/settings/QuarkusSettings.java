package dev.autogen.scanner.entity.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code application.properties} and {@code application.yaml} as Quarkus does, profiles included. */
public final class QuarkusSettings {

    private static final String PREFIX = "quarkus.hibernate-orm.";
    private static final String ENVERS = "quarkus.hibernate-envers.";
    private static final String NO_FILE = "no-file";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("physical-naming-strategy", "hibernate.physical_naming_strategy"),
            Map.entry("implicit-naming-strategy", "hibernate.implicit_naming_strategy"),
            Map.entry("metadata-builder-contributor", "hibernate.metadata_builder_contributor"),
            Map.entry("dialect", "hibernate.dialect"),
            Map.entry("database.default-schema", "hibernate.default_schema"),
            Map.entry("database.default-catalog", "hibernate.default_catalog"),
            Map.entry("database.globally-quoted-identifiers", "hibernate.globally_quoted_identifiers"),
            Map.entry("validation.mode", "jakarta.persistence.validation.mode"),
            Map.entry("mapping.boolean.preferred-jdbc-type", "hibernate.type.preferred_boolean_jdbc_type"),
            Map.entry("mapping.duration.preferred-jdbc-type", "hibernate.type.preferred_duration_jdbc_type"),
            Map.entry("mapping.instant.preferred-jdbc-type", "hibernate.type.preferred_instant_jdbc_type"),
            Map.entry("mapping.uuid.preferred-jdbc-type", "hibernate.type.preferred_uuid_jdbc_type"));

    private final SettingsCollector collector;
    private final ConfigurationValues values;
    private final String prefix;
    private final List<String> active;

    private QuarkusSettings(ConfigurationValues values, @Nullable String unit, List<String> active) {
        this.active = active;
        this.values = values;
        this.collector = new SettingsCollector(values);
        this.prefix = unit == null ? PREFIX : PREFIX + "\"" + unit + "\".";
    }

    /**
     * Returns what Quarkus would give to Hibernate.
     *
     * @param profiles the active ones, the last wins; none or only {@code default} stands for {@code prod}
     * @param unit the persistence unit; null for the default one
     */
    public static FrameworkSettings read(ConfigurationSource source, List<String> profiles, @Nullable String unit) {
        List<String> named =
                profiles.stream().filter(profile -> !profile.equals("default")).toList();
        List<String> active = named.isEmpty() ? List.of("prod") : named;
        ConfigurationValues values = new ConfigurationValues(source);
        List<ConfigurationDocument> documents = new ArrayList<>(QuarkusFiles.read(source, "application"));
        active.forEach(profile -> documents.addAll(QuarkusFiles.read(source, "application-" + profile)));
        documents.forEach(document -> addPlain(values, document));
        for (String profile : active) {
            documents.forEach(document -> addOfProfile(values, document, profile));
        }
        values.overrideByVariables();
        return new QuarkusSettings(values, unit, active).interpret();
    }

    private static void addPlain(ConfigurationValues values, ConfigurationDocument document) {
        document.values().forEach((key, value) -> {
            if (!key.startsWith("%")) {
                values.add(unquoted(key), value);
            }
        });
    }

    /** A key may carry its profiles in front: {@code %dev.a.b}, {@code %{dev,test}.a.b}; YAML quotes them. */
    private static void addOfProfile(ConfigurationValues values, ConfigurationDocument document, String profile) {
        document.values().forEach((key, value) -> {
            int dot = key.indexOf('.');
            if (!key.startsWith("%") || dot < 0) {
                return;
            }
            String written = key.substring(1, dot).replaceAll("[{}\"]", "");
            if (List.of(written.split(",", -1)).contains(profile)) {
                values.add(
                        unquoted(key.substring(dot + 1)),
                        new Setting(value.value(), value.origin() + ", profile " + profile));
            }
        });
    }

    /** The default unit may be written as one that is named. */
    private static String unquoted(String key) {
        return key.replace("\"<default>\".", "");
    }

    private FrameworkSettings interpret() {
        values.below(prefix + "unsupported-properties.")
                .forEach((name, setting) -> collector.put(name.replace("\"", ""), setting));
        NAMES.forEach((key, name) -> collector.copy(prefix + key, name));
        Setting storage = values.get(prefix + "mapping.timezone.default-storage");
        if (storage != null) {
            String constant = storage.value().toUpperCase(Locale.ROOT).replace('-', '_');
            collector.put("hibernate.timezone.default_storage", new Setting(constant, storage.origin()));
        }
        quoting();
        Setting validation = values.get(prefix + "validation.enabled");
        if (validation != null && validation.value().equals("false")) {
            collector.put("jakarta.persistence.validation.mode", new Setting("none", validation.origin()));
        }
        values.below(ENVERS)
                .forEach((name, setting) -> collector.put("org.hibernate.envers." + name.replace('-', '_'), setting));
        List<String> mappings = values.list(prefix + "mapping-files").stream()
                .filter(file -> !file.equals(NO_FILE))
                .toList();
        return collector.toSettings(mappings, values.list(prefix + "packages"), active);
    }

    private void quoting() {
        Setting strategy = values.get(prefix + "quote-identifiers.strategy");
        if (strategy == null) {
            return;
        }
        Setting yes = new Setting("true", strategy.origin());
        switch (strategy.value()) {
            case "all" -> collector.put("hibernate.globally_quoted_identifiers", yes);
            case "all-except-column-definitions" -> {
                collector.put("hibernate.globally_quoted_identifiers", yes);
                collector.put("hibernate.globally_quoted_identifiers_skip_column_definitions", yes);
            }
            case "only-keywords" -> collector.put("hibernate.auto_quote_keyword", yes);
            default -> {}
        }
    }
}
