package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.QualifiedName;

/** Reads {@code create table}. */
final class TableReader {

    /** How the description of what a table has behind its columns begins. */
    static final String STORAGE = "storage of table ";

    private TableReader() {}

    static boolean startsHere(Tokens tokens) {
        return tokens.at("table") || tokens.at("unlogged", "table");
    }

    /** Reads from behind {@code create} on, and returns what is behind the columns and has no place in the model; empty if nothing is. */
    static String read(Tokens tokens, SchemaBuilder target) {
        boolean unlogged = tokens.accept("unlogged");
        tokens.expect("table");
        tokens.accept("if", "not", "exists");
        QualifiedName name = tokens.qualifiedName();
        TableDraft table = target.addTable(name);
        tokens.expect('(');
        if (!tokens.accept(')')) {
            do {
                element(tokens, name, table);
            } while (tokens.accept(','));
            tokens.expect(')');
        }
        if (!tokens.atEnd()) {
            return STORAGE + name + ": " + tokens.rest();
        }
        return unlogged ? STORAGE + name + ": unlogged" : "";
    }

    private static void element(Tokens tokens, QualifiedName name, TableDraft table) {
        if (ConstraintReader.startsHere(tokens)) {
            ConstraintReader.read(tokens, table);
        } else {
            table.add(ColumnReader.read(tokens, name, table));
        }
        if (!tokens.peek().isSymbol(',') && !tokens.peek().isSymbol(')')) {
            throw tokens.unreadable("',' or ')' was expected before '" + tokens.rest() + "'");
        }
    }
}
