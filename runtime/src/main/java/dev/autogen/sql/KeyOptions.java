package dev.autogen.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL can be told of a key or an index besides what it is: where and how it is kept, and from what it is made. No reader tells of it, so it is
 * never compared.
 *
 * @param tablespace where it is kept; null for the default
 * @param storage storage parameters of a key's index, by name
 * @param index the index that becomes the key's; null if one is to be built
 * @param temporal whether the last column is a range of which no two may overlap, or, of a foreign key, must be covered
 */
public record KeyOptions(
        @Nullable String tablespace, Map<String, String> storage, @Nullable String index, boolean temporal) {

    static final KeyOptions NONE = new KeyOptions(null, Map.of(), null, false);

    public KeyOptions {
        storage = Collections.unmodifiableMap(new TreeMap<>(storage));
    }

    public KeyOptions withTablespace(String newTablespace) {
        return new KeyOptions(newTablespace, storage, index, temporal);
    }

    public KeyOptions withStorage(String parameter, String value) {
        Map<String, String> more = new TreeMap<>(storage);
        more.put(parameter, value);
        return new KeyOptions(tablespace, more, index, temporal);
    }

    public KeyOptions withIndex(String newIndex) {
        return new KeyOptions(tablespace, storage, newIndex, temporal);
    }

    public KeyOptions withTemporal() {
        return new KeyOptions(tablespace, storage, index, true);
    }

    /** Returns the words of PostgreSQL for what is said, in the order of its grammar. */
    List<String> said() {
        List<String> said = new ArrayList<>();
        add(said, temporal, "WITHOUT OVERLAPS");
        add(said, index != null, "USING INDEX");
        add(said, !storage.isEmpty(), "WITH");
        add(said, tablespace != null, "TABLESPACE");
        return said;
    }

    private static void add(List<String> said, boolean is, String words) {
        if (is) {
            said.add(words);
        }
    }

    /** Returns a key's columns in parentheses. */
    String columns(List<String> names) {
        int last = names.size() - 1;
        return "("
                + (temporal && last > 0 ? Identifiers.list(names.subList(0, last)) + ", " : "")
                + (temporal ? Identifiers.quoted(names.get(last)) + " without overlaps" : Identifiers.list(names))
                + ")";
    }

    /** Returns a foreign key's columns in parentheses. */
    String periods(List<String> names) {
        int last = names.size() - 1;
        return "("
                + (temporal && last > 0 ? Identifiers.list(names.subList(0, last)) + ", " : "")
                + (temporal ? "period " + Identifiers.quoted(names.get(last)) : Identifiers.list(names))
                + ")";
    }

    /** Returns what follows a key's columns about its index. */
    String kept() {
        return parameters(storage) + (tablespace == null ? "" : " using index" + inTablespace());
    }

    String inTablespace() {
        return tablespace == null ? "" : " tablespace " + Identifiers.quoted(tablespace);
    }

    static String parameters(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry -> Identifiers.quoted(entry.getKey()) + " = " + Literals.string(entry.getValue()))
                        .collect(Collectors.joining(", ", " with (", ")"));
    }
}
