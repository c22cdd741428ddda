package dev.autogen.differ;

import java.util.Comparator;

/**
 * Where an operation would stand if nothing but the reader counted: what comes before what goes, tables after those they reference, the changes of one
 * table together.
 *
 * @param group the table's place within the stage
 * @param step the operation's place within the table
 * @param name decides between equals
 */
record Rank(Stage stage, int group, Step step, String name) implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::stage)
            .thenComparing(Rank::group)
            .thenComparing(Rank::step)
            .thenComparing(Rank::name);

    enum Stage {
        NAMESPACES,
        EXTENSIONS,
        AUXILIARIES,
        ENUMS,
        COMPOSITE_TYPES,
        DOMAINS,
        SEQUENCES,
        NEW_TABLES,
        /** Not before: what makes a commit necessary had better come earlier. */
        DROPPED_DEPENDENTS,
        TABLES,
        /** Those that come in another table, so that there is a place between the two where rows may be carried. */
        OLD_COLUMNS,
        FOREIGN_KEYS,
        RESTORED_DEPENDENTS,
        OLD_TABLES,
        OLD_SEQUENCES,
        OLD_DOMAINS,
        OLD_COMPOSITE_TYPES,
        OLD_ENUMS,
        OLD_AUXILIARIES,
        OLD_NAMESPACES
    }

    enum Step {
        DROP_FOREIGN_KEY,
        DROP_PART,
        CREATE,
        RENAME_PART,
        DROP_DEFAULT,
        ADD_COLUMN,
        CHANGE_COLUMN,
        NOT_NULL,
        SET_DEFAULT,
        ADD_PART,
        VALIDATE,
        COMMENT,
        DROP_COLUMN,
        DROP
    }

    Rank in(Stage other) {
        return new Rank(other, group, step, name);
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
