package dev.autogen.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A domain: another type under a name of its own, with conditions.
 *
 * @param type the type it is made of, which may be a domain itself
 * @param collation another one than that type's own; null for that
 * @param defaultExpression of columns that have no default of their own; null if there is none
 * @param checks what every value must satisfy, which is {@code VALUE} in their expressions; each has a name; sorted by it, whatever order they were given in
 */
public record Domain(
        QualifiedName name,
        ColumnType type,
        @Nullable QualifiedName collation,
        @Nullable String defaultExpression,
        boolean nullable,
        List<CheckConstraint> checks,
        @Nullable String comment) {

    /** What stands for the domain's value in the table by which its expressions are compared. */
    private static final String VALUE = "value";

    public Domain {
        checks = checks.stream().sorted(Comparator.comparing(Domain::nameOf)).toList();
        comment = comment != null && comment.isEmpty() ? null : comment;
    }

    public Domain(QualifiedName name, ColumnType type) {
        this(name, type, null, null, true, List.of(), null);
    }

    private static String nameOf(CheckConstraint check) {
        if (check.name() == null) {
            throw new IllegalArgumentException("A check of a domain needs a name: " + check.expression() + ".");
        }
        return check.name();
    }

    public Domain named(QualifiedName newName) {
        return new Domain(newName, type, collation, defaultExpression, nullable, checks, comment);
    }

    public Domain withType(ColumnType newType) {
        return new Domain(name, newType, collation, defaultExpression, nullable, checks, comment);
    }

    /** Returns the same domain under that collation, written as {@link QualifiedName#parse} reads it. */
    public Domain collate(String newCollation) {
        return new Domain(name, type, QualifiedName.parse(newCollation), defaultExpression, nullable, checks, comment);
    }

    public Domain defaultTo(@Nullable String expression) {
        return new Domain(name, type, collation, expression, nullable, checks, comment);
    }

    public Domain notNull() {
        return new Domain(name, type, collation, defaultExpression, false, checks, comment);
    }

    public Domain withChecks(List<CheckConstraint> newChecks) {
        return new Domain(name, type, collation, defaultExpression, nullable, newChecks, comment);
    }

    /** Returns the same domain with one check more. */
    public Domain with(CheckConstraint check) {
        List<CheckConstraint> more = new ArrayList<>(checks);
        more.add(check);
        return withChecks(more);
    }

    public Domain comment(@Nullable String newComment) {
        return new Domain(name, type, collation, defaultExpression, nullable, checks, newComment);
    }

    public Optional<CheckConstraint> check(String checkName) {
        return checks.stream().filter(check -> checkName.equals(check.name())).findFirst();
    }

    /** Returns a table of one column that has the domain's type, default and conditions: PostgreSQL prints its expressions as it does the domain's. */
    public Table asTable() {
        Column value = new Column(VALUE, type, true, defaultExpression, null, collation, null);
        return Table.of(name, List.of(value)).withChecks(checks);
    }
}
