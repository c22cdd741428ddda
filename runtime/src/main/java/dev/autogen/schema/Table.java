package dev.autogen.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table with everything that belongs to it.
 *
 * @param columns in the order the table has them; the order is no difference
 * @param primaryKey null if there is none
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<UniqueConstraint> uniques,
        List<CheckConstraint> checks,
        List<ForeignKey> foreignKeys,
        List<ExclusionConstraint> exclusions,
        List<Index> indexes,
        @Nullable String comment) {

    public Table {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
        foreignKeys = List.copyOf(foreignKeys);
        exclusions = List.copyOf(exclusions);
        indexes = List.copyOf(indexes);
        comment = comment != null && comment.isEmpty() ? null : comment;
        Set<String> names = new LinkedHashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("Table " + name + " has two columns named '" + column.name() + "'.");
            }
        }
    }

    /** A table made of these elements, in the order given; it has no foreign keys, exclusions or indexes. */
    public static Table of(QualifiedName name, List<? extends TableElement> elements) {
        List<Column> columns = new ArrayList<>();
        List<UniqueConstraint> uniques = new ArrayList<>();
        List<CheckConstraint> checks = new ArrayList<>();
        PrimaryKey key = null;
        String comment = null;
        for (TableElement element : elements) {
            if (element instanceof Column column) {
                columns.add(column);
            } else if (element instanceof UniqueConstraint unique) {
                uniques.add(unique);
            } else if (element instanceof CheckConstraint check) {
                checks.add(check);
            } else if (element instanceof TableComment text) {
                comment = text.text();
            } else if (element instanceof PrimaryKey primaryKey) {
                if (key != null) {
                    throw new IllegalArgumentException("Table " + name + " has two primary keys.");
                }
                key = primaryKey;
            }
        }
        return new Table(name, columns, key, uniques, checks, List.of(), List.of(), List.of(), comment);
    }

    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    public Optional<Index> index(String indexName) {
        return indexes.stream().filter(index -> indexName.equals(index.name())).findFirst();
    }

    public Optional<Constraint> constraint(String constraintName) {
        return constraints().stream()
                .filter(constraint -> constraintName.equals(constraint.name()))
                .findFirst();
    }

    /** Returns all constraints: the primary key, uniques, checks, exclusions, foreign keys. */
    public List<Constraint> constraints() {
        List<Constraint> all = new ArrayList<>();
        if (primaryKey != null) {
            all.add(primaryKey);
        }
        all.addAll(uniques);
        all.addAll(checks);
        all.addAll(exclusions);
        all.addAll(foreignKeys);
        return all;
    }

    public Table named(QualifiedName newName) {
        return new Table(newName, columns, primaryKey, uniques, checks, foreignKeys, exclusions, indexes, comment);
    }

    public Table withColumns(List<Column> newColumns) {
        return new Table(name, newColumns, primaryKey, uniques, checks, foreignKeys, exclusions, indexes, comment);
    }

    public Table withPrimaryKey(@Nullable PrimaryKey newPrimaryKey) {
        return new Table(name, columns, newPrimaryKey, uniques, checks, foreignKeys, exclusions, indexes, comment);
    }

    public Table withUniques(List<UniqueConstraint> newUniques) {
        return new Table(name, columns, primaryKey, newUniques, checks, foreignKeys, exclusions, indexes, comment);
    }

    public Table withChecks(List<CheckConstraint> newChecks) {
        return new Table(name, columns, primaryKey, uniques, newChecks, foreignKeys, exclusions, indexes, comment);
    }

    public Table withForeignKeys(List<ForeignKey> newForeignKeys) {
        return new Table(name, columns, primaryKey, uniques, checks, newForeignKeys, exclusions, indexes, comment);
    }

    public Table withExclusions(List<ExclusionConstraint> newExclusions) {
        return new Table(name, columns, primaryKey, uniques, checks, foreignKeys, newExclusions, indexes, comment);
    }

    public Table withIndexes(List<Index> newIndexes) {
        return new Table(name, columns, primaryKey, uniques, checks, foreignKeys, exclusions, newIndexes, comment);
    }

    public Table comment(@Nullable String newComment) {
        return new Table(name, columns, primaryKey, uniques, checks, foreignKeys, exclusions, indexes, newComment);
    }

    /** Returns what {@code create table} itself makes of it: without foreign keys, exclusions and indexes, which stand alone. */
    public Table bare() {
        return new Table(name, columns, primaryKey, uniques, checks, List.of(), List.of(), List.of(), comment);
    }
}
