package dev.autogen.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON and back: {@code decode(encode(schema), Schema.class)} equals {@code schema}.
 *
 * <p>A record becomes an object with a member for each component. A component that is null, false, an empty list or an empty map is left out, and what is
 * absent reads as that: so a component can be added later without changing what older values encode to, nor their checksums. A member of a sealed family
 * says its {@code kind} first, where its place does not tell: {@code {"kind":"dropTable","table":{"name":"users"}}}. Enum constants are strings, maps are
 * sorted. The same value gives the same text.
 *
 * <p>Java code has no encoding: of {@code RunCode} the label remains, and of a custom operation its statements.
 *
 * <p>What leaves the process is wrapped with the format's version, {@code {"version":1,"value":…}}, and is read by the same version only: caches are made
 * anew, and both ends of a pipe are of one build.
 */
public final class JsonCodec {

    /** The version of the format. It changes when a text of before would be read wrongly. */
    public static final int VERSION = 1;

    private JsonCodec() {}

    /**
     * Returns a record, or a list or map of records, with the version around it.
     *
     * @throws IllegalArgumentException if there is anything else in it
     */
    public static String encode(Object value) {
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("version", (long) VERSION);
        envelope.put("value", tree(value));
        return Json.write(envelope);
    }

    /**
     * Returns the value that {@link #encode} wrote.
     *
     * @param type a record, or the sealed interface of a family
     * @throws JsonException if the text is of another version, or no such value
     */
    public static <T> T decode(String json, Class<T> type) {
        return type.cast(TreeDecoder.decode(content(json), type, "$"));
    }

    /** Returns the values of the list that {@link #encode} wrote; otherwise like {@link #decode}. */
    public static <T> List<T> decodeList(String json, Class<T> type) {
        if (!(content(json) instanceof List<?> array)) {
            throw new JsonException("This holds no list of " + type.getSimpleName() + ".");
        }
        List<T> values = new ArrayList<>();
        for (Object element : array) {
            values.add(type.cast(TreeDecoder.decode(element, type, "$[" + values.size() + "]")));
        }
        return List.copyOf(values);
    }

    /** Returns the value without a version, as a tree that {@link Json#write} takes: for what becomes a part of something else. */
    public static @Nullable Object tree(Object value) {
        return new TreeEncoder(false).encode(value, true);
    }

    /**
     * Returns the same with every component, also one that is null, false or empty: for readers other than this codec, who look for the members that a
     * contract names.
     */
    public static @Nullable Object wholeTree(Object value) {
        return new TreeEncoder(true).encode(value, true);
    }

    private static @Nullable Object content(String json) {
        if (!(Json.parse(json) instanceof Map<?, ?> envelope) || !envelope.containsKey("version")) {
            throw new JsonException("This was not written by autogen: it has no version.");
        }
        if (!Long.valueOf(VERSION).equals(envelope.get("version"))) {
            throw new JsonException("This was written in version " + envelope.get("version")
                    + " of the format, and version " + VERSION + " is expected: make it anew with this autogen.");
        }
        return envelope.get("value");
    }
}
