package dev.autogen.execution;

import static dev.autogen.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.migration.Operations;
import dev.autogen.migration.Types;
import dev.autogen.revision.Direction;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataLossTest {

    private final TestDatabase database = PostgresServers.standard().freshDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    private TestHistory twoTables(Consumer<Operations> down) {
        TestHistory history = new TestHistory()
                .add(
                        "a1",
                        op -> {
                            op.execute(
                                    "create table users (id int, name text, twice int generated always as (id * 2) stored)");
                            op.execute("create table \"Empty\" (id int)");
                        },
                        down);
        history.on(database).build().upgrade();
        database.execute("insert into users (id, name) values (1, 'x'), (2, null), (3, 'z')");
        return history;
    }

    private List<DataLoss> losses(TestHistory history) {
        Migrator migrator = history.on(database).build();
        return migrator.dataLoss(migrator.plan(Direction.DOWN, "base"));
    }

    @Test
    void refusesADowngradeThatLosesRowsAndNamesThem() {
        TestHistory history = twoTables(op -> {
            op.dropTable("Empty");
            op.dropColumn("users", "name");
        });
        assertThatThrownBy(() -> history.on(database).build().downgrade("base"))
                .isInstanceOfSatisfying(DataLossException.class, thrown -> assertThat(thrown.losses())
                        .hasSize(1))
                .hasMessage(
                        """
                        This downgrade would lose data, so nothing was run. Save it first, then confirm (on the command line: --yes):
                          column users.name: 2 values""");
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly("main a1");
    }

    @Test
    void runsItWhenTheLossIsAgreedTo() {
        TestHistory history = twoTables(op -> {
            op.dropTable("users");
            op.dropTable("Empty");
        });
        List<String> asked = new ArrayList<>();
        history.on(database)
                .confirmDataLoss(losses -> {
                    losses.forEach(loss -> asked.add(loss.toString()));
                    return true;
                })
                .build()
                .downgrade("base");
        assertThat(asked).containsExactly("table users: 3 rows");
        assertThat(Rows.of(database, Rows.TABLES)).isEmpty();
    }

    @Test
    void doesNotAskWhereNothingIsLost() {
        TestHistory history = twoTables(op -> op.dropTable("Empty"));
        assertThat(history.on(database).build().downgrade("base").heads()).isEmpty();
    }

    @Test
    void allowsAnyLossWhenToldSo() {
        TestHistory history = twoTables(op -> op.dropTable("users"));
        history.on(database).allowDataLoss(true).build().downgrade("base");
        assertThat(Rows.of(database, Rows.TABLES)).containsExactly("Empty");
    }

    @Test
    void countsUnderTheNamesOfToday() {
        TestHistory history = twoTables(op -> {
            op.renameColumn("users", "name", "nickname");
            op.renameTable("users", "people");
            op.dropColumn("people", "nickname");
            op.renameTable("people", "persons");
        });
        assertThat(losses(history)).extracting(DataLoss::toString).containsExactly("column users.name: 2 values");
    }

    @Test
    void namesATableOnceThatGoesWithItsColumns() {
        TestHistory history = twoTables(op -> {
            op.dropColumn("users", "name");
            op.dropTable("users");
        });
        assertThat(losses(history)).extracting(DataLoss::toString).containsExactly("table users: 3 rows");
    }

    @Test
    void leavesOutWhatThePlanMakesAndWhatCanBeComputedAgain() {
        TestHistory history = twoTables(op -> {
            op.dropColumn("users", "twice");
            op.renameTable("users", "kept");
            op.execute("select 1");
            op.dropTable("gone_long_ago");
        });
        assertThat(losses(history)).isEmpty();
    }

    @Test
    void tellsOfUpgradesToo() {
        TestHistory history = twoTables(TestHistory::nothing);
        history.add("b2", op -> op.dropTable("users"), TestHistory::nothing);
        Migrator migrator = history.on(database).build();
        assertThat(migrator.dataLoss(migrator.plan(Direction.UP, "head")))
                .extracting(DataLoss::toString)
                .containsExactly("table users: 3 rows");
    }

    @Test
    void readsSqlThatSomebodyWrote() {
        TestHistory history = twoTables(op -> {
            op.execute("-- gone\nDROP TABLE IF EXISTS /* really */ public.\"Empty\", Logs cascade; select 1");
            op.execute("alter table only users rename to \"the \"\"people\"\"\"");
            op.execute(
                    "alter table \"the \"\"people\"\"\" alter name drop default, drop constraint if exists x, drop if exists NAME");
            op.execute("truncate orders, only items restart identity");
            op.execute("drop schema audit cascade");
        });
        database.execute(
                """
                create table logs (id int); create table orders (id int); create table items (id int); create table kept (id int);
                create schema audit; create table audit.days (id int) partition by range (id);
                create table audit.first partition of audit.days for values from (0) to (10); create table audit."Who" (id int);
                insert into logs values (1); insert into orders values (1), (2); insert into kept values (1);
                insert into audit.days values (1), (2), (3); insert into audit."Who" values (1)""");
        assertThat(losses(history))
                .extracting(DataLoss::toString)
                .containsExactly(
                        "table logs: 1 row",
                        "column users.name: 2 values",
                        "table orders: 2 rows",
                        "table audit.Who: 1 row",
                        "table audit.days: 3 rows");
    }

    @Test
    void namesWhatATruncateTakesAlong() {
        TestHistory history = twoTables(op -> op.execute("truncate table users cascade"));
        database.execute(
                "alter table users add primary key (id); create table orders (id int references users); insert into orders values (1)");
        assertThat(losses(history))
                .extracting(DataLoss::toString)
                .containsExactly("table users: 3 rows", "table orders: 1 row");
    }

    @Test
    void followsWhatWrittenSqlMakesAndMoves() {
        TestHistory history = twoTables(op -> {
            op.execute("create schema attic; alter table users set schema attic");
            op.execute("create unlogged table users as select * from attic.users; drop table public.users");
            op.execute("create table if not exists attic.users (id int)");
            op.execute("alter table attic.users add spare int, add check (spare > 0)");
            op.execute("alter table attic.users rename column name to title");
            op.execute("alter table attic.users add column name text, drop column spare, drop column name");
            op.execute("drop table attic.users");
        });
        assertThat(losses(history)).extracting(DataLoss::toString).containsExactly("table users: 3 rows");
    }

    @Test
    void leavesAloneWhatItCannotTellOrRead() {
        TestHistory history = twoTables(op -> {
            op.execute("do $$ begin drop table users; end $$");
            op.execute("delete from users");
            op.execute("create function f() returns void language sql as 'drop table users'");
            op.execute("select 'drop table users; drop table users'");
            op.execute("drop table users -- '\n where 'no end");
            op.execute("drop schema public");
        });
        assertThat(losses(history)).isEmpty();
    }

    @Test
    void asksAboutATableThatOnlyMayBeNew() {
        TestHistory history = twoTables(op -> {
            op.ifNotExists().createTable("users", column("id", Types.integer()));
            op.dropTable("users");
        });
        assertThat(losses(history)).extracting(DataLoss::toString).containsExactly("table users: 3 rows");
    }

    @Test
    void refusesTheWayBackOfAnSqlRevision() {
        Migrator migrator = Migrator.builder()
                .connections(database::connect)
                .revisions(SqlRevisions.of(Map.of(
                        "1.up.sql",
                        "-- revision: a1\ncreate table users (id int); insert into users values (1), (2)",
                        "1.down.sql",
                        "drop table users;")))
                .build();
        migrator.upgrade();
        assertThatThrownBy(() -> migrator.downgrade("base")).hasMessageEndingWith("  table users: 2 rows");
    }
}
