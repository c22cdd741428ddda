package dev.autogen.codegen;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of others inside a comment: it can neither end the comment nor become code. javac reads {@code \}{@code u000a} before it knows what a comment
 * is, so a backslash in front of a {@code u} is disarmed; {@code C:\}{@code users} would not even compile.
 */
final class CommentText {

    /** An odd number of backslashes before a u: the last one would begin an escape. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u");

    private CommentText() {}

    /** Returns the text on one line, for a comment behind two slashes. */
    static String line(String text) {
        return ESCAPE.matcher(visible(text)).replaceAll("$1\\\\\\\\u");
    }

    /** Returns the text as Javadoc shows it, on one line. */
    static String javadoc(String text) {
        String html = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String inert = html.replace("*/", "*&#47;").replace("{@", "&#123;@");
        return ESCAPE.matcher(inert).replaceAll("$1&#92;u").replaceAll("(^| )@", "$1&#64;");
    }

    /** Returns the text in lines of at most that many columns, cut at spaces; a longer word stays whole. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the text with single spaces, and what cannot be seen by its number: {@code U+202E}. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                shown.append(' ');
            } else if (Characters.invisible(codePoint)) {
                int digits = Math.max(4, Integer.toHexString(codePoint).length());
                shown.append("U+").append(HexFormat.of().withUpperCase().toHexDigits(codePoint, digits));
            } else {
                shown.appendCodePoint(codePoint);
            }
        });
        return shown.toString().strip().replaceAll(" +", " ");
    }
}
