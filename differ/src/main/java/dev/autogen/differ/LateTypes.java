package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What leaves a type that changes only after it has changed. A type that goes, and a column that leaves a type, have gone by then; but not if what comes in
 * their place is made of the changed type: that waits for the change, and the column for it. Then the change takes them along as they are.
 */
final class LateTypes {

    private final SchemaChanges changes;
    private final Set<QualifiedName> changed = new HashSet<>();
    private final Set<QualifiedName> created = new HashSet<>();
    private final MadeOf madeOfBefore;
    private final MadeOf madeOfAfter;

    /** Types that go. */
    private final Set<QualifiedName> going = new TreeSet<>();

    private final Set<QualifiedName> late = new TreeSet<>();

    private LateTypes(SchemaChanges changes) {
        this.changes = changes;
        this.madeOfBefore = MadeOf.before(changes);
        this.madeOfAfter = MadeOf.after(changes);
        collect(changes.enums(), EnumType::name);
        collect(changes.compositeTypes(), CompositeType::name);
        collect(changes.domains(), Domain::name);
    }

    static LateTypes of(SchemaChanges changes) {
        LateTypes types = new LateTypes(changes);
        if (!types.changed.isEmpty() && !types.going.isEmpty()) {
            types.findLate();
        }
        return types;
    }

    private <T> void collect(List<Match<T>> matches, Function<T, QualifiedName> name) {
        for (Match<T> match : matches) {
            if (match.isAdded()) {
                created.add(name.apply(match.after()));
            } else if (match.isDropped()) {
                going.add(name.apply(match.before()));
            } else if (!match.isSame()) {
                changed.add(name.apply(match.before()));
            }
        }
    }

    /** Returns the changed types among that type and those that it is made of, directly or not. */
    private Set<QualifiedName> changedBelow(QualifiedName type, MadeOf madeOf) {
        Set<QualifiedName> found = new TreeSet<>();
        if (changed.contains(type)) {
            found.add(type);
        }
        madeOf.direct(type).forEach(below -> found.addAll(changedBelow(below, madeOf)));
        return found;
    }

    private boolean waits(QualifiedName after) {
        return !changedBelow(after, madeOfAfter).isEmpty();
    }

    private void findLate() {
        for (TableChange table : changes.tables()) {
            for (Match<Column> column : table.columns()) {
                if (column.stays() && waits(column.after().type().name())) {
                    addLate(column.before().type().name());
                }
            }
        }
        for (Match<Domain> domain : changes.domains()) {
            if (domain.stays() && waits(domain.after().type().name())) {
                addLate(domain.before().type().name());
            }
        }
        for (Match<CompositeType> type : changes.compositeTypes()) {
            if (type.stays()) {
                Set<QualifiedName> before = MadeOf.types(type.before());
                Stream<QualifiedName> awaited = Stream.concat(
                        before.stream().filter(one -> !going.contains(one)), MadeOf.types(type.after()).stream());
                if (awaited.anyMatch(this::waits)) {
                    before.forEach(this::addLate);
                }
            }
        }
    }

    private void addLate(QualifiedName type) {
        if (going.contains(type) && !changedBelow(type, madeOfBefore).isEmpty() && late.add(type)) {
            madeOfBefore.direct(type).forEach(this::addLate);
        }
    }

    /** Returns the types that go after what they are made of has changed, sorted. */
    Set<QualifiedName> names() {
        return late;
    }

    /** Whether a column that has the one type changes to the other after what the one is made of has changed. */
    boolean leaves(ColumnType before, ColumnType after) {
        if (before.equals(after)) {
            return false;
        }
        boolean stays = !going.contains(before.name())
                && !changedBelow(before.name(), madeOfBefore).isEmpty();
        return late.contains(before.name())
                || (stays
                        && (before.name().equals(after.name())
                                || (created.contains(after.name()) && waits(after.name()))));
    }

    /** Returns the changes that take the type along: what leaves it late comes after them. */
    Set<Key> changesBelow(QualifiedName type) {
        return changedBelow(type, madeOfBefore).stream().map(Key::type).collect(Collectors.toSet());
    }

    /** Returns the changes that take along those of the types that go late. */
    Set<Key> changesBelow(Collection<Key> types) {
        return types.stream()
                .filter(key -> key.kind() == Key.Kind.TYPE && late.contains(key.owner()))
                .flatMap(key -> changesBelow(key.owner()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Says what a type is made of to the step that drops it.
     *
     * @return the step
     */
    PlannedStep drop(PlannedStep step, QualifiedName type, Collection<Key> madeOf) {
        if (!late.contains(type)) {
            return step.needsOld(madeOf);
        }
        for (Key key : madeOf) {
            if (key.kind() == Key.Kind.TYPE && !going.contains(key.owner())) {
                step.needs(key);
            } else {
                step.needsOld(key);
            }
        }
        return step.needs(changesBelow(type));
    }

    /**
     * Says which type a column leaves to the step that gives it another.
     *
     * @return the step
     */
    PlannedStep leave(PlannedStep step, ColumnType before, ColumnType after) {
        if (before.isBuiltIn()) {
            return step;
        }
        boolean leavesLate = leaves(before, after);
        if (leavesLate) {
            step.needs(changesBelow(before.name()));
        }
        return leavesLate && !going.contains(before.name()) ? step : step.needsOld(Key.type(before.name()));
    }

    /** Lets all else that stands on a late type go before the changes that take it along. */
    void clear(List<PlannedStep> steps) {
        for (PlannedStep step : steps) {
            Set<Key> below = new HashSet<>(changesBelow(step.needsOld()));
            below.removeAll(step.needs());
            step.needsOld(below);
        }
    }
}
