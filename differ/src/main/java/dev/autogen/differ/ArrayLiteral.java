package dev.autogen.differ;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The text of an array, as PostgreSQL reads and prints it: <code>{NEW,"a b",{PAID,NULL}}</code>. See "Array Input and Output Syntax" in PostgreSQL's manual.
 */
final class ArrayLiteral {

    private static final String STRUCTURE = "{},";

    private ArrayLiteral() {}

    /** Returns the elements that are not null, in order of appearance. */
    static Set<String> elements(String text) {
        Set<String> elements = new LinkedHashSet<>();
        map(text, element -> {
            elements.add(element);
            return element;
        });
        return elements;
    }

    /** Returns the text with other elements in the place of those that are not null. */
    static String map(String text, UnaryOperator<String> change) {
        StringBuilder result = new StringBuilder();
        for (String piece : pieces(text)) {
            boolean quoted = piece.startsWith("\"");
            if (!quoted && (STRUCTURE.contains(piece) || piece.isBlank() || piece.equalsIgnoreCase("null"))) {
                result.append(piece);
            } else {
                String element = quoted ? unescaped(piece.substring(1, piece.length() - 1)) : unescaped(piece.strip());
                result.append(written(change.apply(element)));
            }
        }
        return result.toString();
    }

    /** Returns braces and commas, each a piece, and what stands between them. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                piece.append(c).append(text.charAt(++at));
            } else if (c == '"') {
                quoted = !quoted;
                piece.append(c);
            } else if (!quoted && STRUCTURE.indexOf(c) >= 0) {
                add(pieces, piece);
                pieces.add(String.valueOf(c));
            } else {
                piece.append(c);
            }
        }
        add(pieces, piece);
        return pieces;
    }

    private static void add(List<String> pieces, StringBuilder piece) {
        if (!piece.isEmpty()) {
            boolean quoted = piece.toString().strip().matches("(?s)\".*\"");
            pieces.add(quoted ? piece.toString().strip() : piece.toString());
            piece.setLength(0);
        }
    }

    private static String unescaped(String text) {
        return text.replaceAll("(?s)\\\\(.)", "$1");
    }

    private static String written(String element) {
        boolean plain = !element.isEmpty()
                && !element.toLowerCase(Locale.ROOT).equals("null")
                && element.chars().noneMatch(c -> STRUCTURE.indexOf(c) >= 0 || c == '"' || c == '\\' || c <= ' ');
        return plain ? element : "\"" + element.replaceAll("([\"\\\\])", "\\\\$1") + "\"";
    }
}
