package dev.autogen.sql;

import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.RenameSequence;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** Statements about sequences. */
final class SequenceSql {

    private SequenceSql() {}

    static List<SqlStatement> create(Sequence sequence) {
        SequenceOptions options = sequence.options();
        List<String> parts = new ArrayList<>();
        parts.add("create sequence " + Identifiers.quoted(sequence.name()));
        if (!options.type().equals("bigint")) {
            parts.add("as " + options.type());
        }
        String others = options(options);
        if (!others.isEmpty()) {
            parts.add(others);
        }
        ColumnReference owner = sequence.ownedBy();
        if (owner != null) {
            parts.add("owned by " + column(owner.table(), owner.column()));
        }
        return List.of(SqlStatement.of(String.join(" ", parts)));
    }

    /** Returns the options that are not what PostgreSQL gives a sequence of that type and direction by itself; empty if all are. */
    static String options(SequenceOptions options) {
        SequenceOptions defaults = SequenceOptions.defaults(options.type(), options.increment());
        // Without "start with", a sequence starts at its bound, so a start that is the usual one must be said when the
        // bound is not.
        long startOfBounds = options.increment() > 0 ? options.min() : options.max();
        List<String> parts = new ArrayList<>();
        if (options.start() != defaults.start() || options.start() != startOfBounds) {
            parts.add("start with " + options.start());
        }
        if (options.increment() != 1) {
            parts.add("increment by " + options.increment());
        }
        if (options.min() != defaults.min()) {
            parts.add("minvalue " + options.min());
        }
        if (options.max() != defaults.max()) {
            parts.add("maxvalue " + options.max());
        }
        if (options.cache() != 1) {
            parts.add("cache " + options.cache());
        }
        if (options.cycle()) {
            parts.add("cycle");
        }
        return String.join(" ", parts);
    }

    /**
     * States every option, because what was before is not known here. The current value stays, unless it is not yet among the new bounds: PostgreSQL
     * would refuse them, and the sequence begins at its start.
     */
    static List<SqlStatement> alter(AlterSequence operation) {
        SequenceOptions options = operation.options();
        String sequence = Identifiers.quoted(operation.sequence());
        String outside = options.increment() > 0 ? "last_value < " + options.min() : "last_value > " + options.max();
        String alter = "alter sequence " + sequence + " " + everyOption(options);
        String body = "\nbegin\n    if (select " + outside + " from " + sequence + ") then\n        " + alter
                + " restart;\n    else\n        " + alter + ";\n    end if;\nend\n";
        return List.of(SqlStatement.of("do " + Literals.dollarQuoted(body)));
    }

    private static String everyOption(SequenceOptions options) {
        SequenceOptions defaults = SequenceOptions.defaults(options.type(), options.increment());
        return "as " + options.type() + " start with " + options.start() + " increment by " + options.increment()
                + (options.min() == defaults.min() ? " no minvalue" : " minvalue " + options.min())
                + (options.max() == defaults.max() ? " no maxvalue" : " maxvalue " + options.max())
                + " cache " + options.cache() + (options.cycle() ? " cycle" : " no cycle");
    }

    static List<SqlStatement> drop(DropSequence operation) {
        return List.of(SqlStatement.of("drop sequence " + Identifiers.quoted(operation.sequence())));
    }

    static List<SqlStatement> rename(RenameSequence operation) {
        return List.of(SqlStatement.of("alter sequence " + Identifiers.quoted(operation.sequence()) + " rename to "
                + Identifiers.quoted(operation.newName())));
    }

    static SqlStatement ownedBy(QualifiedName sequence, QualifiedName table, String column) {
        return SqlStatement.of("alter sequence " + Identifiers.quoted(sequence) + " owned by " + column(table, column));
    }

    private static String column(QualifiedName table, String column) {
        return Identifiers.quoted(table) + "." + Identifiers.quoted(column);
    }
}
