package dev.autogen.testing;

import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.comment;
import static dev.autogen.migration.Definitions.identity;
import static dev.autogen.migration.Definitions.identityAlways;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Definitions.serial;
import static dev.autogen.migration.Definitions.stored;
import static dev.autogen.migration.Definitions.unique;
import static dev.autogen.migration.Definitions.virtual;
import static dev.autogen.migration.Types.arrayOf;
import static dev.autogen.migration.Types.bigint;
import static dev.autogen.migration.Types.bool;
import static dev.autogen.migration.Types.bytea;
import static dev.autogen.migration.Types.character;
import static dev.autogen.migration.Types.date;
import static dev.autogen.migration.Types.integer;
import static dev.autogen.migration.Types.jsonb;
import static dev.autogen.migration.Types.numeric;
import static dev.autogen.migration.Types.smallint;
import static dev.autogen.migration.Types.text;
import static dev.autogen.migration.Types.time;
import static dev.autogen.migration.Types.timestamp;
import static dev.autogen.migration.Types.timestamptz;
import static dev.autogen.migration.Types.timetz;
import static dev.autogen.migration.Types.type;
import static dev.autogen.migration.Types.uuid;
import static dev.autogen.migration.Types.varchar;

import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.RenameTable;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import java.util.List;

/** Operations on tables. */
final class TableCases {

    private static final Table USERS = table("users", column("id", bigint()).notNull(), primaryKey("users_pkey", "id"));

    private TableCases() {}

    private static QualifiedName name(String text) {
        return QualifiedName.parse(text);
    }

    private static Table table(String name, TableElement... elements) {
        return Table.of(name(name), List.of(elements));
    }

    private static OperationCase create(String name, Table table) {
        return OperationCase.of(name, new CreateTable(table));
    }

