package dev.autogen.testing;

import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Types.text;

import dev.autogen.operation.AddCheck;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.Backfill;
import dev.autogen.operation.ByHand;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.CreateExtension;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateNamespace;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CustomOperation;
import dev.autogen.operation.DropExtension;
import dev.autogen.operation.DropNamespace;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RunCode;
import dev.autogen.operation.SetComment;
import dev.autogen.operation.SetDefault;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;

/** Operations on namespaces, extensions, comments and rows, and those that somebody wrote. */
final class OtherCases {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName QUOTED = QualifiedName.of("Order \"Items\"");
    private static final QualifiedName AUDIT_T = QualifiedName.parse("audit.t");

    private OtherCases() {}

    static List<OperationCase> all() {
        return Stream.of(namespaces(), extensions(), comments(), commentsElsewhere(), rows(), written(), byHand())
                .flatMap(List::stream)
                .toList();
    }

    private static List<OperationCase> namespaces() {
        return List.of(
                OperationCase.of("plain", new CreateNamespace("audit")),
                OperationCase.of("exists", new CreateNamespace("audit"), "create schema audit"),
                OperationCase.of("quoted", new CreateNamespace("Audit \"2\".log")),
                OperationCase.of("plain", new DropNamespace("audit"), "create schema audit"),
                OperationCase.of("quoted", new DropNamespace("User"), "create schema \"User\""));
    }

    private static List<OperationCase> extensions() {
        return List.of(
                OperationCase.of("plain", new CreateExtension("plpgsql")),
                OperationCase.of("quoted", new CreateExtension("uuid-ossp")),
                OperationCase.of("plain", new DropExtension("pgcrypto"), "create extension pgcrypto"),
                OperationCase.of("quoted", new DropExtension("uuid-ossp"), "create extension \"uuid-ossp\""));
    }

    private static OperationCase comment(String name, ObjectName target, String... setup) {
        return OperationCase.of(name, new SetComment(target, "It's a \\ \"comment\" -- */ $$", null), setup);
    }

    private static List<OperationCase> comments() {
        String table = "create table t (a integer constraint c check (a > 0))";
        return List.of(
                comment("table", ObjectName.of(ObjectKind.TABLE, T), table),
                comment("column", ObjectName.of(ObjectKind.COLUMN, T, "a"), table),
                comment("constraint", ObjectName.of(ObjectKind.CONSTRAINT, T, "c"), table),
                comment("index", ObjectName.of(ObjectKind.INDEX, T, "ix"), table, "create index ix on t (a)"),
                comment("sequence", ObjectName.of(ObjectKind.SEQUENCE, QualifiedName.of("s")), "create sequence s"),
                comment("enum", ObjectName.of(ObjectKind.ENUM, QualifiedName.of("e")), "create type e as enum ('a')"),
                comment("view", ObjectName.of(ObjectKind.VIEW, QualifiedName.of("v")), "create view v as select 1"),
                comment("namespace", ObjectName.of(ObjectKind.NAMESPACE, QualifiedName.of("n")), "create schema n"),
                OperationCase.of(
                        "removed",
                        new SetComment(ObjectName.of(ObjectKind.TABLE, T), null, "before"),
                        table,
                        "comment on table t is 'before'"),
                OperationCase.of(
                        "changed",
                        new SetComment(ObjectName.of(ObjectKind.COLUMN, T, "a"), "after", "before"),
                        table,
                        "comment on column t.a is 'before'"));
    }

