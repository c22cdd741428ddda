package dev.autogen.codegen;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/** SQL of several lines as a Java text block, which shows it as it is. */
record TextBlock(String value) implements Expression {

    private static final String QUOTES = "\"\"\"";
    private static final int LONGEST = 16_000;
    private static final int WIDEST = 100;

    /** Returns a text block if the text has lines and a block says exactly it; else a literal. */
    static Expression of(String value) {
        return fits(value) ? new TextBlock(value) : TextLiteral.of(value);
    }

    /** A text block loses spaces at the end of a line and what all lines have in front, and shows no invisible character. */
    private static boolean fits(String value) {
        boolean hasLines = value.indexOf('\n') >= 0 && value.length() <= LONGEST;
        return hasLines
                && value.stripIndent().equals(value)
                && value.lines().allMatch(line -> line.length() <= WIDEST)
                && value.codePoints().allMatch(codePoint -> codePoint == '\n' || !Characters.invisible(codePoint));
    }

    /** Never fits on a line. */
    @Override
    public int width() {
        return LINE;
    }

    @Override
    public void writeOnOneLine(JavaText text) {
        new TextLiteral(value).writeOnOneLine(text);
    }

    @Override
    public void writeBroken(JavaText out, int column, int after) {
        String indent = " ".repeat(column);
        String text = value.replace("\\", "\\\\")
                // no three in a row, however long the row is
                .replaceAll("\"(?=\"\")", "\\\\\"")
                .replaceAll("\"\\z", "\\\\\"");
        String indented =
                text.lines().map(line -> line.isEmpty() ? line : indent + line).collect(Collectors.joining("\n"));
        String end = value.endsWith("\n") ? "\n" + indent : "";
        out.add(QUOTES + "\n" + indented + end + QUOTES);
    }

    @Override
    public void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
    }
}
