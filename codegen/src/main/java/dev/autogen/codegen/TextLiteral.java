package dev.autogen.codegen;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** A string literal, or several joined by {@code +} where it is long. Whatever the text holds, it stays inside its quotes. */
record TextLiteral(String value, String quoted) implements Expression {

    /** A constant holds 65,535 bytes; a char takes three at most, and javac joins the parts of a constant into one. */
    private static final int LONGEST = 16_000;

    private static final int NARROWEST = 40;

    TextLiteral(String value) {
        this(value, '"' + String.join("", units(value)) + '"');
    }

    /** Returns a text of any length. */
    static Expression of(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new CodeGenerationException("PostgreSQL has no character NUL (U+0000), but this text holds one: "
                    + CommentText.line(value) + ". Remove it.");
        }
        if (value.length() <= LONGEST) {
            return new TextLiteral(value);
        }
        List<Expression> arguments = new ArrayList<>(List.of(new TextLiteral("")));
        for (int start = 0; start < value.length(); ) {
            int end = Math.min(start + LONGEST, value.length());
            boolean betweenSurrogates =
                    end < value.length() && Character.isSurrogatePair(value.charAt(end - 1), value.charAt(end));
            end = betweenSurrogates ? end - 1 : end;
            arguments.add(new TextLiteral(value.substring(start, end)));
            start = end;
        }
        return Call.on(Word.of(String.class), "join", arguments);
    }

    /** Returns each text as an expression. */
    static List<Expression> all(List<String> values) {
        return values.stream().map(TextLiteral::of).toList();
    }

    @Override
    public int width() {
        return quoted.length();
    }

    @Override
    public void writeOnOneLine(JavaText text) {
        text.add(quoted);
    }

    @Override
    public void writeBroken(JavaText text, int column, int after) {
        int room = Math.max(NARROWEST, LINE - column - CONTINUATION - "+ \"\"".length() - after);
        String separator = "";
        for (String line : lines(room)) {
            if (!separator.isEmpty()) {
                text.newLine(column + CONTINUATION);
            }
            text.add(separator + '"' + line + '"');
            separator = "+ ";
        }
    }

    /** Returns the text in pieces of that many columns, cut behind a space where there is one. */
    private List<String> lines(int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int behindSpace = 0;
        for (String unit : units(value)) {
            if (line.length() + unit.length() > room) {
                int cut = behindSpace > 0 ? behindSpace : line.length();
                lines.add(line.substring(0, cut));
                line.delete(0, cut);
                behindSpace = 0;
            }
            line.append(unit);
            behindSpace = unit.equals(" ") || unit.equals("\\n") ? line.length() : behindSpace;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the characters as they stand between quotes: what must not be cut in two is one string. */
    private static List<String> units(String value) {
        return value.codePoints().mapToObj(TextLiteral::escape).toList();
    }

    static String escape(int codePoint) {
        switch (codePoint) {
            case '"':
                return "\\\"";
            case '\\':
                return "\\\\";
            case '\n':
                return "\\n";
            case '\r':
                return "\\r";
            case '\t':
                return "\\t";
            case '\b':
                return "\\b";
            case '\f':
                return "\\f";
            default:
                return Characters.invisible(codePoint) ? unicode(codePoint) : Character.toString(codePoint);
        }
    }

    private static String unicode(int codePoint) {
        StringBuilder escapes = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            escapes.append("\\u").append(HexFormat.of().toHexDigits(unit));
        }
        return escapes.toString();
    }

    @Override
    public void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
    }
}
