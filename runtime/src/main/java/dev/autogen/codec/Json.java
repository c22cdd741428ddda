package dev.autogen.codec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as a tree of {@link Map}, {@link List}, {@link String}, {@link Number}, {@link Boolean} and null. Members keep the order they are given in.
 */
public final class Json {

    private Json() {}

    /**
     * Returns the tree as JSON on one line, in characters that every UTF encoding can hold.
     *
     * @throws IllegalArgumentException if the tree holds anything else, or a number that is not finite
     */
    public static String write(@Nullable Object tree) {
        return new JsonWriter(false).write(tree);
    }

    /** Returns the tree as JSON for people, one member or element a line; otherwise like {@link #write}. */
    public static String writeIndented(@Nullable Object tree) {
        return new JsonWriter(true).write(tree);
    }

    /**
     * Returns the tree that the text describes. Whole numbers become {@link Long}, others {@link Double}.
     *
     * @throws JsonException if the text is not one JSON value, names a member twice or nests deeper than 200; the message has line and column
     */
    public static @Nullable Object parse(String text) {
        return new JsonParser(text).parse();
    }
}
