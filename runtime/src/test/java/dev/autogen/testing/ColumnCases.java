package dev.autogen.testing;

import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.identityAlways;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Definitions.serial;
import static dev.autogen.migration.Definitions.stored;
import static dev.autogen.migration.Definitions.virtual;
import static dev.autogen.migration.Types.bigint;
import static dev.autogen.migration.Types.integer;
import static dev.autogen.migration.Types.text;
import static dev.autogen.migration.Types.timestamptz;
import static dev.autogen.migration.Types.type;
import static dev.autogen.migration.Types.varchar;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.RenameColumn;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Operations that add, drop and rename columns. */
final class ColumnCases {

    private static final String USERS = "create table users (id integer)";
    private static final String AUDIT = "create schema audit";
    private static final String AUDIT_USERS = "create table audit.users (id integer)";

    private ColumnCases() {}

    private static OperationCase add(String name, Column column) {
        return OperationCase.of(name, new AddColumn(QualifiedName.of("users"), column), USERS);
    }

    static List<OperationCase> all() {
        QualifiedName users = QualifiedName.of("users");
        QualifiedName auditUsers = QualifiedName.parse("audit.users");
        return List.of(
                add("plain", column("nickname", varchar(50))),
                add("not null", column("nickname", varchar(50)).notNull()),
                add("default", column("created", timestamptz()).notNull().defaultTo("now()")),
                add("collation", column("code", text()).collate("C")),
                add("identity", column("number", bigint()).notNull().identity()),
                add(
                        "identity with options",
                        column("number", integer())
                                .notNull()
                                .generated(identityAlways(
                                        sequence("integer").startingAt(7).cached(5)))),
                add(
                        "serial",
                        column("number", integer())
                                .notNull()
                                .generated(serial("users_number_seq", sequence("integer")))),
                add("generated", column("twice", integer()).generated(stored("id * 2"))),
                add("virtual", column("twice", integer()).generated(virtual("id * 2")))
                        .since(18),
                add("comment", column("nickname", text()).comment("What friends say; not unique -- 'really'")),
                add("enum type", column("status", type("status")).notNull().defaultTo("'NEW'::status"))
                        .after("create type status as enum ('NEW')"),
                add("quoted", column("User \"name\"", type("Mixed Case[]")).comment("$$"))
                        .after("create type \"Mixed Case\" as enum ('a')"),
                OperationCase.of(
                        "namespaced",
                        new AddColumn(
                                auditUsers,
                                column("order", bigint())
                                        .comment("a")
                                        .notNull()
                                        .generated(serial(
                                                "audit.Numbers",
                                                sequence("bigint").startingAt(100)))),
                        AUDIT,
                        AUDIT_USERS),
                OperationCase.of("plain", new DropColumn(users, "id", column("id", integer())), USERS),
                OperationCase.of(
                        "quoted",
                        new DropColumn(
                                QualifiedName.of("Users"),
                                "group",
                                column("group", text()).comment("a")),
                        "create table \"Users\" (\"group\" text)"),
                OperationCase.of(
                        "namespaced", new DropColumn(auditUsers, "id", column("id", integer())), AUDIT, AUDIT_USERS),
                OperationCase.of("plain", new RenameColumn(users, "id", "number"), USERS),
                OperationCase.of(
                        "quoted",
                        new RenameColumn(QualifiedName.of("Users"), "default", "it's \"new\""),
                        "create table \"Users\" (\"default\" text)"),
                OperationCase.of("namespaced", new RenameColumn(auditUsers, "id", "ID"), AUDIT, AUDIT_USERS));
    }
}
