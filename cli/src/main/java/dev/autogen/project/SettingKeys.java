package dev.autogen.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables and keys that {@code autogen.toml} may have, and what kind of value each takes. */
final class SettingKeys {

    /** What a key's value may be. */
    enum Kind {
        TEXT("a string", "\"…\""),
        FLAG("true or false", "true"),
        TEXTS("a list of strings", "[\"…\"]"),
        TEXT_OR_TEXTS("a string or a list of strings", "\"…\""),
        TEXT_TABLE("a table of strings", "{ \"…\" = \"…\" }");

        private final String words;
        private final String example;

        Kind(String words, String example) {
            this.words = words;
            this.example = example;
        }

        String words() {
            return words;
        }

        String example() {
            return example;
        }

        boolean fits(TomlEntry entry) {
            return switch (this) {
                case TEXT -> entry.value() instanceof String;
                case FLAG -> entry.value() instanceof Boolean;
                case TEXTS -> isTexts(entry);
                case TEXT_OR_TEXTS -> entry.value() instanceof String || isTexts(entry);
                // hibernate.jdbc.batch_size = 20 is what people write, and means the same
                case TEXT_TABLE ->
                    entry.isTable()
                            && entry.table().values().stream()
                                    .allMatch(item -> item.value() instanceof String
                                            || item.value() instanceof Boolean
                                            || item.value() instanceof Long);
            };
        }

        private static boolean isTexts(TomlEntry entry) {
            return entry.value() instanceof List
                    && entry.items().stream().allMatch(item -> item.value() instanceof String);
        }
    }

    static final String ENVIRONMENTS = "environments";

    private static final Map<String, Map<String, Kind>> TABLES = new LinkedHashMap<>();

    static {
        table("model")
                .with("classpath", Kind.TEXTS)
                .with("dependencies", Kind.TEXT_OR_TEXTS)
                .with("packages", Kind.TEXTS)
                .with("persistence-unit", Kind.TEXT)
                .with("profiles", Kind.TEXTS)
                .with("java", Kind.TEXT)
                .with("settings", Kind.TEXT_TABLE);
        table("database")
                .with("url", Kind.TEXT)
                .with("user", Kind.TEXT)
                .with("password", Kind.TEXT)
                .with("schemas", Kind.TEXTS)
                .with("role", Kind.TEXT)
                .with("init-sql", Kind.TEXT)
                .with("temp", Kind.FLAG)
                .with("version", Kind.TEXT);
        table("scratch").with("url", Kind.TEXT).with("same-server", Kind.FLAG).with("image", Kind.TEXT);
        table("migrations")
                .with("directory", Kind.TEXT)
                .with("package", Kind.TEXT)
                .with("resources", Kind.TEXT)
                .with("file-template", Kind.TEXT)
                .with("revision-id", Kind.TEXT)
                .with("time-zone", Kind.TEXT)
                .with("history", Kind.TEXT)
                .with("version-schema", Kind.TEXT)
                .with("version-table", Kind.TEXT)
                .with("after-write", Kind.TEXTS)
                .with("lock-timeout", Kind.TEXT);
        table("filter").with("include", Kind.TEXTS).with("exclude", Kind.TEXTS);
        table("hooks").with("classes", Kind.TEXTS);
    }

    private SettingKeys() {}

    /** Returns the names of the tables, in the order of the manual. */
    static List<String> tables() {
        return List.copyOf(TABLES.keySet());
    }

    /** Returns the keys of a table with their kinds, in the order of the manual; empty if there is no such table. */
    static Map<String, Kind> keys(String table) {
        return TABLES.getOrDefault(table, Map.of());
    }

    /** Returns the first table that has the key. */
    static Optional<String> tableOf(String key) {
        return TABLES.entrySet().stream()
                .filter(table -> table.getValue().containsKey(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Table table(String name) {
        Table table = new Table(new LinkedHashMap<>());
        TABLES.put(name, table.keys());
        return table;
    }

    private record Table(Map<String, Kind> keys) {
        Table with(String key, Kind kind) {
            keys.put(key, kind);
            return this;
        }
    }
}
