package dev.autogen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptConnectionsTest {

    private final TestDatabase database = PostgresServers.standard().freshDatabase();
    private final KeptConnections kept = new KeptConnections();

    @AfterEach
    void end() {
        kept.close();
        database.close();
    }

    private Connection open() throws SQLException {
        return kept.open(database::connect);
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String session(Connection connection) throws SQLException {
        return ask(connection, "select pg_backend_pid()");
    }

    @Test
    void oneThatIsGivenBackIsUsedAgainAndTwoAtOnceAreTwo() throws SQLException {
        String first;
        try (Connection connection = open()) {
            first = session(connection);
        }
        try (Connection again = open();
                Connection other = open()) {
            assertThat(session(again)).isEqualTo(first);
            assertThat(session(other)).isNotEqualTo(first);
        }
    }

    @Test
    void nothingIsLeftOfTheUseBefore() throws SQLException {
        String first;
        try (Connection connection = open()) {
            first = session(connection);
            execute(connection, "create temporary table left_over ()");
            execute(connection, "select pg_advisory_lock(7)");
            execute(connection, "set role pg_database_owner");
            execute(connection, "set search_path = pg_temp");
            connection.setAutoCommit(false);
            execute(connection, "create table public.never_committed ()");
        }
        try (Connection connection = open()) {
            assertThat(session(connection)).isEqualTo(first);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(ask(connection, "select current_user || ' ' || current_setting('search_path')"))
                    .isEqualTo(database.user() + " \"$user\", public");
            assertThat(ask(
                            connection,
                            "select count(*) from pg_class where relname in ('left_over', 'never_committed')"))
                    .isEqualTo("0");
            assertThat(ask(
                            connection,
                            "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aStatementThatWasPreparedOnTheServerIsPreparedAgain() throws SQLException {
        for (int use = 0; use < 3; use++) {
            try (Connection connection = open()) {
                // the driver prepares a statement on the server at its fifth execution
                for (int i = 0; i < 7; i++) {
                    try (var statement = connection.prepareStatement("select ?::integer + 1")) {
                        statement.setInt(1, i);
                        try (ResultSet row = statement.executeQuery()) {
                            row.next();
                            assertThat(row.getInt(1)).isEqualTo(i + 1);
                        }
                    }
                }
            }
        }
    }

    @Test
    void oneThatBrokeIsGivenToNobody() throws SQLException {
        try (Connection connection = open()) {
            String broken = session(connection);
            try (Connection other = database.connect()) {
                // with a timeout it waits for the end
                assertThat(ask(other, "select pg_terminate_backend(" + broken + ", 60000)"))
                        .isEqualTo("t");
            }
        }
        try (Connection connection = open()) {
            assertThat(ask(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void oneThatEndedMeanwhileIsGivenToNobody() throws SQLException {
        String ended;
        try (Connection connection = open()) {
            ended = session(connection);
        }
        try (Connection other = database.connect()) {
            assertThat(ask(other, "select pg_terminate_backend(" + ended + ", 60000)"))
                    .isEqualTo("t");
        }
        try (Connection connection = open()) {
            assertThat(session(connection)).isNotEqualTo(ended);
        }
    }

    @Test
    void nobodyIsConnectedAfterTheyAreClosed() throws SQLException {
        open().close();
        kept.close();
        try (TestDatabase copy = PostgresServers.standard().copyOf(database)) {
            assertThat(copy.name()).isNotEqualTo(database.name());
        }
    }
}
