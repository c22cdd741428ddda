package dev.autogen.workflow;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A database as it would be without its drift: all that the history made, as the history made it, and besides what nobody speaks for, which may stand in the
 * way of a change and must survive it.
 */
final class Undrifted {

    private final Schema made;
    private final Schema found;
    private final Set<ObjectName> unclaimed;

    private Undrifted(Schema made, Schema found, Collection<ObjectName> unclaimed) {
        this.made = made;
        this.found = found;
        this.unclaimed = new HashSet<>(unclaimed);
    }

    /**
     * Returns the database without drift.
     *
     * @param made what the history makes
     * @param found what the database has
     * @param unclaimed what of that nobody speaks for, as a plan names it
     */
    static Scan of(Scan made, Scan found, Collection<ObjectName> unclaimed) {
        return found.withSchema(new Undrifted(made.schema(), found.schema(), unclaimed).schema());
    }

    private Schema schema() {
        List<Table> tables = new ArrayList<>();
        for (Table table : made.tables()) {
            tables.add(
                    found.table(table.name()).map(other -> with(table, other)).orElse(table));
        }
        found.tables().stream()
                .filter(table -> made.table(table.name()).isEmpty() && isUnclaimed(ObjectKind.TABLE, table.name()))
                .forEach(tables::add);
        Set<QualifiedName> names = new HashSet<>();
        tables.forEach(table -> names.add(table.name()));
        return new Schema(
                both(
                        made.namespaces(),
                        found.namespaces(),
                        name -> isUnclaimed(ObjectKind.NAMESPACE, QualifiedName.of(name))),
                both(
                        made.extensions(),
                        found.extensions(),
                        name -> isUnclaimed(ObjectKind.EXTENSION, QualifiedName.of(name))),
                named(made.enums(), found.enums(), one -> one.name(), ObjectKind.ENUM),
                named(made.compositeTypes(), found.compositeTypes(), one -> one.name(), ObjectKind.COMPOSITE_TYPE),
                // one that a column uses is needed, whoever made it
                both(made.domains(), found.domains(), domain -> made.domain(domain.name())
                        .isEmpty()),
                named(made.sequences(), found.sequences(), one -> one.name(), ObjectKind.SEQUENCE),
                tables.stream()
                        .map(table -> table.withForeignKeys(table.foreignKeys().stream()
                                .filter(key -> names.contains(key.referencedTable()))
                                .toList()))
                        .toList(),
                both(made.views(), found.views(), view -> made.view(view.name()).isEmpty()),
                found.auxiliaries());
    }

    private Table with(Table table, Table other) {
        QualifiedName name = table.name();
        Table all = table.withColumns(both(
                table.columns(),
                other.columns(),
                one -> table.column(one.name()).isEmpty() && isUnclaimed(ObjectKind.COLUMN, name, one.name())));
        Predicate<String> isNew =
                part -> table.constraint(part).isEmpty() && isUnclaimed(ObjectKind.CONSTRAINT, name, part);
        return all.withUniques(both(
                        table.uniques(),
                        other.uniques(),
                        one -> isNew.test(String.valueOf(one.name())) && has(all, one.columns())))
                .withChecks(both(table.checks(), other.checks(), one -> isNew.test(String.valueOf(one.name()))))
                .withForeignKeys(both(
                        table.foreignKeys(),
                        other.foreignKeys(),
                        one -> isNew.test(String.valueOf(one.name())) && has(all, one.columns())))
                .withExclusions(
                        both(table.exclusions(), other.exclusions(), one -> isNew.test(String.valueOf(one.name()))))
                .withIndexes(both(table.indexes(), other.indexes(), one -> isNewIndex(table, all, one)));
    }

    private boolean isNewIndex(Table table, Table all, Index index) {
        String part = String.valueOf(index.name());
        return table.index(part).isEmpty()
                && isUnclaimed(ObjectKind.INDEX, table.name(), part)
                && has(all, keyColumns(index));
    }

    private static List<String> keyColumns(Index index) {
        return index.keys().stream()
                .map(IndexKey::column)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean has(Table table, List<String> columns) {
        return columns.stream().allMatch(column -> table.column(column).isPresent());
    }

    private boolean isUnclaimed(ObjectKind kind, QualifiedName owner) {
        return unclaimed.contains(ObjectName.of(kind, owner));
    }

    private boolean isUnclaimed(ObjectKind kind, QualifiedName owner, String member) {
        return unclaimed.contains(ObjectName.of(kind, owner, member));
    }

    private <T> List<T> named(List<T> ours, List<T> theirs, Function<T, QualifiedName> name, ObjectKind kind) {
        Set<QualifiedName> known = new HashSet<>();
        ours.forEach(one -> known.add(name.apply(one)));
        return both(ours, theirs, one -> !known.contains(name.apply(one)) && isUnclaimed(kind, name.apply(one)));
    }

    private static <T> List<T> both(List<T> ours, List<T> theirs, Predicate<T> kept) {
        return Stream.concat(ours.stream(), theirs.stream().filter(one -> !ours.contains(one) && kept.test(one)))
                .toList();
    }
}
