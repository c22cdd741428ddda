package dev.autogen.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads keys out of a checked {@code autogen.toml}, replaces variables in them, and keeps a record of each effective value and its origin. */
final class SettingReader {

    /**
     * A text of the file with its variables replaced.
     *
     * @param place where it stands, for messages: {@code autogen.toml:3: [database] url}
     */
    record Text(String value, Origin origin, String place) {

        SettingsException wrong(String what) {
            return new SettingsException(place + " " + what);
        }
    }

    private final AutogenToml toml;
    private final Variables variables;
    private final List<EffectiveSetting> effective = new ArrayList<>();

    SettingReader(AutogenToml toml, Map<String, String> environment) {
        this.toml = toml;
        this.variables = new Variables(environment);
    }

    /** Returns every setting reported up to now, in that order. */
    List<EffectiveSetting> effective() {
        return List.copyOf(effective);
    }

    /** Keeps the record of a setting that was not read by one of the methods here. */
    void report(String table, String key, @Nullable Object value, Origin origin) {
        effective.add(new EffectiveSetting(table + "." + key, value == null ? null : String.valueOf(value), origin));
    }

    /** Returns a text that is given, even an empty one, without a record. */
    Optional<Text> given(String table, String key) {
        return toml.find(table, key).map(entry -> text(table, key, entry, String.valueOf(entry.value())));
    }

    /** Returns an optional text; one that comes out empty counts as not given. */
    Optional<Text> optional(String table, String key) {
        Optional<Text> text = given(table, key).filter(found -> !found.value().isEmpty());
        report(
                table,
                key,
                text.map(Text::value).orElse(null),
                text.map(Text::origin).orElse(Origin.DEFAULT));
        return text;
    }

    /** Returns a text that must not be empty, or its default. */
    Text required(String table, String key, String standard) {
        Text text = given(table, key).orElseGet(() -> new Text(standard, Origin.DEFAULT, "[" + table + "] " + key));
        if (text.value().isEmpty()) {
            throw text.wrong("must not be empty. Leave the line out for the default, " + standard + ".");
        }
        report(table, key, text.value(), text.origin());
        return text;
    }

    boolean flag(String table, String key, boolean standard) {
        Optional<TomlEntry> entry = toml.find(table, key);
        boolean value = entry.map(found -> (Boolean) found.value()).orElse(standard);
        report(table, key, value, entry.map(this::origin).orElse(Origin.DEFAULT));
        return value;
    }

    /** Returns a list of texts or its default. */
    List<Text> texts(String table, String key, List<String> standard) {
        Optional<List<Text>> given = toml.find(table, key).map(entry -> items(table, key, entry));
        List<Text> texts = given.orElseGet(() -> standard.stream()
                .map(item -> new Text(item, Origin.DEFAULT, "[" + table + "] " + key))
                .toList());
        report(table, key, list(texts), toml.find(table, key).map(this::origin).orElse(Origin.DEFAULT));
        return texts;
    }

    /** Returns the values of a list of texts. */
    List<String> values(String table, String key, List<String> standard) {
        return texts(table, key, standard).stream().map(Text::value).toList();
    }

    /** Returns a table of texts by key, sorted; empty if not given. Each entry is recorded for itself. */
    Map<String, String> table(String table, String key) {
        Map<String, String> values = new LinkedHashMap<>();
        toml.find(table, key).map(TomlEntry::table).orElse(Map.of()).forEach((name, entry) -> {
            Text text = text(table, key + "." + name, entry, String.valueOf(entry.value()));
            values.put(name, text.value());
            report(table, key + "." + name, Secret.printable(name, text.value()), text.origin());
        });
        return values;
    }

    /** Returns whether the key is given as a list. */
    boolean isList(String table, String key) {
        return toml.find(table, key)
                .filter(entry -> entry.value() instanceof List)
                .isPresent();
    }

    private List<Text> items(String table, String key, TomlEntry entry) {
        return entry.items().stream()
                .map(item -> text(table, key, item, String.valueOf(item.value())))
                .toList();
    }

    private Text text(String table, String key, TomlEntry entry, String raw) {
        String place = toml.name() + ":" + entry.line() + ": [" + table + "] " + key;
        return new Text(variables.replace(raw, place), origin(entry), place);
    }

    private Origin origin(TomlEntry entry) {
        return Origin.line(toml.name(), entry.line());
    }

    private static String list(List<Text> texts) {
        return texts.stream().map(Text::value).collect(Collectors.joining(", ", "[", "]"));
    }
}
