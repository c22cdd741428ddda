package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Serial;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that an operation makes, takes away, changes or needs: a node between operations in the order. */
record Key(Kind kind, QualifiedName owner, @Nullable String member) {

    enum Kind {
        NAMESPACE,
        EXTENSION,
        /** An enum type with its labels. */
        TYPE,
        /** A name of a type: those of tables and enum types of a namespace are one set. */
        TYPE_NAME,
        SEQUENCE,
        /** The column that a sequence goes with. */
        OWNER,
        /** A name of a relation: those of tables, sequences and indexes of a namespace are one set. */
        RELATION_NAME,
        TABLE,
        /** A column with its type. */
        COLUMN,
        /** A column's being computed or not. */
        COMPUTATION,
        NOT_NULL,
        /** What gives a column a value of its own: a default, an identity, a sequence. */
        DEFAULT,
        CONSTRAINT_NAME,
        PRIMARY_KEY,
        /** A set of columns that foreign keys may reference. */
        UNIQUE_COLUMNS,
        /** A turn of a change in two: of a rename by way of a temporary name, of a column by way of text. */
        RENAME,
        /** What is not compared and steps aside. */
        DEPENDENT
    }

    static Key of(Kind kind, QualifiedName owner) {
        return new Key(kind, owner, null);
    }

    static Key of(Kind kind, QualifiedName owner, String member) {
        return new Key(kind, owner, member);
    }

    static Key type(QualifiedName name) {
        return of(Kind.TYPE, name);
    }

    static Key sequence(QualifiedName name) {
        return of(Kind.SEQUENCE, name);
    }

    static Key table(QualifiedName name) {
        return of(Kind.TABLE, name);
    }

    static Key relationName(QualifiedName name) {
        return of(Kind.RELATION_NAME, name);
    }

    static Key column(QualifiedName table, String column) {
        return of(Kind.COLUMN, table, column);
    }

    static Key defaultOf(QualifiedName table, String column) {
        return of(Kind.DEFAULT, table, column);
    }

    static Key notNull(QualifiedName table, String column) {
        return of(Kind.NOT_NULL, table, column);
    }

    static Key computation(QualifiedName table, String column) {
        return of(Kind.COMPUTATION, table, column);
    }

    /** Returns the sequence that numbers a column, and its name; PostgreSQL names the one of an identity itself. */
    static Set<Key> numbering(QualifiedName table, Column column) {
        if (column.generation() instanceof Serial serial) {
            return Set.of(
                    sequence(serial.sequence()),
                    relationName(serial.sequence()),
                    of(Kind.TYPE_NAME, serial.sequence()));
        }
        if (column.generation() instanceof Identity) {
            QualifiedName sequence = table.withName(PostgresNames.join(table.name(), column.name(), "seq"));
            return Set.of(relationName(sequence), of(Kind.TYPE_NAME, sequence));
        }
        return Set.of();
    }

    static Key uniqueColumns(QualifiedName table, List<String> columns) {
        return of(Kind.UNIQUE_COLUMNS, table, columns.stream().sorted().toList().toString());
    }
}
