package dev.autogen.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names in a row, as reports, options and files write them: {@code audit.users."a.b"}. A name that holds a separator stands in double quotes, with quotes
 * doubled, as in SQL; nothing is folded.
 */
public final class NamePath {

    private NamePath() {}

    /** Returns the pieces between separators outside double quotes, at least one, each as it is written. */
    public static List<String> pieces(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                quoted = !quoted;
            } else if (text.charAt(at) == separator && !quoted) {
                pieces.add(text.substring(start, at));
                start = at + 1;
            }
        }
        pieces.add(text.substring(start));
        return List.copyOf(pieces);
    }

    /** Returns the names between dots; empty if double quotes stand elsewhere than around a whole name, or are not closed. */
    public static Optional<List<String>> parse(String text) {
        List<String> names = new ArrayList<>();
        for (String piece : pieces(text, '.')) {
            Optional<String> name = unquote(piece);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
        }
        return Optional.of(List.copyOf(names));
    }

    /** Returns the name that a piece writes, which may be an empty one; empty if its double quotes are not right. */
    public static Optional<String> unquote(String piece) {
        if (piece.indexOf('"') < 0) {
            return Optional.of(piece);
        }
        boolean whole = piece.length() > 1 && piece.startsWith("\"") && piece.endsWith("\"");
        String inside = whole ? piece.substring(1, piece.length() - 1) : "\"";
        return inside.replace("\"\"", "").contains("\"") ? Optional.empty() : Optional.of(inside.replace("\"\"", "\""));
    }

    /**
     * Returns the piece that writes a name: in double quotes if it is empty or holds one of these signs or a double quote.
     *
     * @param separators what has a meaning where the piece will stand
     */
    public static String quote(String name, String separators) {
        boolean plain = !name.isEmpty() && name.chars().noneMatch(c -> c == '"' || separators.indexOf(c) >= 0);
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
