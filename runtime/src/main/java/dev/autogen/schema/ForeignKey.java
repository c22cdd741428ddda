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
 * @param notEnforced whether PostgreSQL only writes it down, from 18 on; no row is proved then
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
        boolean validated,
        boolean notEnforced)
        implements Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        onDeleteColumns = List.copyOf(onDeleteColumns);
        validated = validated && !notEnforced;
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
                true,
                false);
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
                validated,
                notEnforced);
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
                validated,
                notEnforced);
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
                validated,
                notEnforced);
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
                validated,
                notEnforced);
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
                validated,
                notEnforced);
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
                validated,
                notEnforced);
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
                newValidated,
                notEnforced);
    }

    /** Returns the same foreign key as one that PostgreSQL only writes down ({@code not enforced}), from 18 on. */
    public ForeignKey withoutEnforcement() {
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
                false,
                true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitForeignKey(this);
    }
}
