package dev.autogen.codegen;

import static dev.autogen.migration.Definitions.ownedBy;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Definitions.use;
import static dev.autogen.schema.CastContext.ASSIGNMENT;
import static dev.autogen.schema.CastContext.IMPLICIT;

import dev.autogen.operation.AddEnumValue;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.ByHand;
import dev.autogen.operation.CreateAuxiliary;
import dev.autogen.operation.CreateCast;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.CreateExtension;
import dev.autogen.operation.CreateNamespace;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.operation.DropCast;
import dev.autogen.operation.DropEnum;
import dev.autogen.operation.DropExtension;
import dev.autogen.operation.DropNamespace;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropView;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameEnum;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.View;
import java.util.List;

/** Operations on sequences, types, namespaces, comments and data. */
final class OtherCases {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName STATUS = QualifiedName.of("status");
    private static final QualifiedName USERS_SEQ = QualifiedName.of("users_seq");

    private OtherCases() {}

    static List<OperationCase> sequences() {
        return List.of(
                new OperationCase(
                        new CreateSequence(
                                new Sequence(USERS_SEQ, sequence("bigint").incrementBy(50))),
                        """
                        op.createSequence("users_seq", sequence("bigint").incrementBy(50));
                        """),
                new OperationCase(
                        new CreateSequence(
                                new Sequence(USERS_SEQ, sequence("integer")).ownedBy(ownedBy("users", "id"))),
                        """
                        op.createSequence("users_seq", sequence("integer"), ownedBy("users", "id"));
                        """),
                new OperationCase(
                        new AlterSequence(
                                USERS_SEQ,
                                new SequenceOptions("bigint", 5_000_000_000L, -2, Long.MIN_VALUE, -1, 20, true),
                                sequence("bigint")),
                        """
                        op.alterSequence(
                                "users_seq",
                                sequence("bigint")
                                        .startingAt(5000000000L)
                                        .incrementBy(-2)
                                        .between(Long.MIN_VALUE, -1)
                                        .cached(20)
                                        .cycling());
                        """),
                new OperationCase(
                        new AlterSequence(
                                USERS_SEQ,
                                new SequenceOptions("integer", 1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1, false),
                                null),
                        """
                        op.alterSequence("users_seq", sequence("integer").between(Integer.MIN_VALUE, Integer.MAX_VALUE));
                        """),
                new OperationCase(
                        new AlterSequence(
                                USERS_SEQ, new SequenceOptions("bigint", 1, 1, 0, Long.MAX_VALUE, 1, false), null),
                        """
                        op.alterSequence("users_seq", sequence("bigint").between(0, Long.MAX_VALUE));
                        """),
                new OperationCase(
                        new DropSequence(USERS_SEQ, new Sequence(USERS_SEQ, sequence("bigint"))),
                        """
                        op.dropSequence("users_seq");
                        """),
                new OperationCase(
                        new RenameSequence(USERS_SEQ, "people_seq"),
                        """
                        op.renameSequence("users_seq", "people_seq");
                        """));
    }

    static List<OperationCase> enums() {
        RebuildEnum undo = new RebuildEnum(STATUS, List.of("NEW"), List.of(), List.of("NEW", "DONE"));
        return List.of(
                new OperationCase(
                        new CreateEnum(new EnumType(STATUS, List.of("NEW", "IN PROGRESS", "it's done"))),
                        """
                        op.createEnum("status", "NEW", "IN PROGRESS", "it's done");
                        """),
                new OperationCase(
                        new CreateEnum(new EnumType(STATUS, List.of())),
                        """
                        op.createEnum("status");
                        """),
                new OperationCase(
                        new ByHand(new CreateEnum(new EnumType(STATUS, List.of("NEW")))),
                        """
                        op.createEnum("status", "NEW").byHand();
                        """),
                new OperationCase(
                        new AddEnumValue(STATUS, "DONE", null, undo),
                        """
                        op.addEnumValue("status", "DONE");
                        """),
                new OperationCase(
                        new AddEnumValue(STATUS, "DONE", "NEW", undo),
                        """
                        op.addEnumValueBefore("status", "DONE", "NEW");
                        """),
                new OperationCase(
                        new RenameEnumValue(STATUS, "DONE", "CLOSED"),
                        """
                        op.renameEnumValue("status", "DONE", "CLOSED");
                        """),
                new OperationCase(
                        new RebuildEnum(
                                STATUS,
                                List.of("NEW", "DONE"),
                                List.of(
                                        use("orders", "status", "'NEW'::status"),
                                        use("audit.orders", "history").asArray()),
                                List.of("NEW")),
                        """
                        op.rebuildEnum(
                                "status",
                                List.of("NEW", "DONE"),
                                use("orders", "status", "'NEW'::status"),
                                use("audit.orders", "history").asArray());
                        """),
                new OperationCase(
                        new RebuildEnum(STATUS, List.of(), List.of(), null),
                        """
                        op.rebuildEnum("status", List.of());
                        """),
                new OperationCase(
                        new DropEnum(STATUS, new EnumType(STATUS, List.of("NEW"))),
                        """
                        op.dropEnum("status");
                        """),
                new OperationCase(
                        new RenameEnum(QualifiedName.of("audit", "status"), "state"),
                        """
                        op.renameEnum("audit.status", "state");
                        """),
                new OperationCase(
                        new CreateCast(STATUS, new EnumCast(true, ColumnType.builtIn("character varying"), IMPLICIT)),
                        """
                        op.createCast("status", castFrom(varchar()).implicit());
                        """),
                new OperationCase(
                        new CreateCast(STATUS, new EnumCast(false, ColumnType.builtIn("text"), ASSIGNMENT)),
                        """
                        op.createCast("status", castTo(text()).onAssignment());
                        """),
                new OperationCase(
                        new DropCast(STATUS, true, ColumnType.builtIn("character varying"), IMPLICIT),
                        """
                        op.dropCast("status", castFrom(varchar()));
                        """));
    }

