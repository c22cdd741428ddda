package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the {@code insert} by which Hibernate puts the first row into the table of a generator. */
final class RowReader {

    private RowReader() {}

    /** Returns the row, to be inserted once and deleted by its first column, or as the only one where no column is named; null if it is no such statement. */
    static @Nullable AuxiliaryObject read(String statement, Identifiers identifiers) {
        Tokens tokens = new Tokens(statement, identifiers);
        if (!tokens.accept("insert", "into")) {
            return null;
        }
        int start = tokens.position();
        QualifiedName table = tokens.qualifiedName();
        String written = tokens.since(start);
        String column = null;
        if (tokens.peek().isSymbol('(')) {
            tokens.accept('(');
            int columnStart = tokens.position();
            tokens.name();
            column = tokens.since(columnStart);
            while (tokens.accept(',')) {
                tokens.name();
            }
            tokens.expect(')');
        }
        if (!tokens.accept("values") || !tokens.accept('(')) {
            return null;
        }
        String value = tokens.until(token -> token.isSymbol(','));
        String name = column == null ? "first row of " + table : "row " + value + " of " + table;
        String drop = "delete from " + written + (column == null ? "" : " where " + column + " = " + value);
        return new AuxiliaryObject(name, false, List.of(statement), List.of(drop));
    }
}
