package dev.autogen.testing;

import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.identity;
import static dev.autogen.migration.Definitions.identityAlways;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Definitions.stored;
import static dev.autogen.migration.Definitions.virtual;
import static dev.autogen.migration.Types.bigint;
import static dev.autogen.migration.Types.integer;
import static dev.autogen.migration.Types.numeric;
import static dev.autogen.migration.Types.text;
import static dev.autogen.migration.Types.type;
import static dev.autogen.migration.Types.varchar;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.DropDefault;
import dev.autogen.operation.DropIdentity;
import dev.autogen.operation.DropNotNull;
import dev.autogen.operation.SetDefault;
import dev.autogen.operation.SetGenerated;
import dev.autogen.operation.SetIdentity;
import dev.autogen.operation.SetNotNull;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SequenceOptions;
import java.util.List;
import java.util.stream.Stream;

/** Operations that change columns. */
final class ColumnChangeCases {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName QUOTED = QualifiedName.of("Order \"Items\"");
    private static final QualifiedName AUDIT_T = QualifiedName.parse("audit.t");
    private static final String AUDIT = "create schema audit";

    private ColumnChangeCases() {}

    static List<OperationCase> all() {
        return Stream.of(types(), nullability(), defaults(), identities(), generated())
                .flatMap(List::stream)
                .toList();
    }

    private static List<OperationCase> types() {
        return List.of(
                OperationCase.of(
                        "plain",
                        new AlterColumnType(T, "a", varchar(100), null, null, varchar(50), null, null),
                        "create table t (a varchar(50))"),
                OperationCase.of(
                        "using",
                        new AlterColumnType(
                                T, "a", numeric(10, 2), null, "a::numeric / 100", text(), null, "(a * 100)::text"),
                        "create table t (a text)"),
                OperationCase.of(
                        "collation",
                        new AlterColumnType(T, "a", text(), QualifiedName.of("C"), null, text(), null, null),
                        "create table t (a text)"),
                OperationCase.of(
                        "collation and using",
                        new AlterColumnType(
                                T,
                                "a",
                                varchar(5),
                                QualifiedName.parse("pg_catalog.POSIX"),
                                "left(a, 5)",
                                text(),
                                QualifiedName.of("C"),
                                null),
                        "create table t (a text collate \"C\")"),
                OperationCase.of(
                        "array of an enum type",
                        new AlterColumnType(
                                T,
                                "a",
                                type("audit.Status[]"),
                                null,
                                "a::audit.\"Status\"[]",
                                type("text[]"),
                                null,
                                null),
                        AUDIT,
                        "create type audit.\"Status\" as enum ('a')",
                        "create table t (a text[])"),
                OperationCase.of(
                        "quoted",
                        new AlterColumnType(QUOTED, "Order", bigint(), null, null, integer(), null, null),
                        "create table \"Order \"\"Items\"\"\" (\"Order\" integer)"),
                OperationCase.of(
                        "namespaced",
                        new AlterColumnType(AUDIT_T, "a", bigint(), null, null, integer(), null, null),
                        AUDIT,
                        "create table audit.t (a integer)"));
    }

    private static List<OperationCase> nullability() {
        return List.of(
                OperationCase.of("plain", new SetNotNull(T, "a"), "create table t (a integer)"),
                OperationCase.of(
                        "quoted",
                        new SetNotNull(QUOTED, "Order"),
                        "create table \"Order \"\"Items\"\"\" (\"Order\" integer)"),
                OperationCase.of("namespaced", new SetNotNull(AUDIT_T, "a"), AUDIT, "create table audit.t (a integer)"),
                OperationCase.of("plain", new DropNotNull(T, "a"), "create table t (a integer not null)"),
                OperationCase.of(
                        "quoted",
                        new DropNotNull(QUOTED, "Order"),
                        "create table \"Order \"\"Items\"\"\" (\"Order\" integer not null)"),
                OperationCase.of(
                        "namespaced",
                        new DropNotNull(AUDIT_T, "a"),
                        AUDIT,
                        "create table audit.t (a integer not null)"));
    }

