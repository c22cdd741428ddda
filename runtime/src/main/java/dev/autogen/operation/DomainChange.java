package dev.autogen.operation;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a domain.
 *
 * @param newDefault null if it stays or goes
 * @param droppedChecks their names; they go before others come
 */
public record DomainChange(
        @Nullable String newDefault,
        boolean dropsDefault,
        boolean setsNotNull,
        boolean dropsNotNull,
        List<String> droppedChecks,
        List<CheckConstraint> addedChecks) {

    /** Nothing changes. */
    public static final DomainChange NONE = new DomainChange(null, false, false, false, List.of(), List.of());

    public DomainChange {
        droppedChecks = List.copyOf(droppedChecks);
        addedChecks = List.copyOf(addedChecks);
    }

    /** Returns what leads from the one domain to the other, of what can change in place. */
    public static DomainChange between(Domain before, Domain after) {
        String expression = after.defaultExpression();
        boolean sameDefault = Objects.equals(before.defaultExpression(), expression);
        return new DomainChange(
                sameDefault ? null : expression,
                !sameDefault && expression == null,
                before.nullable() && !after.nullable(),
                !before.nullable() && after.nullable(),
                minus(before, after).stream()
                        .map(check -> String.valueOf(check.name()))
                        .toList(),
                minus(after, before));
    }

    private static List<CheckConstraint> minus(Domain one, Domain other) {
        return one.checks().stream()
                .filter(check -> !other.checks().contains(check))
                .toList();
    }

    public DomainChange setDefault(String expression) {
        return new DomainChange(expression, false, setsNotNull, dropsNotNull, droppedChecks, addedChecks);
    }

    public DomainChange dropDefault() {
        return new DomainChange(null, true, setsNotNull, dropsNotNull, droppedChecks, addedChecks);
    }

    public DomainChange setNotNull() {
        return new DomainChange(newDefault, dropsDefault, true, false, droppedChecks, addedChecks);
    }

    public DomainChange dropNotNull() {
        return new DomainChange(newDefault, dropsDefault, false, true, droppedChecks, addedChecks);
    }

    public DomainChange dropCheck(String name) {
        List<String> more = new ArrayList<>(droppedChecks);
        more.add(name);
        return new DomainChange(newDefault, dropsDefault, setsNotNull, dropsNotNull, more, addedChecks);
    }

    public DomainChange addCheck(CheckConstraint check) {
        List<CheckConstraint> more = new ArrayList<>(addedChecks);
        more.add(check);
        return new DomainChange(newDefault, dropsDefault, setsNotNull, dropsNotNull, droppedChecks, more);
    }
}
