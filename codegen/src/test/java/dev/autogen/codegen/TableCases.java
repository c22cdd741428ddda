package dev.autogen.codegen;

import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.comment;
import static dev.autogen.migration.Definitions.identityAlways;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Definitions.serial;
import static dev.autogen.migration.Definitions.stored;
import static dev.autogen.migration.Definitions.unique;
import static dev.autogen.migration.Definitions.virtual;
import static dev.autogen.migration.Types.arrayOf;
import static dev.autogen.migration.Types.bigint;
import static dev.autogen.migration.Types.integer;
import static dev.autogen.migration.Types.numeric;
import static dev.autogen.migration.Types.text;
import static dev.autogen.migration.Types.timestamptz;
import static dev.autogen.migration.Types.type;
import static dev.autogen.migration.Types.varchar;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.Backfill;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropDefault;
import dev.autogen.operation.DropIdentity;
import dev.autogen.operation.DropNotNull;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.SetDefault;
import dev.autogen.operation.SetGenerated;
import dev.autogen.operation.SetIdentity;
import dev.autogen.operation.SetNotNull;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;

/** Operations on tables and columns. */
final class TableCases {

    private static final QualifiedName USERS = QualifiedName.of("users");

    private TableCases() {}

    static List<OperationCase> tables() {
        return List.of(
                new OperationCase(
                        new CreateTable(Table.of(
                                USERS,
                                List.of(
                                        column("id", bigint()).notNull().identity(),
                                        column("email", varchar(255)).notNull(),
                                        column("balance", numeric(12, 2))
                                                .notNull()
                                                .defaultTo("0"),
                                        column("tags", arrayOf(text())),
                                        column("created", timestamptz(6)).defaultTo("now()"),
                                        primaryKey("users_pkey", "id"),
                                        unique("uq_users_email", "email")
                                                .include("created")
                                                .withNullsNotDistinct()
                                                .deferrable(Deferrability.INITIALLY_DEFERRED),
                                        check("ck_users_balance", "balance >= 0"),
                                        check("ck_users_email", "email <> ''")
                                                .withNoInherit()
                                                .notValid(),
                                        comment("People who log in")))),
                        """
                        op.createTable(
                                "users",
                                column("id", bigint()).notNull().identity(),
                                column("email", varchar(255)).notNull(),
                                column("balance", numeric(12, 2)).notNull().defaultTo("0"),
                                column("tags", arrayOf(text())),
                                column("created", timestamptz(6)).defaultTo("now()"),
                                primaryKey("users_pkey", "id"),
                                unique("uq_users_email", "email")
                                        .include("created")
                                        .withNullsNotDistinct()
                                        .deferrable(INITIALLY_DEFERRED),
                                check("ck_users_balance", "balance >= 0"),
                                check("ck_users_email", "email <> ''").withNoInherit().notValid(),
                                comment("People who log in"));
                        """),
                new OperationCase(
                        new CreateTable(Table.of(QualifiedName.of("audit", "log.2026"), List.of())),
                        """
                        op.createTable("audit.\\"log.2026\\"");
                        """),
                new OperationCase(
                        new DropTable(USERS, Table.of(USERS, List.of())),
                        """
                        op.dropTable("users");
                        """),
                new OperationCase(
                        new RenameTable(QualifiedName.of("audit", "users"), "people"),
                        """
                        op.renameTable("audit.users", "people");
                        """));
    }