    private static List<OperationCase> defaults() {
        return List.of(
                OperationCase.of("plain", new SetDefault(T, "a", "0", null), "create table t (a integer)"),
                OperationCase.of("changed", new SetDefault(T, "a", "1", "0"), "create table t (a integer default 0)"),
                OperationCase.of(
                        "text", new SetDefault(T, "a", "'it''s \\ \"a\"'::text", null), "create table t (a text)"),
                OperationCase.of(
                        "sequence",
                        new SetDefault(T, "a", "nextval('s'::regclass)", null),
                        "create sequence s",
                        "create table t (a bigint)"),
                OperationCase.of(
                        "quoted",
                        new SetDefault(QUOTED, "Order", "now()", null),
                        "create table \"Order \"\"Items\"\"\" (\"Order\" timestamptz)"),
                OperationCase.of(
                        "namespaced",
                        new SetDefault(AUDIT_T, "a", "0", null),
                        AUDIT,
                        "create table audit.t (a integer)"),
                OperationCase.of("plain", new DropDefault(T, "a", "0"), "create table t (a integer default 0)"),
                OperationCase.of(
                        "quoted",
                        new DropDefault(QUOTED, "Order", "now()"),
                        "create table \"Order \"\"Items\"\"\" (\"Order\" timestamptz default now())"),
                OperationCase.of(
                        "namespaced",
                        new DropDefault(AUDIT_T, "a", "0"),
                        AUDIT,
                        "create table audit.t (a integer default 0)"));
    }

    private static List<OperationCase> identities() {
        return List.of(
                OperationCase.of(
                        "plain",
                        new SetIdentity(T, "a", Identity.byDefault("bigint")),
                        "create table t (a bigint not null)"),
                OperationCase.of(
                        "with options, after rows",
                        new SetIdentity(
                                T,
                                "a",
                                identityAlways(sequence("integer")
                                        .startingAt(100)
                                        .incrementBy(50)
                                        .cached(10))),
                        "create table t (a integer not null)",
                        "insert into t values (1), (250)"),
                OperationCase.of(
                        "counting down",
                        new SetIdentity(T, "a", identity(SequenceOptions.defaults("smallint", -2))),
                        "create table t (a smallint not null)",
                        "insert into t values (5), (-250)"),
                OperationCase.of(
                        "quoted",
                        new SetIdentity(QUOTED, "It's an \"Order\"", Identity.always("integer")),
                        "create table \"Order \"\"Items\"\"\" (\"It's an \"\"Order\"\"\" integer not null)"),
                OperationCase.of(
                        "namespaced",
                        new SetIdentity(QualifiedName.of("Audit", "T"), "a", Identity.byDefault("integer")),
                        "create schema \"Audit\"",
                        "create table \"Audit\".\"T\" (a integer not null)"),
                OperationCase.of(
                        "plain",
                        new DropIdentity(T, "a", Identity.byDefault("integer")),
                        "create table t (a integer generated by default as identity)"),
                OperationCase.of(
                        "quoted",
                        new DropIdentity(QUOTED, "Order", Identity.always("bigint")),
                        "create table \"Order \"\"Items\"\"\" (\"Order\" bigint generated always as identity)"),
                OperationCase.of(
                        "namespaced",
                        new DropIdentity(AUDIT_T, "a", Identity.byDefault("integer")),
                        AUDIT,
                        "create table audit.t (a integer generated by default as identity)"));
    }

    private static List<OperationCase> generated() {
        String table = "create table t (a integer, b integer generated always as (a * 2) stored)";
        return List.of(
                OperationCase.of(
                                "changed",
                                new SetGenerated(
                                        T,
                                        "b",
                                        stored("a * 3"),
                                        column("b", integer()).generated(stored("a * 2"))),
                                table)
                        .since(17),
                OperationCase.of(
                                "virtual",
                                new SetGenerated(
                                        T,
                                        "b",
                                        virtual("a * 3"),
                                        column("b", integer()).generated(virtual("a * 2"))),
                                "create table t (a integer, b integer generated always as (a * 2) virtual)")
                        .since(18),
                OperationCase.of(
                        "made ordinary",
                        new SetGenerated(T, "b", null, column("b", integer()).generated(stored("a * 2"))),
                        table),
                OperationCase.of(
                        "quoted",
                        new SetGenerated(
                                QUOTED, "All", null, column("All", integer()).generated(stored("a * 2"))),
                        "create table \"Order \"\"Items\"\"\" (a integer, \"All\" integer generated always as (a * 2) stored)"),
                OperationCase.of(
                        "namespaced",
                        new SetGenerated(
                                AUDIT_T, "b", null, column("b", integer()).generated(stored("a * 2"))),
                        AUDIT,
                        "create table audit.t (a integer, b integer generated always as (a * 2) stored)"));
    }
}
