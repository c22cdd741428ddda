package dev.autogen.codegen;

import java.util.function.Consumer;

/**
 * A Java expression that knows how wide it is on one line, and how it breaks over several. JavaPoet alone does not lay out calls; these few nodes do it
 * as palantir-java-format would, so that a formatter leaves the file alone.
 */
sealed interface Expression permits Call, TextBlock, TextLiteral, Word {

    /** How many columns a line has inside a method, whose own indentation is off already. */
    int LINE = 112;

    /** By how many columns a continued line stands further in. */
    int CONTINUATION = 8;

    /** Returns the columns it takes on one line. */
    int width();

    void writeOnOneLine(JavaText text);

    /** Writes it from the column on, over several lines even if it fits on one, with as many columns left as are needed behind it. */
    void writeBroken(JavaText text, int column, int after);

    /** Writes it from the column on, on one line if it fits. */
    default void write(JavaText text, int column, int after) {
        if (column + width() + after <= LINE) {
            writeOnOneLine(text);
        } else {
            writeBroken(text, column, after);
        }
    }

    /** Shows this expression and all within it. */
    void visit(Consumer<Expression> visitor);

    /** Returns roughly how many bytes of byte code it compiles to, rather more than less. */
    default int weight() {
        int[] total = {0};
        visit(part -> total[0] += 9);
        return total[0];
    }
}
