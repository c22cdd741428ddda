package dev.autogen.differ;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.DropDefault;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetDefault;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a domain or of a composite type that goes for a while.
 *
 * @param use the column with its default, which is off meanwhile
 * @param own the type that it has
 * @param meanwhile the type that it has meanwhile; the same if only its default is off
 */
record LentColumn(EnumUse use, ColumnType own, ColumnType meanwhile) {

    static final ColumnType TEXT = ColumnType.builtIn("text");

    ColumnReference reference() {
        return new ColumnReference(use.table(), use.column());
    }

    /** Returns what lends it. */
    List<Operation> aside() {
        List<Operation> operations = new ArrayList<>();
        if (use.defaultExpression() != null) {
            operations.add(new DropDefault(use.table(), use.column(), use.defaultExpression()));
        }
        if (!own.equals(meanwhile)) {
            operations.add(retype(own, meanwhile));
        }
        return operations;
    }

    /** Returns what gives it back, with its default if it has one. */
    List<Operation> back(EnumUse withDefault) {
        List<Operation> operations = new ArrayList<>();
        if (!own.equals(meanwhile)) {
            operations.add(retype(meanwhile, own));
        }
        if (withDefault.defaultExpression() != null) {
            operations.add(new SetDefault(use.table(), use.column(), withDefault.defaultExpression(), null));
        }
        return operations;
    }

    /** A domain and what it is made of are cast by PostgreSQL; only from a text a value must be asked for. */
    private AlterColumnType retype(ColumnType from, ColumnType to) {
        return new AlterColumnType(use.table(), use.column(), to, null, using(from, to), from, null, using(to, from));
    }

    private @Nullable String using(ColumnType from, ColumnType to) {
        return from.element().equals(TEXT) ? Casts.using(use.column(), from, to) : null;
    }
}
