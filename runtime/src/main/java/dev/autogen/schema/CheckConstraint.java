package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name null on the desired side where nobody chose one
 * @param expression the condition without the keyword and its parentheses
 * @param noInherit whether children of the table are free of it
 * @param validated false while rows from before are not proved ({@code not valid})
 */
public record CheckConstraint(@Nullable String name, String expression, boolean noInherit, boolean validated)
        implements Constraint, TableElement {

    public CheckConstraint(@Nullable String name, String expression) {
        this(name, expression, false, true);
    }

    @Override
    public CheckConstraint named(@Nullable String newName) {
        return new CheckConstraint(newName, expression, noInherit, validated);
    }

    public CheckConstraint withExpression(String newExpression) {
        return new CheckConstraint(name, newExpression, noInherit, validated);
    }

    public CheckConstraint withNoInherit() {
        return new CheckConstraint(name, expression, true, validated);
    }

    public CheckConstraint notValid() {
        return new CheckConstraint(name, expression, noInherit, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCheckConstraint(this);
    }
}
