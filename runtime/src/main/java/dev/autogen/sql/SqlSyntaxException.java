package dev.autogen.sql;

import dev.autogen.AutogenException;
import dev.autogen.operation.SourcePlace;

/** A file of SQL that cannot be cut into statements. */
public final class SqlSyntaxException extends AutogenException {

    private static final long serialVersionUID = 1L;

    SqlSyntaxException(SourcePlace place, String sentence) {
        super(place + ": " + sentence);
    }
}
