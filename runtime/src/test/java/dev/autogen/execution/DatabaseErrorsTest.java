package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.execution.DatabaseException.Kind;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.DriverManager;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseErrorsTest {

    private final TestDatabase database = PostgresServers.standard().freshDatabase();
    private final TestHistory history = new TestHistory().table("a1");

    @AfterEach
    void drop() {
        database.close();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> upgrade(
            String url, String user, String password, Kind kind) {
        Migrator migrator = Migrator.builder()
                .connections(() -> DriverManager.getConnection(url, user, password))
                .revisions(history)
                .build();
        return assertThatThrownBy(migrator::upgrade)
                .isInstanceOfSatisfying(DatabaseException.class, thrown -> assertThat(thrown.kind())
                        .isEqualTo(kind));
    }

    @Test
    void aServerThatIsNotThere() {
        upgrade("jdbc:postgresql://127.0.0.1:1/x", "u", "p", Kind.UNREACHABLE)
                .hasMessage(
                        "Cannot connect to the database: Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct "
                                + "and that the postmaster is accepting TCP/IP connections. Check host and port of the url, and that the server "
                                + "runs and lets this machine in.");
    }

    @Test
    void aWrongPassword() {
        upgrade(database.jdbcUrl(), database.user(), "wrong-one", Kind.LOGIN)
                .hasMessage(
                        "Cannot connect to the database: FATAL: password authentication failed for user \"postgres\". Check user and "
                                + "password; autogen reads them from autogen.toml, its options, PG* variables and .pgpass.");
    }

    @Test
    void aDatabaseThatDoesNotExist() {
        upgrade(database.jdbcUrl() + "_not", database.user(), database.password(), Kind.NO_SUCH_DATABASE)
                .hasMessage("Cannot connect to the database: FATAL: database \"" + database.name()
                        + "_not\" does not exist. Create it with CREATE DATABASE, or correct the url.");
    }

    @Test
    void aUrlThatNoDriverKnowsIsNotRepeatedWithItsPassword() {
        Migrator migrator = Migrator.builder()
                .connections(() -> DriverManager.getConnection("jdbc:postgrsql://u:sesame@host/x?password=sesame"))
                .revisions(history)
                .build();
        assertThatThrownBy(migrator::upgrade).satisfies(thrown -> {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString())
                    .contains("No suitable driver found for jdbc:postgrsql://u:***@host/x?password=***")
                    .doesNotContain("sesame");
        });
    }

    @Test
    void aUserWhoMayNotCreateTables() {
        database.execute("drop role if exists guest; create role guest login password 'g'");
        upgrade(database.jdbcUrl(), "guest", "g", Kind.PERMISSION)
                .hasMessage(
                        "The tables public.autogen_version and public.autogen_log cannot be created: user guest may not create tables in "
                                + "schema 'public'. Let the owner of the schema run: GRANT USAGE, CREATE ON SCHEMA public TO guest; (since "
                                + "PostgreSQL 15 nobody but its owner may create in schema public).");
        database.execute("drop role guest");
    }

    @Test
    void aRevisionThatMayNotCreateATable() {
        database.execute("create schema own; drop role if exists guest; create role guest login password 'g';"
                + " grant create, usage on schema own to guest");
        Migrator migrator = Migrator.builder()
                .connections(() -> DriverManager.getConnection(database.jdbcUrl(), "guest", "g"))
                .revisions(history)
                .versionTable("own", "autogen_version")
                .build();
        assertThatThrownBy(migrator::upgrade)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("permission denied for schema public")
                .hasMessageContaining(
                        "Let the owner of the schema run: GRANT USAGE, CREATE ON SCHEMA public TO <user>;");
        database.execute("drop owned by guest; drop role guest");
    }

    @Test
    void aSchemaThatDoesNotExist() {
        assertThatThrownBy(() -> history.on(database)
                        .versionTable("ops", "autogen_version")
                        .build()
                        .upgrade())
                .hasMessage(
                        "The tables ops.autogen_version and ops.autogen_log cannot be created: there is no schema 'ops'. Create it, or set "
                                + "`version-schema` to another.");
    }

    @Test
    void aRoleThatDoesNotExist() {
        assertThatThrownBy(() -> history.on(database).role("nobody").build().upgrade())
                .hasMessageStartingWith(
                        "Cannot read the revision of the database: ERROR: role \"nobody\" does not exist");
    }

    @Test
    void aReadOnlyServer() {
        upgrade(
                        database.jdbcUrl() + "?options=-c%20default_transaction_read_only=on",
                        database.user(),
                        database.password(),
                        Kind.READ_ONLY)
                .hasMessage(
                        "Cannot upgrade the database: ERROR: cannot execute CREATE TABLE in a read-only transaction. This is a standby or a "
                                + "read-only session: use the url of the primary.");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h/d?user=u&password=p%40q&ssl=true, jdbc:postgresql://h/d?user=u&password=***&ssl=true",
        "postgres://u:p@h:5432/d, postgres://u:***@h:5432/d",
        "postgresql://u:p:@/x@h/d?a=b, postgresql://u:***@h/d?a=b",
        "jdbc:postgresql://h/d?sslpassword=x PASSWORD=y, jdbc:postgresql://h/d?sslpassword=*** PASSWORD=***",
        "jdbc:postgresql://h:5432/d?options=a@b, jdbc:postgresql://h:5432/d?options=a@b",
        "nothing to hide, nothing to hide"
    })
    void hidesPasswords(String text, String hidden) {
        assertThat(Credentials.hide(text)).isEqualTo(hidden);
    }
}
