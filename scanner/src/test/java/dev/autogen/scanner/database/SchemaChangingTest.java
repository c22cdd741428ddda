package dev.autogen.scanner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.Scan;
import dev.autogen.testing.InParallel;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody changes the schema while it is read. A lock on the table of comments stops the reader half way, each time it passes. */
@Timeout(60)
class SchemaChangingTest {

    private static final String STOP = "begin; lock table pg_catalog.pg_description in access exclusive mode";

    private final TestDatabase database = PostgresServers.standard().freshDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void oneChangeIsSeenAndReadAgain() throws SQLException {
        database.execute("create table t (a int, constraint positive check (a > 0))");
        try (Connection other = database.connect()) {
            CleanDatabase.execute(other, STOP);
            CompletableFuture<Scan> reading = InParallel.supply(this::read);
            awaitWaiters(1);
            CleanDatabase.execute(other, "alter table t rename column a to b; commit");
            assertThat(ScanText.of(reading.join())).isEqualTo("table t\n  b integer\n  check positive (b > 0)");
        }
    }

    @Test
    void twoChangesInARowAreAnError() throws SQLException {
        database.execute("create table t (a int)");
        try (Connection first = database.connect();
                Connection second = database.connect()) {
            CleanDatabase.execute(first, STOP);
            CompletableFuture<Scan> reading = InParallel.supply(this::read);
            awaitWaiters(1);
            // queues behind the reader, and so stops its second attempt
            CompletableFuture<Void> stopped = InParallel.run(() -> execute(second, STOP));
            awaitWaiters(2);
            CleanDatabase.execute(first, "alter table t add column b int; commit");
            stopped.join();
            awaitWaiters(1);
            CleanDatabase.execute(second, "alter table t add column c int; commit");
            assertThatThrownBy(reading::join)
                    .hasCauseInstanceOf(SchemaChangingException.class)
                    .hasMessageContaining("The schema of database " + database.name() + " is being changed");
        }
    }

    @Test
    void changesElsewhereAndOfRowsAreNoChange() throws SQLException {
        database.execute("create table t (a int primary key); create schema elsewhere");
        try (Connection connection = database.connect()) {
            DatabaseScope scope = DatabaseScope.of("public");
            Fingerprint before = Fingerprint.take(connection, scope);
            database.execute(
                    "create table elsewhere.u (a int); create temporary table v (a int); insert into t values (1); truncate t;"
                            + " analyze t; reindex table t");
            assertThat(Fingerprint.take(connection, scope)).isEqualTo(before);
            database.execute("alter table t rename to u");
            assertThat(Fingerprint.take(connection, scope)).isNotEqualTo(before);
        }
    }

    private Scan read() {
        try (Connection connection = database.connect()) {
            return new DatabaseIntrospector(DatabaseScope.of("public")).read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) {
        try {
            CleanDatabase.execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitWaiters(int count) throws SQLException {
        try (Connection connection = database.connect()) {
            String waiting =
                    "select count(*) from pg_locks where not granted and database = (select oid from pg_database"
                            + " where datname = current_database())";
            while (Rows.read(connection, waiting, row -> row.getInt(1)).get(0) < count) {
                Thread.onSpinWait();
            }
        }
    }
}
