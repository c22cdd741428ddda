package dev.autogen.schema;

/**
 * A cast between a named enum type and another type, by way of the label's text ({@code with inout}). It belongs to the enum type, which is not named
 * here: so it follows a rename.
 *
 * @param toEnum whether it leads from the other type to the enum type, not back
 * @param other a type that is no enum, without modifier
 */
public record EnumCast(boolean toEnum, ColumnType other, CastContext context) {

    public EnumCast {
        if (other.modifier() != null) {
            throw new IllegalArgumentException(
                    "A cast is for every " + other.name() + ": leave out the modifier of " + other + ".");
        }
    }

    /** Returns how the cast is told from the others of its type: {@code from character varying}. */
    public String member() {
        return (toEnum ? "from " : "to ") + other;
    }

    /** Returns the same cast, which PostgreSQL also applies where a value is stored in a column. */
    public EnumCast onAssignment() {
        return in(CastContext.ASSIGNMENT);
    }

    /** Returns the same cast, which PostgreSQL also applies in any expression. */
    public EnumCast implicit() {
        return in(CastContext.IMPLICIT);
    }

    public EnumCast in(CastContext newContext) {
        return new EnumCast(toEnum, other, newContext);
    }
}
