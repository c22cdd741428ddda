package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.hook.Hook;
import dev.autogen.revision.RevisionStep;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the main class says to wrong calls, and how it finds the database. */
class MainTest {

    @TempDir
    private static Path image;

    private static ClassLoader application;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void ship() throws Exception {
        ShippedApplication.in(image);
        application =
                new URLClassLoader(new URL[] {image.resolve("shop.jar").toUri().toURL()});
    }

    private static Run run(Map<String, String> environment, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(environment, application, new PrintStream(out, true), new PrintStream(err, true), words);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void refused(String sentence, String... words) {
        Run run = run(Map.of(), words);
        assertThat(run.err()).isEqualTo("Error: " + sentence + "\nSee: java dev.autogen.execution.Main help\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithACall() {
        refused("Say which command to run.");
        refused("There is no command 'check'.", "check");
        refused("There is no option '--dry'.", "upgrade", "--dry");
        refused("--history wants a value.", "history", "--history");
        refused("'b' is one word too many.", "upgrade", "a", "b");
        refused("'head' is one word too many.", "current", "head");
        refused("Say where to go: downgrade base, an id, or -N.", "downgrade", "--sql");
        refused("--version-table wants SCHEMA.TABLE, not 'heads'.", "history", "--version-table=heads");
        refused("--lock-timeout wants a number of seconds, not '5s'.", "history", "--lock-timeout", "5s");
        refused(MainConnection.MISSING, "upgrade");
    }

    @Test
    void needsNoDatabaseForTheHistoryAndForAScriptFromTheBase() {
        assertThat(run(Map.of(), "history").out()).isEqualTo("<base> -> aaaa (head), first tables\n");
        Run script = run(Map.of(), "upgrade", "--sql");
        assertThat(script.code()).isZero();
        assertThat(script.out()).containsIgnoringCase("create table item");
        Run absent = run(Map.of(), "history", "--history", "orders");
        assertThat(absent.code()).isEqualTo(1);
        assertThat(absent.err()).startsWith("Error: There is no index of history 'orders' on the class path");
    }

    @Test
    void findsTheDatabaseInTheEnvironment() {
        MainConnection jdbc = MainConnection.of(Map.of(
                "AUTOGEN_URL", "jdbc:postgresql://a/b?password=secret",
                "DATABASE_URL", "postgres://c/d",
                "PGUSER", "me"));
        assertThat(jdbc).hasToString("postgresql://a/b as me, from AUTOGEN_URL");
        MainConnection plain =
                MainConnection.of(Map.of("DATABASE_URL", "postgres://me:p%40ss@c:5433/d?sslmode=require"));
        assertThat(plain).hasToString("postgresql://c:5433/d as me, from DATABASE_URL");
        assertThat(plain.url()).isEqualTo("jdbc:postgresql://c:5433/d?sslmode=require");
        assertThat(plain.password()).isEqualTo("p@ss");
        assertThat(MainConnection.of(Map.of("DB_URL", "postgresql://c", "PGPASSWORD", "x")))
                .isEqualTo(new MainConnection("jdbc:postgresql://c", null, "x", "DB_URL"));
        assertThat(MainConnection.of(Map.of("DATABASE_URL", "postgres://owner@c/d", "PGUSER", "me"))
                        .user())
                .as("as psql has it")
                .isEqualTo("owner");
        assertThat(MainConnection.of(Map.of("POSTGRES_DB", "d", "POSTGRES_USER", "u", "AUTOGEN_PASSWORD", "p")))
                .isEqualTo(new MainConnection("jdbc:postgresql://localhost/d", "u", "p", "POSTGRES_DB"));
        assertThat(MainConnection.of(Map.of(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://s/d",
                        "SPRING_DATASOURCE_USERNAME", "spring",
                        "DATABASE_URL", "postgres://c/d")))
                .isEqualTo(new MainConnection("jdbc:postgresql://s/d", "spring", null, "SPRING_DATASOURCE_URL"));
        assertThat(run(Map.of("AUTOGEN_URL", "mysql://me:secret@c/d"), "current")
                        .err())
                .startsWith("Error: AUTOGEN_URL is no PostgreSQL url.")
                .doesNotContain("secret");
        refused(MainConnection.MISSING, "current");
    }

    /** Listed as a service in the application of {@link #callsTheHooksOfTheApplication}. */
    public static final class Told implements Hook {

        @Override
        public void after(RevisionStep step, Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table told_" + step.revision().id() + " ()");
            }
        }
    }

    @Test
    void callsTheHooksOfTheApplication(@TempDir Path more) throws Exception {
        Path services = Files.createDirectories(more.resolve("META-INF/services"));
        Files.writeString(services.resolve(Hook.class.getName()), Told.class.getName() + "\n");
        try (TestDatabase database = PostgresServers.standard().freshDatabase();
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {more.toUri().toURL()}, application)) {
            Map<String, String> environment = Map.of(
                    "AUTOGEN_URL", database.jdbcUrl(), "PGUSER", database.user(), "PGPASSWORD", database.password());
            PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true);
            assertThat(Main.run(environment, loader, nowhere, nowhere, "upgrade"))
                    .isZero();
            assertThat(Rows.of(database, Rows.TABLES)).contains("item", "told_aaaa");
        }
    }

    @Test
    void tellsWhereTheDatabaseIs() {
        try (TestDatabase database = PostgresServers.standard().freshDatabase()) {
            Map<String, String> environment = Map.of(
                    "DATABASE_URL",
                    database.jdbcUrl()
                            .replace(
                                    "jdbc:postgresql://",
                                    "postgres://" + database.user() + ":" + database.password() + "@"));
            Run before = run(environment, "current", "--check-heads");
            assertThat(before.code()).isEqualTo(4);
            assertThat(before.out()).isEqualTo("base: no revision has been run\n1 pending:\n  aaaa (first tables)\n");
            Run upgrade = run(environment, "upgrade");
            assertThat(upgrade.out()).isEqualTo("The database is at aaaa.\n");
            assertThat(upgrade.err()).doesNotContain(database.password());
            assertThat(run(environment, "upgrade").out()).isEqualTo("Nothing to run: the database is at aaaa.\n");
            database.execute("insert into item values (1)");
            Run downgrade = run(environment, "downgrade", "-1");
            assertThat(downgrade.code()).isEqualTo(1);
            assertThat(downgrade.err()).contains("would lose data").contains("--yes");
            assertThat(run(environment, "downgrade", "-1", "--yes").out()).isEqualTo("The database is at base.\n");
        }
    }
}
