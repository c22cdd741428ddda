package dev.autogen.differ;

import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.EnumUse;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the columns of an enum or composite type that is made anew, and the composite types that have it. */
final class TypeUses {

    private TypeUses() {}

    /** Returns the names of all types that are made anew: for their own sake, and domains and composite types because of what they are made of. */
    static Set<QualifiedName> rebuilt(SchemaChanges changes) {
        Set<QualifiedName> rebuilt = new HashSet<>();
        changes.enums().stream()
                .filter(EnumChange::isRebuilt)
                .forEach(type -> rebuilt.add(type.before().name()));
        changes.compositeTypes().stream()
                .filter(type -> CompositeTypeChange.isRebuilt(type, changes))
                .forEach(type -> rebuilt.add(type.before().name()));
        rebuilt.addAll(DomainDifference.rebuilt(changes));
        rebuilt.addAll(TypesAbove.of(rebuilt, changes).names());
        return rebuilt;
    }

    /** Returns the names of the types that take other values afterwards, changed in place or made anew, and of those that are made of them. */
    static Set<QualifiedName> changed(SchemaChanges changes) {
        Set<QualifiedName> changed = new HashSet<>();
        changes.enums().stream()
                .filter(type -> type.stays()
                        && !type.before().labels().equals(type.after().labels()))
                .forEach(type -> changed.add(type.before().name()));
        changes.compositeTypes().stream()
                .filter(type -> type.stays()
                        && !type.before().attributes().equals(type.after().attributes()))
                .forEach(type -> changed.add(type.before().name()));
        changes.domains().stream()
                .filter(type -> type.stays() && !type.isSame())
                .forEach(type -> changed.add(type.before().name()));
        changed.addAll(TypesAbove.of(changed, changes).names());
        return changed;
    }

    /** Returns the columns that move over: those of the type itself, and those of the types that have it. */
    static Set<ColumnReference> columns(List<EnumUse> uses, List<CompositeUse> holders) {
        return Stream.concat(uses.stream(), holders.stream().flatMap(holder -> holder.uses().stream()))
                .map(use -> new ColumnReference(use.table(), use.column()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the columns that stay, have one of those types and are computed: they are made anew, not moved over. */
    static Set<ColumnReference> computed(Collection<QualifiedName> types, List<TableChange> tables) {
        Set<ColumnReference> computed = new LinkedHashSet<>();
        for (TableChange table : tables) {
            for (Match<Column> column : table.columns()) {
                if (column.stays()
                        && types.contains(column.before().type().name())
                        && column.before().generation() instanceof Computed) {
                    computed.add(
                            new ColumnReference(table.name(), column.before().name()));
                }
            }
        }
        return computed;
    }

    /** Returns what the rebuild of a type changes besides the types that have it: the type, and the columns. */
    static List<Key> keys(QualifiedName type, Set<ColumnReference> columns) {
        List<Key> keys = new ArrayList<>();
        keys.add(Key.type(type));
        columns.forEach(column -> keys.add(Key.column(column.table(), column.column())));
        return keys;
    }

    /**
     * Returns the columns that have the type when it changes: those that have it before and after, and those that leave it late. What else loses the type has
     * lost it by then, and what gains it waits.
     *
     * @param rebuilt whether it is made anew on the way up
     * @param off whether the column has no default meanwhile
     */
    static List<EnumUse> of(
            QualifiedName type,
            List<TableChange> tables,
            LateTypes late,
            boolean rebuilt,
            Predicate<Match<Column>> off) {
        List<EnumUse> uses = new ArrayList<>();
        for (TableChange table : tables) {
            for (Match<Column> column : table.columns()) {
                if (column.stays()
                        && column.before().type().name().equals(type)
                        && isThere(column, late)
                        && !(column.before().generation() instanceof Computed)) {
                    String before = column.before().defaultExpression();
                    String after = column.after().defaultExpression();
                    boolean retyped =
                            !column.before().type().equals(column.after().type());
                    boolean there =
                            !retyped && !off.test(column) && (rebuilt ? Objects.equals(before, after) : after != null);
                    boolean array = column.before().type().array();
                    uses.add(new EnumUse(table.name(), column.before().name(), array, there ? before : null));
                }
            }
        }
        uses.sort(Comparator.comparing(EnumUse::table).thenComparing(EnumUse::column));
        return uses;
    }

    private static boolean isThere(Match<Column> column, LateTypes late) {
        ColumnType before = column.before().type();
        return before.equals(column.after().type())
                || late.leaves(before, column.after().type());
    }

    /**
     * Returns the same uses with defaults in the words in which they are asked for. PostgreSQL prints a row with the types that its attributes had, and takes
     * it for no other type.
     */
    static List<EnumUse> asAskedFor(List<EnumUse> uses, List<TableChange> tables) {
        return uses.stream().map(use -> asAskedFor(use, tables)).toList();
    }

    static EnumUse asAskedFor(EnumUse use, List<TableChange> tables) {
        return use.defaultExpression() == null ? use : use.withDefault(wanted(use, tables));
    }

    static List<CompositeUse> holdersAsAskedFor(List<CompositeUse> holders, List<TableChange> tables) {
        return holders.stream()
                .map(holder -> new CompositeUse(holder.type(), holder.attributes(), asAskedFor(holder.uses(), tables)))
                .toList();
    }

    private static String wanted(EnumUse use, List<TableChange> tables) {
        return tables.stream()
                .filter(table -> table.name().equals(use.table()))
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.stays() && column.before().name().equals(use.column()))
                .map(column -> column.anew().defaultExpression())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
