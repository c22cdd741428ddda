package dev.autogen.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresServersTest {

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void startsEveryMajor(int major) throws SQLException {
        try (TestDatabase database = PostgresServers.major(major).freshDatabase()) {
            assertThat(value(database, "show server_version")).startsWith(major + ".");
        }
    }

    @Test
    void sharesOneServerAmongTests() {
        assertThat(PostgresServers.standard()).isSameAs(PostgresServers.standard());
    }

    @Test
    void freshDatabasesDoNotSeeEachOther() throws SQLException {
        try (TestDatabase one = PostgresServers.standard().freshDatabase();
                TestDatabase other = PostgresServers.standard().freshDatabase()) {
            one.execute("create table t (id int)");
            assertThat(value(one, "select to_regclass('t')")).isEqualTo("t");
            assertThat(value(other, "select to_regclass('t')")).isNull();
        }
    }

    @Test
    void copiesWhatADatabaseHolds() throws SQLException {
        try (TestDatabase template = PostgresServers.standard().freshDatabase()) {
            template.execute("create extension btree_gist; create table t as select 7 as id");
            try (TestDatabase copy = template.server().copyOf(template)) {
                assertThat(value(copy, "select id from t")).isEqualTo("7");
            }
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (TestDatabase database = PostgresServers.standard().freshDatabase()) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasFieldOrPropertyWithValue("SQLState", "28P01");
        }
    }

    @Test
    void dropsADatabaseThatIsStillInUse() throws SQLException {
        TestDatabase database = PostgresServers.standard().freshDatabase();
        try (Connection connection = database.connect()) {
            database.close();
            assertThatThrownBy(() -> connection.createStatement().execute("select 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static String value(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
