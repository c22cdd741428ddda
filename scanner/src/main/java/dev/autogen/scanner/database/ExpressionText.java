package dev.autogen.scanner.database;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the text of an SQL expression without understanding it: where strings, quoted names and comments begin and end. */
final class ExpressionText {

    private ExpressionText() {}

    /** Returns the expression without parentheses around the whole of it: {@code a > 0} for {@code ((a > 0))}. */
    static String bare(String expression) {
        String text = expression.strip();
        while (text.startsWith("(") && closing(text, 0) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Returns why the text is not one expression and would not stay where it is put; null if it would. */
    static @Nullable String defect(String expression) {
        return defect(expression, true);
    }

    /** Returns why the text is not one query and would not stay where it is put; null if it would. */
    static @Nullable String queryDefect(String query) {
        return defect(query, false);
    }

    private static @Nullable String defect(String expression, boolean one) {
        int depth = 0;
        for (int at = 0; at < expression.length(); at = next(expression, at)) {
            char c = expression.charAt(at);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            }
            if (depth < 0) {
                return "a closing parenthesis has no opening one";
            }
            if (c == ';' || (one && c == ',' && depth == 0)) {
                return "it holds a " + (c == ';' ? "semicolon" : "comma outside parentheses");
            }
            if (next(expression, at) > expression.length()) {
                return "a quote or comment is not closed";
            }
        }
        return depth > 0 ? "an opening parenthesis has no closing one" : null;
    }

    /** Returns every name in the expression, as the catalog would have it: words folded to lower case, quoted names without their quotes. */
    static Set<String> names(String expression) {
        Set<String> names = new HashSet<>();
        for (int at = 0; at < expression.length(); at = next(expression, at)) {
            String name = name(expression, at);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** Returns the name that begins at that index, as the catalog would have it; null if none does. */
    static @Nullable String name(String text, int at) {
        char c = text.charAt(at);
        int end = next(text, at);
        if (c == '"' && end <= text.length()) {
            return text.substring(at + 1, end - 1).replace("\"\"", "\"");
        }
        return isWordStart(c) && text.charAt(end - 1) != '\'' ? fold(text.substring(at, end)) : null;
    }

    /** PostgreSQL folds ASCII letters and no others. */
    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word);
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(at, (char) (c + 'a' - 'A'));
            }
        }
        return folded.toString();
    }

    /** Returns the index of the parenthesis that closes the one at that index; -1 if none does. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at = next(text, at)) {
            char c = text.charAt(at);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Returns the index behind what begins at that index: a string, a quoted name, a comment, a plain word, or else one character. An unclosed quote or
     * comment ends behind the text.
     */
    static int next(String text, int at) {
        char c = text.charAt(at);
        if (c == '\'') {
            return quoted(text, at, '\'', false);
        }
        if ((c == 'e' || c == 'E') && text.startsWith("'", at + 1)) {
            return quoted(text, at + 1, '\'', true);
        }
        if (c == '"') {
            return quoted(text, at, '"', false);
        }
        if (c == '$') {
            return dollarQuoted(text, at);
        }
        if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end + 1;
        }
        if (text.startsWith("/*", at)) {
            return comment(text, at);
        }
        if (isWordStart(c)) {
            int end = at + 1;
            while (end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
            return end;
        }
        return at + 1;
    }

    static boolean isWordStart(char c) {
        return c == '_' || Character.isLetter(c) || c > 127;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || c == '$' || Character.isDigit(c);
    }

    private static int quoted(String text, int open, char quote, boolean backslash) {
        for (int at = open + 1; at < text.length(); at++) {
            if (backslash && text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == quote) {
                if (!text.startsWith(String.valueOf(quote), at + 1)) {
                    return at + 1;
                }
                at++;
            }
        }
        return text.length() + 1;
    }

    private static int dollarQuoted(String text, int open) {
        int tagEnd = open + 1;
        while (tagEnd < text.length() && isWordPart(text.charAt(tagEnd)) && text.charAt(tagEnd) != '$') {
            tagEnd++;
        }
        if (tagEnd >= text.length() || text.charAt(tagEnd) != '$') {
            return open + 1;
        }
        String tag = text.substring(open, tagEnd + 1);
        int close = text.indexOf(tag, tagEnd + 1);
        return close < 0 ? text.length() + 1 : close + tag.length();
    }

    private static int comment(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            if (text.startsWith("/*", at)) {
                depth++;
                at++;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at++;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return text.length() + 1;
    }
}
