package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a constraint, of a table or behind a column. */
final class ConstraintReader {

    private ConstraintReader() {}

    /** Whether a table constraint comes next rather than a column. */
    static boolean startsHere(Tokens tokens) {
        return tokens.at("constraint")
                || tokens.at("primary", "key")
                || tokens.at("foreign", "key")
                || tokens.at("exclude")
                || tokens.at("check") && tokens.peek(1).isSymbol('(')
                || tokens.at("unique") && (tokens.peek(1).isSymbol('(') || tokens.at("unique", "nulls"));
    }

    /** Reads a table constraint. */
    static void read(Tokens tokens, Constraints target) {
        String name = tokens.accept("constraint") ? Identifiers.chosen(tokens.name()) : null;
        read(tokens, name, null, target);
    }

    /**
     * Reads a constraint whose name is already read.
     *
     * @param column the column it stands behind; null for a table constraint, which names its columns itself
     */
    static void read(Tokens tokens, @Nullable String name, @Nullable String column, Constraints target) {
        if (tokens.accept("check")) {
            String expression = tokens.expression();
            boolean noInherit = tokens.accept("no", "inherit");
            boolean validated = !tokens.accept("not", "valid");
            target.add(new CheckConstraint(name, expression, noInherit, validated, isNotEnforced(tokens)));
        } else if (tokens.accept("primary", "key")) {
            List<String> columns = columns(tokens, column);
            List<String> include = include(tokens);
            storage(tokens, "primary key", target);
            target.add(new PrimaryKey(name, columns, include, deferrability(tokens)));
        } else if (tokens.accept("unique")) {
            boolean nullsNotDistinct = tokens.accept("nulls", "not", "distinct");
            if (!nullsNotDistinct) {
                tokens.accept("nulls", "distinct");
            }
            List<String> columns = columns(tokens, column);
            List<String> include = include(tokens);
            storage(tokens, "unique constraint on " + String.join(", ", columns), target);
            target.add(new UniqueConstraint(name, columns, include, nullsNotDistinct, deferrability(tokens)));
        } else if (tokens.accept("foreign", "key")) {
            foreignKey(tokens, name, tokens.nameList(), target);
        } else if (column != null && tokens.at("references")) {
            foreignKey(tokens, name, List.of(column), target);
        } else if (tokens.at("exclude")) {
            target.add(new ExclusionConstraint(name, tokens.until(token -> false)));
        } else {
            throw tokens.unreadable("a constraint was expected before '" + tokens.rest() + "'");
        }
    }

    private static List<String> columns(Tokens tokens, @Nullable String column) {
        return column == null ? tokens.nameList() : List.of(column);
    }

    private static List<String> include(Tokens tokens) {
        return tokens.accept("include") ? tokens.nameList() : List.of();
    }

    /** How the index of a key is stored is no part of the model. */
    private static void storage(Tokens tokens, String key, Constraints target) {
        int start = tokens.position();
        if (tokens.accept("with")) {
            tokens.parenthesized();
        }
        if (tokens.accept("using", "index", "tablespace")) {
            tokens.name();
        }
        if (tokens.position() > start) {
            target.addStorage(key, tokens.since(start));
        }
    }

    private static void foreignKey(Tokens tokens, @Nullable String name, List<String> columns, Constraints target) {
        tokens.expect("references");
        QualifiedName table = tokens.qualifiedName();
        List<String> referenced = tokens.peek().isSymbol('(') ? tokens.nameList() : List.of();
        boolean matchFull = false;
        if (tokens.accept("match")) {
            matchFull = tokens.accept("full");
            if (!matchFull) {
                tokens.expect("simple");
            }
        }
        ReferentialAction onDelete = ReferentialAction.NO_ACTION;
        ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
        List<String> onDeleteColumns = List.of();
        while (tokens.accept("on")) {
            if (tokens.accept("delete")) {
                onDelete = action(tokens);
                onDeleteColumns = tokens.peek().isSymbol('(') ? tokens.nameList() : List.of();
            } else {
                tokens.expect("update");
                onUpdate = action(tokens);
            }
        }
        Deferrability deferrability = deferrability(tokens);
        boolean validated = !tokens.accept("not", "valid");
        boolean notEnforced = isNotEnforced(tokens);
        // the key that an empty list stands for is known when all tables are
        List<String> placeholder = referenced.isEmpty() ? columns : referenced;
        target.add(
                new ForeignKey(
                        name,
                        columns,
                        table,
                        placeholder,
                        onDelete,
                        onDeleteColumns,
                        onUpdate,
                        matchFull,
                        deferrability,
                        validated,
                        notEnforced),
                referenced.isEmpty());
    }

    private static boolean isNotEnforced(Tokens tokens) {
        return !tokens.accept("enforced") && tokens.accept("not", "enforced");
    }

    private static ReferentialAction action(Tokens tokens) {
        if (tokens.accept("no", "action")) {
            return ReferentialAction.NO_ACTION;
        }
        if (tokens.accept("set", "null")) {
            return ReferentialAction.SET_NULL;
        }
        if (tokens.accept("set", "default")) {
            return ReferentialAction.SET_DEFAULT;
        }
        if (tokens.accept("cascade")) {
            return ReferentialAction.CASCADE;
        }
        tokens.expect("restrict");
        return ReferentialAction.RESTRICT;
    }

    private static Deferrability deferrability(Tokens tokens) {
        boolean deferrable = tokens.accept("deferrable");
        if (!deferrable) {
            tokens.accept("not", "deferrable");
        }
        if (tokens.accept("initially", "deferred")) {
            tokens.accept("deferrable");
            return Deferrability.INITIALLY_DEFERRED;
        }
        tokens.accept("initially", "immediate");
        return deferrable ? Deferrability.INITIALLY_IMMEDIATE : Deferrability.NOT_DEFERRABLE;
    }

    /** Takes what is read. */
    interface Constraints {
        void add(Constraint constraint);

        /**
         * Takes a foreign key.
         *
         * @param toPrimaryKey whether no referenced columns are written; those it has are a placeholder then
         */
        void add(ForeignKey foreignKey, boolean toPrimaryKey);

        /** Takes a clause that says how something is stored: it has no place in the model, and is only named. */
        void addStorage(String object, String clause);
    }
}
