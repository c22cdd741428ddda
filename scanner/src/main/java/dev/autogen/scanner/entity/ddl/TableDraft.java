package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table while statements still add to it. */
final class TableDraft implements ConstraintReader.Constraints {

    private final QualifiedName name;
    private final Identifiers identifiers;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<PendingForeignKey> foreignKeys = new ArrayList<>();
    private final List<ExclusionConstraint> exclusions = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<String> storage = new ArrayList<>();
    private @Nullable PrimaryKey primaryKey;
    private @Nullable String comment;

    TableDraft(QualifiedName name, Identifiers identifiers) {
        this.name = name;
        this.identifiers = identifiers;
    }

    void add(Column column) {
        if (columns.putIfAbsent(column.name(), column) != null) {
            throw new InconsistentModelException(identifiers.conflict("columns of table " + name, column.name()));
        }
    }

    @Override
    public void add(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            if (primaryKey != null && !primaryKey.equals(key)) {
                throw new InconsistentModelException("Table " + name + " is given two primary keys: "
                        + primaryKey.columns() + " and " + key.columns() + ".");
            }
            primaryKey = key;
        } else if (constraint instanceof UniqueConstraint unique) {
            uniques.add(unique);
        } else if (constraint instanceof CheckConstraint check) {
            checks.add(check);
        } else if (constraint instanceof ExclusionConstraint exclusion) {
            exclusions.add(exclusion);
        } else if (constraint instanceof ForeignKey foreignKey) {
            add(foreignKey, false);
        }
    }

    @Override
    public void add(ForeignKey foreignKey, boolean toPrimaryKey) {
        foreignKeys.add(new PendingForeignKey(foreignKey, toPrimaryKey));
    }

    @Override
    public void addStorage(String object, String clause) {
        storage.add(TableReader.STORAGE + name + ", " + object + ": " + clause);
    }

    /** Returns what is said about how the table's parts are stored. */
    List<String> storage() {
        return storage;
    }

    void add(Index index) {
        indexes.add(index);
    }

    /** Returns whether one of that name was there. */
    boolean dropConstraint(String constraint) {
        boolean found = uniques.removeIf(unique -> constraint.equals(unique.name()));
        found |= checks.removeIf(check -> constraint.equals(check.name()));
        found |= exclusions.removeIf(exclusion -> constraint.equals(exclusion.name()));
        return found
                | foreignKeys.removeIf(
                        pending -> constraint.equals(pending.foreignKey().name()));
    }

    void comment(String text) {
        comment = text;
    }

    boolean comment(String column, String text) {
        return columns.computeIfPresent(column, (name, old) -> old.comment(text)) != null;
    }

    @Nullable
    PrimaryKey primaryKey() {
        return primaryKey;
    }

    /** Returns the table, foreign keys that name no columns referring to the primary key that the given tables have. */
    Table toTable(Map<QualifiedName, TableDraft> tables) {
        List<Column> finished = new ArrayList<>();
        for (Column column : columns.values()) {
            boolean inKey = primaryKey != null && primaryKey.columns().contains(column.name());
            finished.add(inKey ? column.notNull() : column);
        }
        List<ForeignKey> resolved =
                foreignKeys.stream().map(pending -> resolve(pending, tables)).toList();
        Table table = new Table(name, finished, primaryKey, uniques, checks, resolved, exclusions, indexes, comment);
        checkColumns(table);
        Map<String, String> seen = new LinkedHashMap<>();
        for (Constraint constraint : table.constraints()) {
            String constraintName = constraint.name();
            if (constraintName != null && seen.put(constraintName, constraintName) != null) {
                throw new InconsistentModelException(
                        identifiers.conflict("constraints of table " + name, constraintName));
            }
        }
        return table;
    }

    /** PostgreSQL would refuse a key on a column that is not there; Hibernate takes any text of a column list for a column. */
    private void checkColumns(Table table) {
        for (Index index : table.indexes()) {
            List<String> used = new ArrayList<>(index.include());
            index.keys().stream().map(IndexKey::column).filter(Objects::nonNull).forEach(used::add);
            checkColumns(
                    index.name() == null ? "An index" : "Index " + index.name(),
                    used,
                    " An expression in the columnList of @Index must stand in parentheses of its own: (lower(name)), and so"
                            + " must a column whose order of nulls is said: (name) desc nulls last.");
        }
        table.uniques()
                .forEach(unique -> checkColumns(
                        unique.name() == null ? "A unique constraint" : "Unique constraint " + unique.name(),
                        unique.columns(),
                        ""));
        table.foreignKeys()
                .forEach(key -> checkColumns(
                        key.name() == null ? "A foreign key" : "Foreign key " + key.name(), key.columns(), ""));
        if (primaryKey != null) {
            checkColumns("The primary key", primaryKey.columns(), "");
        }
    }

    private void checkColumns(String what, List<String> used, String advice) {
        for (String column : used) {
            if (!columns.containsKey(column)) {
                throw new InconsistentModelException(what + " of table " + name + " is on column '" + column
                        + "', which the table does not have." + advice);
            }
        }
    }

    private ForeignKey resolve(PendingForeignKey pending, Map<QualifiedName, TableDraft> tables) {
        ForeignKey foreignKey = pending.foreignKey();
        if (!pending.toPrimaryKey()) {
            return foreignKey;
        }
        TableDraft referenced = tables.get(foreignKey.referencedTable());
        PrimaryKey key = referenced == null ? null : referenced.primaryKey();
        if (key == null || key.columns().size() != foreignKey.columns().size()) {
            throw new InconsistentModelException("The foreign key of table " + name + " on " + foreignKey.columns()
                    + " references table "
                    + foreignKey.referencedTable() + " without naming its columns, and that table "
                    + (referenced == null ? "is in no entity's mapping" : "has no primary key of as many columns")
                    + ": name the referenced columns in the mapping.");
        }
        return new ForeignKey(
                foreignKey.name(),
                foreignKey.columns(),
                foreignKey.referencedTable(),
                key.columns(),
                foreignKey.onDelete(),
                foreignKey.onDeleteColumns(),
                foreignKey.onUpdate(),
                foreignKey.matchFull(),
                foreignKey.deferrability(),
                foreignKey.validated(),
                foreignKey.notEnforced());
    }

    private record PendingForeignKey(ForeignKey foreignKey, boolean toPrimaryKey) {}
}