    static List<OperationCase> views() {
        return List.of(
                new OperationCase(
                        new CreateView(new View(USERS, "select id from people where name <> '\"'")),
                        """
                        op.createView("users", "select id from people where name <> '\\"'");
                        """),
                new OperationCase(
                        new CreateView(new View(USERS, "SELECT id,\n    name\n   FROM people")),
                        """
                        op.createView(
                                "users",
                                \"""
                                SELECT id,
                                    name
                                   FROM people\""");
                        """),
                new OperationCase(
                        new DropView(USERS, new View(USERS, "select 1")),
                        """
                        op.dropView("users");
                        """),
                new OperationCase(
                        new CreateAuxiliary(new AuxiliaryObject("row", false, List.of("insert into t"), List.of())),
                        """
                        op.createAuxiliary(auxiliary("row", "insert into t"));
                        """),
                new OperationCase(
                        new CreateAuxiliary(new AuxiliaryObject(
                                "touch", true, List.of("create a", "create b"), List.of("drop b", "drop a"))),
                        """
                        op.createAuxiliary(auxiliary("touch", "create a", "create b").droppedBy("drop b", "drop a").runBeforeTables());
                        """),
                new OperationCase(
                        new DropAuxiliary("touch", List.of("drop b", "drop a"), null),
                        """
                        op.dropAuxiliary("touch", "drop b", "drop a");
                        """));
    }

    static List<OperationCase> namespacesAndSql() {
        return List.of(
                new OperationCase(
                        new CreateNamespace("audit"),
                        """
                        op.createNamespace("audit");
                        """),
                new OperationCase(
                        new DropNamespace("my.audit"),
                        """
                        op.dropNamespace("my.audit");
                        """),
                new OperationCase(
                        new CreateExtension("pg_trgm"),
                        """
                        op.createExtension("pg_trgm");
                        """),
                new OperationCase(
                        new DropExtension("uuid-ossp"),
                        """
                        op.dropExtension("uuid-ossp");
                        """),
                new OperationCase(
                        new ExecuteSql("update users set name = 'nobody' where name is null"),
                        """
                        op.execute("update users set name = 'nobody' where name is null");
                        """),
                new OperationCase(
                        new ExecuteSql("create view v as\n  select \"a\\b\"\n\n  from users\n"),
                        """
                        op.execute(
                                \"""
                                create view v as
                                  select "a\\\\b"

                                  from users
                                \""");
                        """),
                new OperationCase(
                        new ExecuteSql("select 1\n\tfrom \"\"\"users\""),
                        """
                        op.execute("select 1\\n\\tfrom \\"\\"\\"users\\"");
                        """));
    }

    static List<OperationCase> comments() {
        return List.of(
                comment(
                        ObjectName.of(ObjectKind.TABLE, USERS),
                        """
                        op.commentOnTable("users", "A text");
                        """),
                comment(
                        ObjectName.of(ObjectKind.COLUMN, USERS, "name"),
                        """
                        op.commentOnColumn("users", "name", "A text");
                        """),
                comment(
                        ObjectName.of(ObjectKind.CONSTRAINT, USERS, "uq_users_email"),
                        """
                        op.commentOnConstraint("users", "uq_users_email", "A text");
                        """),
                comment(
                        ObjectName.of(ObjectKind.INDEX, USERS, "ix_users"),
                        """
                        op.commentOnIndex("users", "ix_users", "A text");
                        """),
                comment(
                        ObjectName.of(ObjectKind.SEQUENCE, USERS_SEQ),
                        """
                        op.commentOnSequence("users_seq", "A text");
                        """),
                comment(
                        ObjectName.of(ObjectKind.ENUM, STATUS),
                        """
                        op.commentOnEnum("status", "A text");
                        """),
                comment(
                        ObjectName.of(ObjectKind.VIEW, USERS),
                        """
                        op.commentOnView("users", "A text");
                        """),
                comment(
                        ObjectName.of(ObjectKind.NAMESPACE, QualifiedName.of("my.audit")),
                        """
                        op.commentOnNamespace("my.audit", "A text");
                        """),
                new OperationCase(
                        new SetComment(ObjectName.of(ObjectKind.TABLE, USERS), null, "A text"),
                        """
                        op.commentOnTable("users", null);
                        """));
    }

    private static OperationCase comment(ObjectName target, String java) {
        return new OperationCase(new SetComment(target, "A text", "before"), java);
    }
}
