package dev.autogen.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A value of a TOML file and the line it stands on.
 *
 * @param value a string, a boolean, a number or a time as the parser made it, a {@code List<TomlEntry>} or a {@code Map<String, TomlEntry>}
 */
record TomlEntry(Object value, int line) {

    static TomlEntry table(TomlTable table, int line) {
        Map<String, TomlEntry> entries = new LinkedHashMap<>();
        table.keySet().stream().sorted().forEach(key -> {
            Object value = table.get(List.of(key));
            TomlPosition position = table.inputPositionOf(List.of(key));
            if (value != null) {
                entries.put(key, of(value, position == null ? line : position.line()));
            }
        });
        return new TomlEntry(entries, line);
    }

    private static TomlEntry of(Object value, int line) {
        if (value instanceof TomlTable table) {
            return table(table, line);
        }
        if (value instanceof TomlArray array) {
            List<TomlEntry> items = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                TomlPosition position = array.inputPositionOf(i);
                items.add(of(array.get(i), position == null ? line : position.line()));
            }
            return new TomlEntry(items, line);
        }
        return new TomlEntry(value, line);
    }

    boolean isTable() {
        return value instanceof Map;
    }

    /** Returns the entries of a table by key, in the order of their names. */
    @SuppressWarnings("unchecked")
    Map<String, TomlEntry> table() {
        return (Map<String, TomlEntry>) value;
    }

    /** Returns the items of a list. */
    @SuppressWarnings("unchecked")
    List<TomlEntry> items() {
        return (List<TomlEntry>) value;
    }

    /** Returns what the value is, as a person would say it. */
    String kind() {
        if (value instanceof String) {
            return "a string";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        if (value instanceof Long || value instanceof Double) {
            return "a number";
        }
        if (value instanceof List) {
            return "a list";
        }
        return isTable() ? "a table" : "a time";
    }
}
