package dev.autogen.testing;

import static dev.autogen.migration.Definitions.ownedBy;
import static dev.autogen.migration.Definitions.sequence;

import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.RenameSequence;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.List;
import java.util.stream.Stream;

/** Operations on sequences. */
final class SequenceCases {

    private static final QualifiedName S = QualifiedName.of("order_seq");
    private static final QualifiedName QUOTED = QualifiedName.of("Order \"Seq\"");
    private static final QualifiedName AUDIT_S = QualifiedName.parse("audit.order_seq");
    private static final String SEQUENCE = "create sequence order_seq";
    private static final String QUOTED_SEQUENCE = "create sequence \"Order \"\"Seq\"\"\"";
    private static final String AUDIT = "create schema audit";
    private static final String AUDIT_SEQUENCE = "create sequence audit.order_seq";
    private static final SequenceOptions PLAIN = sequence("bigint");

    private SequenceCases() {}

    private static OperationCase create(String name, SequenceOptions options) {
        return OperationCase.of(name, new CreateSequence(new Sequence(S, options)));
    }

    static List<OperationCase> all() {
        return Stream.of(created(), altered(), others()).flatMap(List::stream).toList();
    }

    private static List<OperationCase> created() {
        return List.of(
                create("plain", PLAIN),
                create("increment", PLAIN.incrementBy(50)),
                create("start", PLAIN.startingAt(1000)),
                create("start at a bound", PLAIN.startingAt(10).between(10, 20)),
                create("usual start above a bound", PLAIN.between(-10, 10)),
                create("counting down", SequenceOptions.defaults("bigint", -1)),
                create(
                        "counting down from a bound",
                        SequenceOptions.defaults("integer", -5).startingAt(100).between(-100, 100)),
                create("small", sequence("smallint").incrementBy(10)),
                create(
                        "every option",
                        sequence("integer")
                                .startingAt(500)
                                .incrementBy(5)
                                .between(100, 1000)
                                .cached(20)
                                .cycling()),
                OperationCase.of(
                        "owned",
                        new CreateSequence(new Sequence(S, PLAIN).ownedBy(ownedBy("Orders", "Id"))),
                        "create table \"Orders\" (\"Id\" bigint)"),
                OperationCase.of("quoted", new CreateSequence(new Sequence(QUOTED, PLAIN))),
                OperationCase.of(
                        "namespaced",
                        new CreateSequence(new Sequence(AUDIT_S, PLAIN)
                                .ownedBy(new ColumnReference(QualifiedName.parse("audit.order"), "a"))),
                        AUDIT,
                        "create table audit.order (a bigint)"));
    }

    private static List<OperationCase> altered() {
        return List.of(
                OperationCase.of("plain", new AlterSequence(S, PLAIN.incrementBy(50), PLAIN), SEQUENCE),
                OperationCase.of(
                        "every option",
                        new AlterSequence(
                                S,
                                sequence("integer")
                                        .startingAt(500)
                                        .incrementBy(5)
                                        .between(100, 1000)
                                        .cached(20)
                                        .cycling(),
                                PLAIN),
                        SEQUENCE),
                OperationCase.of(
                        "counting down", new AlterSequence(S, SequenceOptions.defaults("bigint", -1), PLAIN), SEQUENCE),
                OperationCase.of(
                        "counting up again",
                        new AlterSequence(S, PLAIN, SequenceOptions.defaults("bigint", -1)),
                        "create sequence order_seq increment by -1"),
                OperationCase.of("quoted", new AlterSequence(QUOTED, PLAIN.cached(10), PLAIN), QUOTED_SEQUENCE),
                OperationCase.of(
                        "namespaced", new AlterSequence(AUDIT_S, PLAIN.startingAt(7), PLAIN), AUDIT, AUDIT_SEQUENCE));
    }

    private static List<OperationCase> others() {
        return List.of(
                OperationCase.of("plain", new DropSequence(S, new Sequence(S, PLAIN)), SEQUENCE),
                OperationCase.of("quoted", new DropSequence(QUOTED, new Sequence(QUOTED, PLAIN)), QUOTED_SEQUENCE),
                OperationCase.of(
                        "namespaced", new DropSequence(AUDIT_S, new Sequence(AUDIT_S, PLAIN)), AUDIT, AUDIT_SEQUENCE),
                OperationCase.of("plain", new RenameSequence(S, "orders_seq"), SEQUENCE),
                OperationCase.of("quoted", new RenameSequence(QUOTED, "sequence.with.dots"), QUOTED_SEQUENCE),
                OperationCase.of("namespaced", new RenameSequence(AUDIT_S, "Orders"), AUDIT, AUDIT_SEQUENCE));
    }
}