    static List<OperationCase> columns() {
        return List.of(
                new OperationCase(
                        new AddColumn(USERS, column("nickname", varchar(50))),
                        """
                        op.addColumn("users", column("nickname", varchar(50)));
                        """),
                new OperationCase(
                        new AddColumn(
                                USERS,
                                column("status", ColumnType.named(QualifiedName.of("audit", "Status")))
                                        .notNull()
                                        .defaultTo("'NEW'::audit.\"Status\"")
                                        .collate("pg_catalog.C")
                                        .comment("Where the user stands in the process of admission")),
                        """
                        op.addColumn(
                                "users",
                                column("status", type("audit.Status"))
                                        .notNull()
                                        .defaultTo("'NEW'::audit.\\"Status\\"")
                                        .collate("pg_catalog.C")
                                        .comment("Where the user stands in the process of admission"));
                        """),
                new OperationCase(
                        new AddColumn(
                                USERS,
                                column("id", integer())
                                        .notNull()
                                        .generated(serial("users_id_seq", sequence("integer")))),
                        """
                        op.addColumn("users", column("id", integer()).notNull().generated(serial("users_id_seq", sequence("integer"))));
                        """),
                new OperationCase(
                        new AddColumn(
                                USERS,
                                column("id", bigint())
                                        .notNull()
                                        .generated(identityAlways(sequence("bigint")
                                                .startingAt(1000)
                                                .incrementBy(50)))),
                        """
                        op.addColumn(
                                "users",
                                column("id", bigint())
                                        .notNull()
                                        .generated(identityAlways(sequence("bigint").startingAt(1000).incrementBy(50))));
                        """),
                new OperationCase(
                        new AddColumn(USERS, column("name", text()).generated(stored("first || ' ' || last"))),
                        """
                        op.addColumn("users", column("name", text()).generated(stored("first || ' ' || last")));
                        """),
                new OperationCase(
                        new AddColumn(
                                USERS,
                                column("shape", type("geometry(Point,4326)")).generated(virtual("centre"))),
                        """
                        op.addColumn("users", column("shape", type("geometry(Point,4326)")).generated(virtual("centre")));
                        """),
                new OperationCase(
                        new DropColumn(USERS, "nickname", column("nickname", varchar(50))),
                        """
                        op.dropColumn("users", "nickname");
                        """),
                new OperationCase(
                        new RenameColumn(USERS, "name", "full_name"),
                        """
                        op.renameColumn("users", "name", "full_name");
                        """),
                new OperationCase(
                        new AlterColumnType(USERS, "name", varchar(100), null, null, varchar(50), null, null),
                        """
                        op.alterColumnType("users", "name", varchar(100));
                        """),
                new OperationCase(
                        new AlterColumnType(USERS, "age", integer(), null, "age::integer", text(), null, "age::text"),
                        """
                        op.alterColumnType("users", "age", integer(), using("age::integer"));
                        """),
                new OperationCase(
                        new AlterColumnType(USERS, "name", text(), QualifiedName.of("C"), null, text(), null, null),
                        """
                        op.alterColumnType("users", "name", text(), collate("C"));
                        """),
                new OperationCase(
                        new AlterColumnType(
                                USERS, "name", text(), QualifiedName.of("de.x", "C"), "name::text", text(), null, null),
                        """
                        op.alterColumnType("users", "name", text(), using("name::text").andCollate("\\"de.x\\".C"));
                        """));
    }

    static List<OperationCase> columnProperties() {
        return List.of(
                new OperationCase(
                        new SetNotNull(USERS, "name"),
                        """
                        op.setNotNull("users", "name");
                        """),
                new OperationCase(
                        new DropNotNull(USERS, "name"),
                        """
                        op.dropNotNull("users", "name");
                        """),
                new OperationCase(
                        new SetDefault(USERS, "name", "'nobody'", "'x'"),
                        """
                        op.setDefault("users", "name", "'nobody'");
                        """),
                new OperationCase(
                        new DropDefault(USERS, "name", "'x'"),
                        """
                        op.dropDefault("users", "name");
                        """),
                new OperationCase(
                        new SetIdentity(USERS, "id", Identity.byDefault("bigint")),
                        """
                        op.setIdentity("users", "id", identity(sequence("bigint")));
                        """),
                new OperationCase(
                        new DropIdentity(USERS, "id", Identity.always("bigint")),
                        """
                        op.dropIdentity("users", "id");
                        """),
                new OperationCase(
                        new SetGenerated(USERS, "total", stored("price * amount"), column("total", integer())),
                        """
                        op.setGenerated("users", "total", stored("price * amount"));
                        """),
                new OperationCase(
                        new SetGenerated(
                                USERS, "total", null, column("total", integer()).generated(stored("1"))),
                        """
                        op.dropGenerated("users", "total");
                        """),
                new OperationCase(
                        new Backfill(USERS, "name", null),
                        """
                        op.backfill("users", "name");
                        """),
                new OperationCase(
                        new Backfill(USERS, "name", "'nobody'"),
                        """
                        op.backfill("users", "name", "'nobody'");
                        """));
    }
}