    static List<OperationCase> all() {
        return List.of(
                create("plain", USERS),
                create("without columns", table("empty")),
                create(
                        "types",
                        table(
                                "types",
                                column("a", varchar(255)),
                                column("b", varchar()),
                                column("c", character(3)),
                                column("d", numeric(10, 2)),
                                column("e", timestamp(3)),
                                column("f", timestamptz()),
                                column("g", time(0)),
                                column("h", timetz(6)),
                                column("i", type("interval day to second(3)")),
                                column("j", type("interval(3)")),
                                column("k", arrayOf(text())),
                                column("l", arrayOf(varchar(10))),
                                column("m", type("\"char\"")),
                                column("n", type("bpchar")),
                                column("o", type("bit varying(5)")),
                                column("p", bytea()),
                                column("q", jsonb()),
                                column("r", uuid()),
                                column("s", type("timestamp(3) with time zone[]")))),
                create(
                                "types that somebody made",
                                table(
                                        "orders",
                                        column("status", type("status")),
                                        column("old", type("audit.Order Status")),
                                        column("all", type("status[]")),
                                        column("reserved", type("\"int\""))))
                        .after(
                                "create schema audit",
                                "create type status as enum ('NEW')",
                                "create type \"int\" as enum ('ONE')",
                                "create type audit.\"Order Status\" as enum ('NEW')"),
                create(
                        "defaults",
                        table(
                                "defaults",
                                column("a", integer()).notNull().defaultTo("0"),
                                column("b", text()).defaultTo("'it''s'::text"),
                                column("c", timestamptz()).notNull().defaultTo("CURRENT_TIMESTAMP"),
                                column("d", arrayOf(text())).defaultTo("'{}'::text[]"),
                                column("e", bool()).defaultTo("(1 = 1) and not false"),
                                column("f", timestamp()).defaultTo("now() at time zone 'utc'"),
                                column("g", timestamp()).defaultTo("(now() AT TIME ZONE 'utc'::text)"),
                                column("h", text()).defaultTo("'this and that'"))),
                create(
                        "collations",
                        table(
                                "collations",
                                column("a", text()).collate("C").notNull().defaultTo("''::text"),
                                column("b", varchar(10)).collate("pg_catalog.POSIX"))),
                create(
                        "identity",
                        table(
                                "identities",
                                column("id", bigint()).notNull().identity(),
                                primaryKey("identities_pkey", "id"))),
                create(
                        "identity always, with options",
                        table(
                                "identities",
                                column("id", integer())
                                        .notNull()
                                        .generated(identityAlways(sequence("integer")
                                                .startingAt(100)
                                                .incrementBy(50)
                                                .between(10, 100000)
                                                .cached(20)
                                                .cycling())))),
                create(
                        "identity that counts down",
                        table(
                                "identities",
                                column("id", smallint())
                                        .notNull()
                                        .generated(identity(SequenceOptions.defaults("smallint", -1))))),
                create(
                        "serial",
                        table(
                                "serials",
                                column("id", integer())
                                        .notNull()
                                        .generated(serial("serials_id_seq", sequence("integer"))),
                                column("big", bigint())
                                        .notNull()
                                        .generated(serial(
                                                "My Sequence",
                                                sequence("bigint").incrementBy(10))),
                                primaryKey("serials_pkey", "id"))),
                create(
                        "generated columns",
                        table(
                                "generated",
                                column("net", numeric(10, 2)),
                                column("gross", numeric(10, 2)).generated(stored("net * 1.19")))),
                create(
                                "virtual column",
                                table(
                                        "generated",
                                        column("net", integer()),
                                        column("twice", integer()).generated(virtual("net * 2"))))
                        .since(18),
                create(
                        "constraints",
                        table(
                                "keys",
                                column("a", integer()).notNull(),
                                column("b", integer()).notNull(),
                                column("c", date()),
                                primaryKey("keys_pkey", "b", "a")
                                        .include("c")
                                        .deferrable(Deferrability.INITIALLY_DEFERRED),
                                unique("keys_a_key", "a"),
                                unique("keys_b_c_key", "b", "c").deferrable(Deferrability.INITIALLY_IMMEDIATE),
                                check("keys_a_check", "a > 0"),
                                check("keys_b_check", "(b > 0)").withNoInherit())),
                create(
                        "keys on the same columns",
                        table(
                                "keys",
                                column("a", integer()).notNull(),
                                primaryKey("keys_pkey", "a"),
                                unique("uk_1", "a"),
                                unique("uk_2", "a").deferrable(Deferrability.INITIALLY_DEFERRED),
                                unique("uk_3", "a").deferrable(Deferrability.INITIALLY_DEFERRED))),
                create(
                        "check that is not validated",
                        table(
                                "t",
                                column("a", integer()),
                                check("t_a_check", "a > 0").notValid())),
                create(
                                "nulls not distinct",
                                table(
                                        "t",
                                        column("a", integer()),
                                        unique("t_a_key", "a").withNullsNotDistinct()))
                        .since(15),
                create(
                        "unnamed constraints",
                        table(
                                "t",
                                column("a", integer()).notNull(),
                                new PrimaryKey(null, List.of("a")),
                                new CheckConstraint(null, "a > 0"))),
                create(
                        "comments",
                        table(
                                "users",
                                column("id", bigint()).notNull().comment("Who's who"),
                                column("path", text()).comment("C:\\users\nsecond line"),
                                comment("People"))),
                create(
                        "quoted names",
                        table(
                                "\"Order \"\"Items\"\"\"",
                                column("select", integer()).notNull(),
                                column("Größe", text()).comment("in \"cm\""),
                                column("dotted.name", text()),
                                column("it's", integer())
                                        .notNull()
                                        .generated(serial("\"Order \"\"Items\"\".seq\"", sequence("integer"))),
                                primaryKey("Order \"Items\" pkey", "select"),
                                check("it's positive", "\"select\" > 0"),
                                comment("a"))),
                create(
                                "namespaced",
                                table(
                                        "audit.users",
                                        column("id", integer())
                                                .notNull()
                                                .comment("a")
                                                .generated(serial("audit.users_id_seq", sequence("integer"))),
                                        unique("users_id_key", "id"),
                                        comment("b")))
                        .after("create schema audit"),
                OperationCase.of(
                        "plain", new DropTable(name("users"), USERS), "create table users (id bigint primary key)"),
                OperationCase.of(
                        "quoted",
                        new DropTable(name("Table"), table("Table", column("a", integer()))),
                        "create table \"Table\" (a integer)"),
                OperationCase.of(
                        "namespaced",
                        new DropTable(name("audit.users"), table("audit.users", column("a", integer()))),
                        "create schema audit",
                        "create table audit.users (a integer)"),
                OperationCase.of("plain", new RenameTable(name("users"), "people"), "create table users (a integer)"),
                OperationCase.of("quoted", new RenameTable(name("user"), "Users"), "create table \"user\" (a integer)"),
                OperationCase.of(
                        "namespaced",
                        new RenameTable(name("audit.users"), "dotted.name"),
                        "create schema audit",
                        "create table audit.users (a integer)"));
    }
}
