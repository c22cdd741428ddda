package dev.autogen.differ;

import dev.autogen.differ.SqlToken.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds the words of an expression that may be columns: names that are neither functions, types, collations, fields of a value nor literals. */
final class ColumnPositions {

    /** What follows the first word of a type's name: {@code character varying}, {@code timestamp without time zone}. */
    private static final Set<String> TYPE_WORDS =
            Set.of("varying", "precision", "without", "with", "time", "zone", "large", "object");

    private final List<SqlToken> tokens;
    private final BitSet positions = new BitSet();

    private ColumnPositions(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** Returns the indexes of those tokens. */
    static BitSet of(List<SqlToken> tokens) {
        ColumnPositions columns = new ColumnPositions(tokens);
        columns.find();
        return columns.positions;
    }

    private void find() {
        int i = 0;
        while (i < tokens.size()) {
            SqlToken token = tokens.get(i);
            if (token.isSymbol("::") || token.isWord("collate")) {
                i = afterType(i + 1);
            } else if (token.isName()) {
                if (isColumn(i)) {
                    positions.set(i);
                }
                i++;
            } else {
                i++;
            }
        }
    }

    private boolean isColumn(int i) {
        int next = skipSpace(i + 1, 1);
        boolean first = next >= tokens.size();
        if (!first
                && (is(next, "(")
                        || is(next, ".")
                        || tokens.get(next).isWord("from")
                        || tokens.get(next).kind() == Kind.STRING)) {
            return false;
        }
        int previous = skipSpace(i - 1, -1);
        // (a).b is a field of the value a, while t.b is a column
        return previous < 1 || !is(previous, ".") || !is(skipSpace(previous - 1, -1), ")");
    }

    private int afterType(int start) {
        int i = skipSpace(start, 1) + 1;
        while (is(i, ".")) {
            i += 2;
        }
        int next = skipSpace(i, 1);
        while (next < tokens.size()
                        && tokens.get(next).kind() == Kind.WORD
                        && TYPE_WORDS.contains(tokens.get(next).value())
                || is(next, "(") && next == i) {
            i = is(next, "(") ? afterParentheses(next) : next + 1;
            next = skipSpace(i, 1);
        }
        return i;
    }

    private int afterParentheses(int open) {
        int i = open;
        while (i < tokens.size() && !is(i, ")")) {
            i++;
        }
        return i + 1;
    }

    private boolean is(int i, String symbol) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isSymbol(symbol);
    }

    private int skipSpace(int start, int step) {
        int i = start;
        while (i >= 0 && i < tokens.size() && tokens.get(i).kind() == Kind.SPACE) {
            i += step;
        }
        return i;
    }
}
