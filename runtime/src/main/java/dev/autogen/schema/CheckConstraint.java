package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name null on the desired side where nobody chose one
 * @param expression the condition without the keyword and its parentheses
 * @param noInherit whether children of the table are free of it
 * @param validated false while rows from before are not proved ({@code not valid})
 * @param notEnforced whether PostgreSQL only writes it down, from 18 on; no row is proved then
 */
public record CheckConstraint(
        @Nullable String name, String expression, boolean noInherit, boolean validated, boolean notEnforced)
        implements Constraint, TableElement {

    public CheckConstraint {
        validated = validated && !notEnforced;
    }

    public CheckConstraint(@Nullable String name, String expression) {
        this(name, expression, false, true, false);
    }

    @Override
    public CheckConstraint named(@Nullable String newName) {
        return new CheckConstraint(newName, expression, noInherit, validated, notEnforced);
    }

    public CheckConstraint withExpression(String newExpression) {
        return new CheckConstraint(name, newExpression, noInherit, validated, notEnforced);
    }

    public CheckConstraint withNoInherit() {
        return new CheckConstraint(name, expression, true, validated, notEnforced);
    }

    public CheckConstraint notValid() {
        return withValidated(false);
    }

    public CheckConstraint withValidated(boolean newValidated) {
        return new CheckConstraint(name, expression, noInherit, newValidated, notEnforced);
    }

    /** Returns the same check as one that PostgreSQL only writes down ({@code not enforced}), from 18 on. */
    public CheckConstraint withoutEnforcement() {
        return new CheckConstraint(name, expression, noInherit, false, true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCheckConstraint(this);
    }
}
