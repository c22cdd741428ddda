package dev.autogen.testing.random;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands and falls with a column of its table. Foreign keys are left to {@link ValidSchema}. */
final class Dependents {

    private Dependents() {}

    /** Returns the table without the column and all that uses it. */
    static Table withoutColumn(Table table, String column) {
        Table rest = withoutKeysOn(withoutExpressionsOn(table, column), column);
        return rest.withColumns(rest.columns().stream()
                        .filter(each -> !each.name().equals(column))
                        .toList())
                .withForeignKeys(rest.foreignKeys().stream()
                        .filter(key -> !key.columns().contains(column))
                        .toList());
    }

    /** Returns the table without keys and indexes that have the column, or carry it. */
    static Table withoutKeysOn(Table table, String column) {
        PrimaryKey key = table.primaryKey();
        boolean inKey =
                key != null && (key.columns().contains(column) || key.include().contains(column));
        return table.withPrimaryKey(inKey ? null : key)
                .withUniques(table.uniques().stream()
                        .filter(unique -> !unique.columns().contains(column)
                                && !unique.include().contains(column))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(index -> !index.include().contains(column)
                                && index.keys().stream().noneMatch(each -> column.equals(each.column())))
                        .toList());
    }

    /** Returns the table without checks, exclusions, indexes and computed columns whose expressions name the column. */
    static Table withoutExpressionsOn(Table table, String column) {
        return without(table, text -> SqlTokens.mentions(text, column));
    }

    /** Returns the schema without views, and without checks, exclusions, indexes and computed columns, that say such a thing. */
    static Schema without(Schema schema, Predicate<String> such) {
        return schema.withTables(schema.tables().stream()
                        .map(table -> without(table, such))
                        .toList())
                .withViews(schema.views().stream()
                        .filter(view -> !such.test(view.query()))
                        .toList());
    }

    private static Table without(Table table, Predicate<String> such) {
        List<CheckConstraint> checks = table.checks().stream()
                .filter(check -> !such.test(check.expression()))
                .toList();
        List<ExclusionConstraint> exclusions = table.exclusions().stream()
                .filter(exclusion -> !such.test(exclusion.definition()))
                .toList();
        List<Index> indexes =
                table.indexes().stream().filter(index -> !says(index, such)).toList();
        Table rest = table.withChecks(checks).withExclusions(exclusions).withIndexes(indexes);
        for (Column other : table.columns()) {
            if (other.generation() instanceof Computed computed && such.test(computed.expression())) {
                rest = withoutColumn(rest, other.name());
            }
        }
        return rest;
    }

    private static boolean says(Index index, Predicate<String> such) {
        return Stream.concat(
                        Stream.ofNullable(index.predicate()),
                        index.keys().stream().flatMap(key -> Stream.ofNullable(key.expression())))
                .anyMatch(such);
    }

    /** Returns the table with the column and all that uses it under another name. */
    static Table renamed(Table table, String column, String newName) {
        PrimaryKey key = table.primaryKey();
        return new Table(
                table.name(),
                table.columns().stream()
                        .map(each -> renamed(each, column, newName))
                        .toList(),
                key == null
                        ? null
                        : new PrimaryKey(
                                key.name(),
                                renamed(key.columns(), column, newName),
                                renamed(key.include(), column, newName),
                                key.deferrability()),
                table.uniques().stream()
                        .map(unique -> new UniqueConstraint(
                                unique.name(),
                                renamed(unique.columns(), column, newName),
                                renamed(unique.include(), column, newName),
                                unique.nullsNotDistinct(),
                                unique.deferrability()))
                        .toList(),
                table.checks().stream()
                        .map(check -> check.withExpression(SqlTokens.rename(check.expression(), column, newName)))
                        .toList(),
                table.foreignKeys().stream()
                        .map(foreignKey -> foreignKey.between(
                                renamed(foreignKey.columns(), column, newName),
                                foreignKey.referencedTable(),
                                foreignKey.referencedColumns(),
                                renamed(foreignKey.onDeleteColumns(), column, newName)))
                        .toList(),
                table.exclusions().stream()
                        .map(exclusion -> new ExclusionConstraint(
                                exclusion.name(), SqlTokens.rename(exclusion.definition(), column, newName)))
                        .toList(),
                table.indexes().stream()
                        .map(index -> index.withKeys(index.keys().stream()
                                        .map(each -> renamed(each, column, newName))
                                        .toList())
                                .withInclude(renamed(index.include(), column, newName))
                                .where(renamed(index.predicate(), column, newName)))
                        .toList(),
                table.comment());
    }

    private static Column renamed(Column each, String column, String newName) {
        if (each.name().equals(column)) {
            return each.named(newName);
        }
        return each.generation() instanceof Computed computed
                ? each.generated(
                        new Computed(SqlTokens.rename(computed.expression(), column, newName), computed.stored()))
                : each;
    }

    private static IndexKey renamed(IndexKey key, String column, String newName) {
        return key.on(column.equals(key.column()) ? newName : key.column(), renamed(key.expression(), column, newName));
    }

    private static @Nullable String renamed(@Nullable String expression, String column, String newName) {
        return expression == null ? null : SqlTokens.rename(expression, column, newName);
    }

    static List<String> renamed(List<String> columns, String column, String newName) {
        return columns.stream()
                .map(each -> each.equals(column) ? newName : each)
                .toList();
    }
}
