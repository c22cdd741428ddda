package dev.autogen.scanner.entity.child;

import java.util.List;
import java.util.Map;

/**
 * One object that Hibernate's schema export creates.
 *
 * @param name as Hibernate writes it in a statement
 * @param origin the class it comes from; empty if none is known
 * @param members for a table: its columns, as Hibernate writes them, and the class and member each comes from
 * @param statements in the order they would run
 * @param drops for SQL of the model's own: what takes it back
 */
public record ModelObject(
        Kind kind,
        String name,
        String origin,
        Map<String, String> members,
        List<String> statements,
        List<String> drops) {

    /** What it is, which matters where its name is looked up. */
    public enum Kind {
        TABLE,
        SEQUENCE,
        /** SQL of the model's own that runs before tables are created. */
        AUXILIARY_BEFORE,
        /** SQL of the model's own that runs after all else. */
        AUXILIARY_AFTER,
        /** A constraint, an index, a type, anything else. */
        OTHER
    }
}
