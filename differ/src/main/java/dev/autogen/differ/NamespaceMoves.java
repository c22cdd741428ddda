package dev.autogen.differ;

import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tables and sequences that go from one namespace and come in another under the same name. Both are made anew, so rows, and what a sequence has counted, stay
 * behind: whether the one is the other only the author knows.
 */
final class NamespaceMoves {

    private final List<Sequence> sequences = new ArrayList<>();
    private final List<QualifiedName> tables = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    NamespaceMoves(List<? extends Operation> operations) {
        for (Operation operation : operations) {
            if (operation instanceof CreateSequence create) {
                sequences.add(create.sequence());
            } else if (operation instanceof CreateTable create) {
                tables.add(create.table().name());
            } else if (operation instanceof ExecuteSql sql) {
                written.add(sql.sql());
            }
        }
    }

    /** Returns what is to be said above an operation that drops a sequence or a table, a line for each that comes under its name elsewhere. */
    List<String> comments(Operation operation) {
        if (operation instanceof DropSequence drop) {
            return sequences.stream()
                    .filter(one -> isElsewhere(drop.sequence(), one.name()) && !isSet(one.name()))
                    .map(one -> ofSequence(drop.sequence(), one))
                    .toList();
        }
        if (operation instanceof DropTable drop) {
            return tables.stream()
                    .filter(one -> isElsewhere(drop.table(), one))
                    .map(one -> ofTable(drop.table(), one))
                    .toList();
        }
        return List.of();
    }

    private static boolean isElsewhere(QualifiedName gone, QualifiedName come) {
        return gone.name().equals(come.name()) && !Objects.equals(gone.namespace(), come.namespace());
    }

    /** The author may have seen to it, and may spell the default namespace out. */
    private boolean isSet(QualifiedName sequence) {
        return written.stream()
                .filter(sql -> Expressions.functions(sql).contains("setval"))
                .flatMap(sql -> Expressions.sequences(sql).stream())
                .anyMatch(name -> name.name().equals(sequence.name())
                        && (sequence.namespace() == null || sequence.namespace().equals(name.namespace())));
    }

    private static String ofSequence(QualifiedName from, Sequence to) {
        String carry = "select setval(" + SqlNames.literal(SqlNames.identifier(to.name()))
                + ", last_value, is_called) from " + SqlNames.identifier(from);
        return "What " + from + " has counted is not carried to " + to.name() + ", which begins at "
                + to.options().start() + " while rows have the keys that the other gave: write op.execute(\"" + carry
                + "\") between the two" + orMove("sequence", from, to.name()) + ".";
    }

    private static String ofTable(QualifiedName from, QualifiedName to) {
        return "The rows of " + from + " are not carried to " + to
                + ": where they should be, write op.execute(\"insert into " + SqlNames.identifier(to)
                + " …\") between the two" + orMove("table", from, to) + ".";
    }

    /** The default namespace has no name here, so nothing can be told to go there. */
    private static String orMove(String kind, QualifiedName from, QualifiedName to) {
        return Stream.ofNullable(to.namespace())
                .map(namespace -> ", or op.execute(\"alter " + kind + " " + SqlNames.identifier(from) + " set schema "
                        + SqlNames.identifier(namespace) + "\") in place of both")
                .findFirst()
                .orElse("");
    }
}
