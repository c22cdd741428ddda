package dev.autogen.codec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a tree as text. */
final class JsonWriter {

    private final boolean indented;
    private final StringBuilder json = new StringBuilder();
    private int depth;

    JsonWriter(boolean indented) {
        this.indented = indented;
    }

    String write(@Nullable Object tree) {
        value(tree);
        return json.toString();
    }

    private void value(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            json.append(value);
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Double number && Double.isFinite(number)) {
            json.append(number);
        } else if (value instanceof Map<?, ?> members) {
            object(members);
        } else if (value instanceof List<?> elements) {
            array(elements);
        } else {
            throw new IllegalArgumentException(
                    "JSON cannot hold " + value + " of " + value.getClass().getName() + ".");
        }
    }

    private void object(Map<?, ?> members) {
        open('{');
        boolean first = true;
        for (Map.Entry<?, ?> member : members.entrySet()) {
            next(first);
            string(String.valueOf(member.getKey()));
            json.append(indented ? ": " : ":");
            value(member.getValue());
            first = false;
        }
        close('}', first);
    }

    private void array(List<?> elements) {
        open('[');
        boolean first = true;
        for (Object element : elements) {
            next(first);
            value(element);
            first = false;
        }
        close(']', first);
    }

    private void open(char bracket) {
        json.append(bracket);
        depth++;
    }

    private void next(boolean first) {
        if (!first) {
            json.append(',');
        }
        newLine();
    }

    private void close(char bracket, boolean empty) {
        depth--;
        if (!empty) {
            newLine();
        }
        json.append(bracket);
    }

    private void newLine() {
        if (indented) {
            json.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(String text) {
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (character < 0x20 || isLoneSurrogate(text, at)) {
                        json.append(String.format("\\u%04x", (int) character));
                    } else {
                        json.append(character);
                    }
                }
            }
        }
        json.append('"');
    }

    /** Half a character cannot be written in UTF-8. */
    private static boolean isLoneSurrogate(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(character) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
