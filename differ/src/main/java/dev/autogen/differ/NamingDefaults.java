package dev.autogen.differ;

import dev.autogen.operation.DropDefault;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetDefault;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Defaults that name a type of which their column is not made, as {@code ('ok'::mood)::text} does. PostgreSQL drops no type that a default names, and moves none
 * to the type that comes in its place: such a default is off while the type is made anew. The defaults of columns that are made of the type come along with it.
 */
final class NamingDefaults {

    private final SchemaChanges changes;
    private final MadeOf madeOf;
    private final Set<QualifiedName> rebuilt;
    private final Set<QualifiedName> changed;

    private NamingDefaults(SchemaChanges changes, Set<QualifiedName> rebuilt, Set<QualifiedName> changed) {
        this.changes = changes;
        this.madeOf = MadeOf.before(changes);
        this.rebuilt = rebuilt;
        this.changed = changed;
    }

    static NamingDefaults of(SchemaChanges changes) {
        Set<QualifiedName> rebuilt = TypeUses.rebuilt(changes);
        Set<QualifiedName> changed = new HashSet<>(rebuilt);
        changed.addAll(TypeUses.changed(changes));
        return new NamingDefaults(changes, rebuilt, changed);
    }

    private boolean isNaming(Match<Column> column, Set<QualifiedName> types) {
        return madeOf.namesAnother(
                column.before().defaultExpression(), column.before().type().name(), types);
    }

    /** Whether the default is off while those types are made anew, and no affair of the columns that move over. */
    boolean isOff(Match<Column> column, Set<QualifiedName> types) {
        return isRestated(column) || isNaming(column, types);
    }

    /** Whether the default goes before a type is made anew on the way up, and comes again after that. */
    boolean isRestated(Match<Column> column) {
        return isNaming(column, rebuilt);
    }

    /** Whether another default does not come in its place in one step: the one is no value of the changed type, and the other none of it as it was. */
    boolean goesFirst(Match<Column> column) {
        return isNaming(column, changed);
    }

    /** Returns the domains that name the same types. */
    NamingDomains domains() {
        return new NamingDomains(changes, rebuilt);
    }

    /** Returns operations of the way back that make the types anew, with the defaults of columns, and what of domains, stays on the way up off meanwhile. */
    List<Operation> around(Set<QualifiedName> types, List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        List<Operation> after = new ArrayList<>();
        for (TableChange table : changes.tables()) {
            // the order of a table's columns is nobody's choice
            table.columns().stream()
                    .filter(column -> column.stays() && isThrough(column) && isNaming(column, types))
                    .map(Match::before)
                    .sorted(Comparator.comparing(Column::name))
                    .forEach(column -> {
                        String expression = Objects.requireNonNull(column.defaultExpression());
                        all.add(new DropDefault(table.name(), column.name(), expression));
                        after.add(new SetDefault(table.name(), column.name(), expression, null));
                    });
        }
        all.addAll(domains().around(types, operations));
        all.addAll(after);
        return all;
    }

    private boolean isThrough(Match<Column> column) {
        boolean retyped = ColumnChange.isRetyped(column) && !ColumnChange.isResized(column);
        return !retyped
                && !isRestated(column)
                && Objects.equals(
                        column.before().defaultExpression(), column.after().defaultExpression());
    }
}
