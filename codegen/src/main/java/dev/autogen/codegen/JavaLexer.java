package dev.autogen.codegen;

import dev.autogen.codegen.JavaToken.Kind;
import java.util.regex.Pattern;

/** Cuts a Java source into tokens, one at a time, as far as it is asked to: a class is found without reading its body. */
final class JavaLexer {

    private static final String TEXT_BLOCK = "\"\"\"";

    /** A backslash that none stands before, or an even number of them, and a u. */
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u");

    private final String source;
    private int place;

    JavaLexer(String source) {
        this.source = source;
    }

    /** Returns whether a text has escapes such as {@code \\u002a}, which javac resolves before it looks for tokens. */
    static boolean hasUnicodeEscapes(String text) {
        return UNICODE_ESCAPE.matcher(text).find();
    }

    /** Returns the next token; at the end of the source an empty sign. */
    JavaToken next() {
        skipBlanksAndComments();
        int start = place;
        if (start >= source.length()) {
            return new JavaToken(Kind.SIGN, "", source.length(), source.length());
        }
        char first = source.charAt(start);
        if (source.startsWith(TEXT_BLOCK, start)) {
            return token(Kind.OTHER, start, endOf(TEXT_BLOCK, start + TEXT_BLOCK.length()));
        }
        if (first == '"' || first == '\'') {
            return quoted(start, first);
        }
        if (Character.isJavaIdentifierPart(first)) {
            int end = start;
            while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
                end++;
            }
            return token(Kind.WORD, start, end);
        }
        return token(Kind.SIGN, start, start + 1);
    }

    private JavaToken quoted(int start, char quote) {
        int end = start + 1;
        while (end < source.length() && source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + 1, source.length());
        JavaToken whole = token(Kind.OTHER, start, end);
        String inside = whole.text().substring(1, Math.max(1, whole.text().length() - 1));
        try {
            return quote == '"' && !hasUnicodeEscapes(inside)
                    ? new JavaToken(Kind.STRING, inside.translateEscapes(), start, end)
                    : whole;
        } catch (IllegalArgumentException noEscape) {
            return whole;
        }
    }

    private JavaToken token(Kind kind, int start, int end) {
        place = end;
        return new JavaToken(kind, source.substring(start, end), start, end);
    }

    private void skipBlanksAndComments() {
        while (place < source.length()) {
            if (Character.isWhitespace(source.charAt(place))) {
                place++;
            } else if (source.startsWith("//", place)) {
                place = endOf("\n", place);
            } else if (source.startsWith("/*", place)) {
                place = endOf("*/", place + 2);
            } else {
                return;
            }
        }
    }

    /** Returns the place behind the next end mark that no backslash stands before. */
    private int endOf(String mark, int from) {
        int found = source.indexOf(mark, from);
        while (found > 0 && mark.equals(TEXT_BLOCK) && source.charAt(found - 1) == '\\') {
            found = source.indexOf(mark, found + 1);
        }
        return found < 0 ? source.length() : found + mark.length();
    }
}
