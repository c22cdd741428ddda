package dev.autogen.differ;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;

/** What a change of a constraint or index is for PostgreSQL. */
final class PartChange {

    private PartChange() {}

    /** Whether the object itself goes on: unchanged, renamed, commented or validated. */
    static boolean outlives(Match<Part> part) {
        if (!part.stays()) {
            return false;
        }
        Part renamed = part.before().named(part.after().name());
        return renamed.equals(part.after())
                || isCommentOnly(renamed, part.after())
                || isValidation(renamed, part.after());
    }

    static boolean isCommentOnly(Part before, Part after) {
        return before instanceof IndexPart one
                && after instanceof IndexPart other
                && one.index().comment(other.index().comment()).equals(other.index());
    }

    /** Whether the two differ in nothing but that rows from before are now proved. */
    static boolean isValidation(Part before, Part after) {
        return before instanceof ConstraintPart one
                && after instanceof ConstraintPart other
                && !one.constraint().equals(other.constraint())
                && validated(one.constraint()).equals(other.constraint());
    }

    private static Constraint validated(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return key.withValidated(true);
        }
        return constraint instanceof CheckConstraint check ? check.withValidated(true) : constraint;
    }
}
