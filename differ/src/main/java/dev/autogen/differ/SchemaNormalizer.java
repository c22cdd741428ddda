package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says the same thing in one way: no default for a null one (unless a domain has one), not null where a key or an identity makes it so, no collation of a key that is its column's, parts in the order of their names. */
final class SchemaNormalizer {

    private static final Comparator<String> NAMED_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

    private SchemaNormalizer() {}

    /** @param other the other side, which may know domains that this one only names */
    static Schema normalize(Schema schema, Schema other) {
        Set<QualifiedName> giving = new HashSet<>();
        schema.domains().stream().filter(domain -> gives(domain, schema)).forEach(domain -> giving.add(domain.name()));
        other.domains().stream()
                .filter(domain -> schema.domain(domain.name()).isEmpty() && gives(domain, other))
                .forEach(domain -> giving.add(domain.name()));
        return schema.withDomains(schema.domains().stream()
                        .map(domain -> normalize(domain, schema))
                        .toList())
                .withTables(schema.tables().stream()
                        .map(table -> normalize(table, giving))
                        .toList());
    }

    /** A null default takes the default of the domain below away. */
    private static Domain normalize(Domain domain, Schema schema) {
        boolean below = schema.domain(domain.type().name())
                .filter(one -> gives(one, schema))
                .isPresent();
        return below ? domain : domain.defaultTo(Expressions.withoutNullDefault(domain.defaultExpression()));
    }

    /** Whether a column of the domain that says nothing has a default. */
    private static boolean gives(Domain domain, Schema schema) {
        if (domain.defaultExpression() != null) {
            return Expressions.withoutNullDefault(domain.defaultExpression()) != null;
        }
        return !domain.type().array()
                && schema.domain(domain.type().name())
                        .filter(below -> gives(below, schema))
                        .isPresent();
    }

    private static Table normalize(Table table, Set<QualifiedName> giving) {
        PrimaryKey key = table.primaryKey();
        Set<String> keyColumns = key == null ? Set.of() : Set.copyOf(key.columns());
        return table.withColumns(table.columns().stream()
                        .map(column -> normalize(
                                column,
                                keyColumns.contains(column.name()),
                                !column.type().array()
                                        && giving.contains(column.type().name())))
                        .toList())
                .withUniques(sorted(table.uniques()))
                .withChecks(sorted(table.checks()))
                .withForeignKeys(sorted(table.foreignKeys()))
                .withExclusions(sorted(table.exclusions()))
                .withIndexes(table.indexes().stream()
                        .map(index -> index.withKeys(index.keys().stream()
                                .map(each -> normalize(each, table))
                                .toList()))
                        .sorted(Comparator.comparing(Index::name, NAMED_FIRST).thenComparing(Index::toString))
                        .toList());
    }

    /** @param giving whether the column's type has a default of its own, which a null one takes away */
    private static Column normalize(Column column, boolean inKey, boolean giving) {
        boolean notNull = inKey || column.generation() instanceof Identity;
        String expression = column.defaultExpression();
        return column.defaultTo(giving ? expression : Expressions.withoutNullDefault(expression))
                .withNullable(column.nullable() && !notNull);
    }

    /** PostgreSQL does not say of a key which collation it has if that is the column's. */
    private static IndexKey normalize(IndexKey key, Table table) {
        String column = key.column();
        QualifiedName collation = key.collation();
        boolean isColumns = column != null
                && collation != null
                && table.column(column)
                        .filter(one -> collation.equals(one.collation()))
                        .isPresent();
        return isColumns ? key.collate((QualifiedName) null) : key;
    }

    private static <T extends Constraint> List<T> sorted(List<T> constraints) {
        return constraints.stream()
                .sorted(Comparator.comparing((T one) -> one.name(), NAMED_FIRST).thenComparing(Object::toString))
                .toList();
    }
}