    private static List<OperationCase> commentsElsewhere() {
        String quoted = "create table \"Order \"\"Items\"\"\" (\"Order\" integer constraint \"Check\" check (true))";
        String[] audit = {
            "create schema audit",
            "create table audit.t (a integer constraint c check (a > 0))",
            "create index ix on audit.t (a)",
            "create sequence audit.s",
            "create type audit.e as enum ('a')"
        };
        return List.of(
                comment("quoted table", ObjectName.of(ObjectKind.TABLE, QUOTED), quoted),
                comment("quoted column", ObjectName.of(ObjectKind.COLUMN, QUOTED, "Order"), quoted),
                comment("quoted constraint", ObjectName.of(ObjectKind.CONSTRAINT, QUOTED, "Check"), quoted),
                comment(
                        "quoted namespace",
                        ObjectName.of(ObjectKind.NAMESPACE, QualifiedName.of("Na.me")),
                        "create schema \"Na.me\""),
                comment("namespaced table", ObjectName.of(ObjectKind.TABLE, AUDIT_T), audit),
                comment("namespaced column", ObjectName.of(ObjectKind.COLUMN, AUDIT_T, "a"), audit),
                comment("namespaced constraint", ObjectName.of(ObjectKind.CONSTRAINT, AUDIT_T, "c"), audit),
                comment("namespaced index", ObjectName.of(ObjectKind.INDEX, AUDIT_T, "ix"), audit),
                comment(
                        "namespaced sequence",
                        ObjectName.of(ObjectKind.SEQUENCE, QualifiedName.parse("audit.s")),
                        audit),
                comment("namespaced enum", ObjectName.of(ObjectKind.ENUM, QualifiedName.parse("audit.e")), audit));
    }

    private static List<OperationCase> rows() {
        return List.of(
                OperationCase.of("without a value", new Backfill(T, "found", null), "create table t (found integer)"),
                OperationCase.of(
                        "with a value",
                        new Backfill(T, "a", "b * 2"),
                        "create table t (a integer, b integer)",
                        "insert into t values (null, 1)"),
                OperationCase.of(
                        "quoted, without a value",
                        new Backfill(QUOTED, "It's $$", null),
                        "create table \"Order \"\"Items\"\"\" (\"It's $$\" integer)"),
                OperationCase.of(
                        "quoted, with a value",
                        new Backfill(QUOTED, "Order", "'it''s'"),
                        "create table \"Order \"\"Items\"\"\" (\"Order\" text)"),
                OperationCase.of(
                        "namespaced, without a value",
                        new Backfill(AUDIT_T, "a", null),
                        "create schema audit",
                        "create table audit.t (a integer)"),
                OperationCase.of(
                        "namespaced, with a value",
                        new Backfill(AUDIT_T, "a", "0"),
                        "create schema audit",
                        "create table audit.t (a integer)"));
    }

    private static List<OperationCase> written() {
        return List.of(
                OperationCase.of("plain", new ExecuteSql("select 1")),
                OperationCase.of("semicolon", new ExecuteSql("\n  select ';' ; ;\n")),
                OperationCase.of("comment at the end", new ExecuteSql("select 1 -- one")),
                OperationCase.of(
                        "function body",
                        new ExecuteSql(
                                "create function f() returns trigger language plpgsql as $$\nbegin\n    return new;\nend\n$$;")),
                OperationCase.of("plain", new RunCode("move the files", OtherCases::doNothing)),
                OperationCase.of("several lines", new RunCode(" first\n; second -- \u2028 ", OtherCases::doNothing)),
                OperationCase.of(
                        "statements",
                        new Written(List.of("create view v as select 1;", "comment on view v is 'it''s mine'"))));
    }

    private static List<OperationCase> byHand() {
        String table = "create table t (a integer, b text)";
        return List.of(
                OperationCase.of("by hand", new ByHand(new CreateTable(Table.of(T, List.of(column("a", text())))))),
                OperationCase.of("by hand", new ByHand(new AddColumn(T, column("c", text()))), table),
                OperationCase.of("by hand", new ByHand(new SetDefault(T, "b", "'x'", null)), table),
                OperationCase.of("by hand", new ByHand(new AddCheck(T, check("t_a_check", "a > 0"))), table),
                OperationCase.of("by hand", new ByHand(new CreateIndex(T, index("t_a_idx", "a"))), table),
                OperationCase.of(
                        "by hand", new ByHand(new CreateEnum(new EnumType(QualifiedName.of("mood"), List.of("ok"))))),
                OperationCase.of(
                        "by hand",
                        new ByHand(new SetComment(ObjectName.of(ObjectKind.TABLE, T), "mine", null)),
                        table));
    }

    private static void doNothing(Connection connection) {}

    /** What a plugin may bring. */
    private record Written(List<String> statements) implements CustomOperation {

        @Override
        public String javaCode() {
            return "op.apply(new com.acme.Written())";
        }

        @Override
        public List<Operation> reverse() {
            return List.of(new ExecuteSql("drop view v"));
        }
    }
}
