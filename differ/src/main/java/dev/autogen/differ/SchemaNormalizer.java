package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Says the same thing in one way: no default for a null one, not null where a key or an identity makes it so, parts in the order of their names. */
final class SchemaNormalizer {

    private static final Comparator<String> NAMED_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

    private SchemaNormalizer() {}

    static Schema normalize(Schema schema) {
        return schema.withTables(
                schema.tables().stream().map(SchemaNormalizer::normalize).toList());
    }

    private static Table normalize(Table table) {
        PrimaryKey key = table.primaryKey();
        Set<String> keyColumns = key == null ? Set.of() : Set.copyOf(key.columns());
        return table.withColumns(table.columns().stream()
                        .map(column -> normalize(column, keyColumns.contains(column.name())))
                        .toList())
                .withUniques(sorted(table.uniques()))
                .withChecks(sorted(table.checks()))
                .withForeignKeys(sorted(table.foreignKeys()))
                .withExclusions(sorted(table.exclusions()))
                .withIndexes(table.indexes().stream()
                        .sorted(Comparator.comparing(Index::name, NAMED_FIRST).thenComparing(Index::toString))
                        .toList());
    }

    private static Column normalize(Column column, boolean inKey) {
        boolean notNull = inKey || column.generation() instanceof Identity;
        return column.defaultTo(Expressions.withoutNullDefault(column.defaultExpression()))
                .withNullable(column.nullable() && !notNull);
    }

    private static <T extends Constraint> List<T> sorted(List<T> constraints) {
        return constraints.stream()
                .sorted(Comparator.comparing((T one) -> one.name(), NAMED_FIRST).thenComparing(Object::toString))
                .toList();
    }
}
