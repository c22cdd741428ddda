package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.View;

/** Reads {@code create view}: a name and a query. */
final class ViewReader {

    private ViewReader() {}

    /** Reads from {@code view} on. Returns kind and name of a view that has more to it, names of columns or options; empty if it was read. */
    static String read(Tokens tokens, SchemaBuilder target) {
        tokens.expect("view");
        QualifiedName name = tokens.qualifiedName();
        if (!tokens.accept("as")) {
            return "view " + name;
        }
        if (tokens.atEnd()) {
            throw tokens.unreadable("the query of view " + name + " is missing");
        }
        target.addView(new View(name, tokens.rest()));
        return "";
    }
}
