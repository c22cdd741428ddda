package dev.autogen.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name null on the desired side where nobody chose one
 * @param columns the referencing columns, in key order
 * @param referencedColumns as many, in the same order; never empty, also when they are the primary key
 * @param onDeleteColumns the columns that {@code set null} or {@code set default} touches, from PostgreSQL 15 on; empty means all
 * @param matchFull {@code match full} rather than {@code match simple}
 * @param validated false while rows from before are not proved ({@code not valid})
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        QualifiedName referencedTable,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        List<String> onDeleteColumns,
        ReferentialAction onUpdate,
        boolean matchFull,
        Deferrability deferrability,
        boolean validated)
        implements Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        onDeleteColumns = List.copyOf(onDeleteColumns);
        if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException("Foreign key " + name + " has columns " + columns + ", but references "
                    + referencedTable + " " + referencedColumns + ": give as many, and at least one.");
        }
    }

    public ForeignKey(
            @Nullable String name,
            List<String> columns,
            QualifiedName referencedTable,
            List<String> referencedColumns) {
        this(
                name,
                columns,
                referencedTable,
                referencedColumns,
                ReferentialAction.NO_ACTION,
                List.of(),
                ReferentialAction.NO_ACTION,
                false,
                Deferrability.NOT_DEFERRABLE,
                true);
    }

    @Override
    public ForeignKey named(@Nullable String newName) {
        return new ForeignKey(
                newName,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                matchFull,
                deferrability,
                validated);
    }

    /** Returns the same foreign key from and to other names: what remains of it after renames. */
    public ForeignKey between(
            List<String> newColumns,
            QualifiedName newTable,
            List<String> newReferenced,
            List<String> newOnDeleteColumns) {
        return new ForeignKey(
                name,
                newColumns,
                newTable,
                newReferenced,
                onDelete,
                newOnDeleteColumns,
                onUpdate,
                matchFull,
                deferrability,
                validated);
    }

    /** Returns the same foreign key with that action; the columns, if any, are those that {@code set null} or {@code set default} touches. */
    public ForeignKey onDelete(ReferentialAction action, String... columnsSet) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                action,
                List.of(columnsSet),
                onUpdate,
                matchFull,
                deferrability,
                validated);
    }

    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onDeleteColumns,
                action,
                matchFull,
                deferrability,
                validated);
    }

    public ForeignKey withMatchFull() {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                true,
                deferrability,
                validated);
    }

    public ForeignKey deferrable(Deferrability newDeferrability) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                matchFull,
                newDeferrability,
                validated);
    }

    public ForeignKey notValid() {
        return withValidated(false);
    }

    public ForeignKey withValidated(boolean newValidated) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                matchFull,
                deferrability,
                newValidated);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitForeignKey(this);
    }
}
