package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.migration.Operations;
import dev.autogen.revision.Direction;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
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
}
