package dev.autogen.schema;

/**
 * A generated column.
 *
 * @param stored false for a virtual one, which PostgreSQL 18 brought
 */
public record Computed(String expression, boolean stored) implements Generation {

    public static Computed stored(String expression) {
        return new Computed(expression, true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitComputed(this);
    }
}
