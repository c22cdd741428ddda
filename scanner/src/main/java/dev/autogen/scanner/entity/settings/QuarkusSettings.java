package dev.autogen.scanner.entity.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            Map.entry("discriminator.ignore-explicit-for-joined", "hibernate.discriminator.ignore_explicit_for_joined"),
            Map.entry("database.default-schema", "hibernate.default_schema"),
            Map.entry("database.default-catalog", "hibernate.default_catalog"),
            Map.entry("database.globally-quoted-identifiers", "hibernate.globally_quoted_identifiers"),
            Map.entry("validation.mode", "jakarta.persistence.validation.mode"),
            Map.entry("mapping.boolean.preferred-jdbc-type", "hibernate.type.preferred_boolean_jdbc_type"),
            Map.entry("mapping.duration.preferred-jdbc-type", "hibernate.type.preferred_duration_jdbc_type"),
            Map.entry("mapping.instant.preferred-jdbc-type", "hibernate.type.preferred_instant_jdbc_type"),
            Map.entry("mapping.uuid.preferred-jdbc-type", "hibernate.type.preferred_uuid_jdbc_type"));

    /** DatabaseOrmCompatibilityVersion.V5_6 of Quarkus 3. */
    private static final Map<String, String> LIKE_5_6 = Map.of(
            "hibernate.id.db_structure_naming_strategy", "legacy",
            "hibernate.type.preferred_duration_jdbc_type", "BIGINT",
            "hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP",
            "hibernate.timezone.default_storage", "NORMALIZE");

    /** How the default unit is named beside others (PersistenceUnitUtil.DEFAULT_PERSISTENCE_UNIT_NAME). */
    public static final String DEFAULT_UNIT = "<default>";

    private static final Pattern NAMED =
            Pattern.compile("quarkus\\.hibernate-orm\\.(?:\"([^\"]+)\"|([\\w-]+))\\.([\\w-]+).*");

    /** What may stand behind the prefix or behind a unit's name: groups and single keys (HibernateOrmConfigPersistenceUnit and its runtime part). */
    private static final Set<String> GROUPS = Set.of(
            "active",
            "cache",
            "database",
            "datasource",
            "dialect",
            "discriminator",
            "fetch",
            "flush",
            "implicit-naming-strategy",
            "jdbc",
            "log",
            "mapping",
            "mapping-files",
            "metadata-builder-contributor",
            "multitenant",
            "packages",
            "persistence-xml",
            "physical-naming-strategy",
            "query",
            "quote-identifiers",
            "request-scoped",
            "schema-management",
            "scripts",
            "second-level-caching-enabled",
            "sql-load-script",
            "unsupported-properties",
            "validation");

    private final SettingsCollector collector;
    private final ConfigurationValues values;
    private final String prefix;
    private final String envers;
    private final List<String> active;

    private QuarkusSettings(ConfigurationValues values, @Nullable String unit, List<String> active) {
        this.active = active;
        this.values = values;
        this.collector = new SettingsCollector(values);
        String named = unit == null || unit.equals(DEFAULT_UNIT) ? "" : unquoted("\"" + unit + "\".");
        this.prefix = PREFIX + named;
        this.envers = ENVERS + named;
    }

    /**
     * Returns what Quarkus would give to Hibernate.
     *
     * @param profiles the active ones, the last wins; none or only {@code default} stands for {@code prod}
     * @param unit the persistence unit; null for the default one
     */
    public static FrameworkSettings read(ConfigurationSource source, List<String> profiles, @Nullable String unit) {
        List<String> active = active(source, profiles);
        return new QuarkusSettings(values(source, active), unit, active).interpret();
    }

    /** Returns the names of the persistence units beside the default one, sorted. */
    public static Set<String> namedUnits(ConfigurationSource source, List<String> profiles) {
        Set<String> units = new TreeSet<>();
        for (String key : values(source, active(source, profiles)).keys()) {
            Matcher named = NAMED.matcher(key);
            if (named.matches() && GROUPS.contains(named.group(3))) {
                String unit = named.group(1) == null ? named.group(2) : named.group(1);
                if (!GROUPS.contains(unit)) {
                    units.add(unit);
                }
            }
        }
        return units;
    }

    /** The application chooses with {@code quarkus.profile}, which the environment has too. */
    private static List<String> active(ConfigurationSource source, List<String> profiles) {
        List<String> named =
                profiles.stream().filter(profile -> !profile.equals("default")).toList();
        if (!named.isEmpty()) {
            return named;
        }
        ConfigurationValues plain = new ConfigurationValues(source);
        QuarkusFiles.read(source, "application").forEach(document -> addPlain(plain, document));
        plain.overrideByVariables();
        List<String> chosen = plain.list("quarkus.profile");
        return chosen.isEmpty() ? List.of("prod") : chosen;
    }

    private static ConfigurationValues values(ConfigurationSource source, List<String> active) {
        ConfigurationValues values = new ConfigurationValues(source);
        List<ConfigurationDocument> documents = new ArrayList<>(QuarkusFiles.read(source, "application"));
        active.forEach(profile -> documents.addAll(QuarkusFiles.read(source, "application-" + profile)));
        documents.forEach(document -> addPlain(values, document));
        for (String profile : active) {
            documents.forEach(document -> addOfProfile(values, document, profile));
        }
        values.overrideByVariables();
        for (String profile : active) {
            values.overrideByVariables("%" + profile + ".");
        }
        return values;
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

    /** The default unit may be written as one that is named, and a name without dots with or without quotes. */
    private static String unquoted(String key) {
        return key.replace("\"<default>\".", "").replaceAll("\"([\\w-]+)\"", "$1");
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
        compatibility();
        quoting();
        Setting validation = values.get(prefix + "validation.enabled");
        if (validation != null && validation.value().equals("false")) {
            collector.put("jakarta.persistence.validation.mode", new Setting("none", validation.origin()));
        }
        values.below(envers)
                .forEach((name, setting) -> collector.put("org.hibernate.envers." + name.replace('-', '_'), setting));
        List<String> mappings = values.list(prefix + "mapping-files").stream()
                .filter(file -> !file.equals(NO_FILE))
                .toList();
        return collector.toSettings(mappings, values.list(prefix + "packages"), active);
    }

    private void compatibility() {
        Setting version = values.get(prefix + "database.orm-compatibility.version");
        if (version != null && version.value().equals("5.6")) {
            LIKE_5_6.forEach((name, value) -> collector.putIfAbsent(name, new Setting(value, version.origin())));
        }
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
