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
     * States every option, because what was before is not known here. The current value stays if it is within the new bounds. If it is before them, or
     * was never given out, the sequence begins at its start: PostgreSQL would refuse such bounds otherwise. If it is beyond them, PostgreSQL does
     * refuse them: there is no number left to give.
     */
    static List<SqlStatement> alter(AlterSequence operation) {
        SequenceOptions options = operation.options();
        String sequence = Identifiers.quoted(operation.sequence());
        String outside = outside(options);
        String alter = "alter sequence " + sequence + " " + everyOption(options);
        String body = "\nbegin\n    if (select " + outside + " from " + sequence + ") then\n        " + alter
                + " restart;\n    else\n        " + alter + ";\n    end if;\nend\n";
        return List.of(SqlStatement.of("do " + Literals.dollarQuoted(body)));
    }

    private static String outside(SequenceOptions options) {
        if (options.increment() > 0) {
            String before = "last_value < " + options.min();
            return options.max() == Long.MAX_VALUE
                    ? before
                    : before + " or (last_value > " + options.max() + " and not is_called)";
        }
        String before = "last_value > " + options.max();
        return options.min() == Long.MIN_VALUE
                ? before
                : before + " or (last_value < " + options.min() + " and not is_called)";
    }

    /**
     * The bound where a sequence begins is a number even if it is the usual one: after "no minvalue" PostgreSQL takes the smallest value of the type
     * if the sequence had that of another type before.
     */
    private static String everyOption(SequenceOptions options) {
        boolean up = options.increment() > 0;
        boolean noMin = !up && options.min() == SequenceOptions.minOf(options.type());
        boolean noMax = up && options.max() == SequenceOptions.maxOf(options.type());
        return "as " + options.type() + " start with " + options.start() + " increment by " + options.increment()
                + (noMin ? " no minvalue" : " minvalue " + options.min())
                + (noMax ? " no maxvalue" : " maxvalue " + options.max())
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
