package dev.autogen.differ;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes names as PostgreSQL does for what nobody named: {@code makeObjectName} and {@code ChooseIndexNameAddition} of its sources. */
final class PostgresNames {

    /** NAMEDATALEN without the closing zero. */
    static final int MAX_BYTES = 63;

    private PostgresNames() {}

    /** Returns {@code first_second_label} in at most 63 bytes: the longer of the first two is cut, byte by byte, and the label never. */
    static String join(String first, @Nullable String second, String label) {
        int overhead = 1 + label.length() + (second == null ? 0 : 1);
        int available = MAX_BYTES - overhead;
        int firstBytes = bytes(first);
        int secondBytes = second == null ? 0 : bytes(second);
        while (firstBytes + secondBytes > available) {
            if (firstBytes > secondBytes) {
                firstBytes--;
            } else {
                secondBytes--;
            }
        }
        String start = clip(first, firstBytes);
        return second == null ? start + "_" + label : start + "_" + clip(second, secondBytes) + "_" + label;
    }

    /** Returns the column names joined as PostgreSQL joins them: what begins after the 63rd byte is left out. */
    static String columns(List<String> names) {
        StringBuilder joined = new StringBuilder();
        for (String name : names) {
            if (joined.length() > 0) {
                joined.append('_');
            }
            joined.append(name);
            if (bytes(joined.toString()) > MAX_BYTES) {
                break;
            }
        }
        return joined.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Cuts to at most that many bytes without cutting a character in two. */
    private static String clip(String text, int maxBytes) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            int size = bytes(Character.toString(codePoint));
            if (used + size > maxBytes) {
                break;
            }
            used += size;
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end);
    }
}
