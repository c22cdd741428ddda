package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.QualifiedName;

/** Reads {@code alter table}, as far as it adds and drops constraints. */
final class AlterTableReader {

    private AlterTableReader() {}

    /**
     * Reads the statement; one that does something else is given to {@code other}.
     *
     * @param lacking whether a constraint to drop may lack: Hibernate drops unique keys before it makes them, while SQL of the model's own means one that is there
     */
    static void read(Tokens tokens, SchemaBuilder target, boolean lacking, Runnable other) {
        tokens.expect("alter", "table");
        tokens.accept("if", "exists");
        tokens.accept("only");
        QualifiedName name = tokens.qualifiedName();
        TableDraft table = target.table(name);
        if (table == null) {
            other.run();
        } else if (tokens.accept("add") && ConstraintReader.startsHere(tokens)) {
            ConstraintReader.read(tokens, table);
            if (!tokens.atEnd()) {
                throw tokens.unreadable("'" + tokens.rest() + "' does not belong to a constraint");
            }
        } else if (tokens.accept("drop", "constraint")) {
            tokens.accept("if", "exists");
            boolean dropped = table.dropConstraint(tokens.name());
            if (!dropped && !lacking) {
                other.run();
            }
        } else {
            other.run();
        }
    }
}
