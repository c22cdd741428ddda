package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.InParallel;
import dev.autogen.testing.PostgresServers;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that cannot be reached, lets nobody in or lets nobody write: which one, why, and what to do. */
class BadDatabaseTest {

    private static final String GRANTED = "grant usage, create on schema public to %s";

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory).table("a1", "", "shop");
    }

    @AfterEach
    void end() {
        project.close();
    }

    private String role(String options, String... grants) {
        String role = "r_" + project.database().name();
        project.database().execute("create role " + role + " login password 'not-to-be-printed' " + options);
        for (String grant : grants) {
            project.database().execute(grant.formatted(role));
        }
        return role;
    }

    @Test
    void unreachable() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/shop?user=shop&password=" + BareProject.PASSWORD;
        for (String command : List.of("upgrade", "current", "check")) {
            assertThat(project.refused(1, command, "--url", url))
                    .contains("Cannot connect to 127.0.0.1:" + port + "/shop: ")
                    .contains("Check host and port of the url");
        }
    }

    @Test
    void unknownDatabase() {
        String url = project.database().jdbcUrl().replace(project.database().name(), "no_such_database");
        assertThat(project.refused(1, "current", "--url", url))
                .contains("/no_such_database: ")
                .contains("CREATE DATABASE");
    }

    @Test
    void wrongPassword() {
        project.environment().put("DB_PASSWORD", BareProject.PASSWORD + "-wrong");
        assertThat(project.refused(1, "upgrade"))
                .contains("Cannot connect to ")
                .contains("password authentication failed for user \"postgres\"")
                .contains("Check user and password");
        String url = "postgresql://postgres:not-to-be-printed-either@127.0.0.1:"
                + PostgresServers.standard().port() + "/" + project.database().name();
        assertThat(project.refused(1, "upgrade", "--url", url)).contains("Check user and password");
    }

    @Test
    void noRightOnSchemaPublic() {
        String role = role("");
        assertThat(project.refused(1, "upgrade", "--user", role))
                .contains("user " + role + " may not create tables in schema 'public'")
                .contains("GRANT USAGE, CREATE ON SCHEMA public TO " + role + ";")
                .contains("since PostgreSQL 15");
        assertThat(project.autogen(0, "current", "--user", role).out()).contains("base");
    }

    @Test
    void noRightOnATable() {
        project.autogen(0, "upgrade");
        String role = role("", GRANTED);
        assertThat(project.refused(1, "current", "--user", role))
                .contains("permission denied for table autogen_")
                .contains("Grant the right to this user");
    }

    @Test
    void readOnly() {
        String role = role("", GRANTED, "alter role %s set default_transaction_read_only = on");
        assertThat(project.refused(1, "upgrade", "--user", role))
                .contains("read-only transaction")
                .contains("use the url of the primary");
        assertThat(project.autogen(0, "current", "--user", role).out()).contains("1 pending");
    }

    @Test
    void checkWorksWhereNothingCanBeWritten() {
        project.entities(
                "@Entity @Table(name = \"shop\") class Shop { @Id Long id; @Column(name = \"name\") String name; }");
        project.autogen(0, "upgrade");
        String role = role(
                "",
                GRANTED,
                "grant select on all tables in schema public to %s",
                "alter role %s set default_transaction_read_only = on");
        // what was made by hand is read with all that belongs to it
        project.database().execute("create view by_hand as select 1 as one");
        assertThat(project.autogen(3, "check", "--user", role, "--no-build").out())
                .contains("between the entities and database");
        assertThat(project.autogen(3, "check", "--against", "all", "--user", role, "--no-build")
                        .out())
                .contains("    drop view by_hand;");
        assertThat(project.autogen(0, "revision", "--user", role, "--no-build", "-m", "name")
                        .err())
                .contains("upgrade in step, downgrade in step");
    }

    @Test
    void twoRunsAtOnceTakeTurns() throws Exception {
        project.revision(
                "b2", "a1", "op.execute(\"select pg_advisory_xact_lock(4711)\");", "op.execute(\"select 1\");");
        try (Connection holder = project.database().connect();
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(4711)");
            CompletableFuture<ShopProject.Run> first = InParallel.supply(() -> project.autogen(0, "upgrade"));
            await("select count(*) > 0 from pg_locks where locktype = 'advisory' and objid = 4711 and not granted");
            CompletableFuture<ShopProject.Run> second = InParallel.supply(() -> project.autogen(0, "upgrade"));
            await("select count(*) > 0 from pg_stat_activity where datname = current_database() and state = 'idle'"
                    + " and query like 'select ''process ''%'");
            statement.execute("select pg_advisory_unlock(4711)");
            ShopProject.Run one = first.get(60, TimeUnit.SECONDS);
            ShopProject.Run two = second.get(60, TimeUnit.SECONDS);
            assertThat(one.out()).isEqualTo("The database is at b2." + System.lineSeparator());
            assertThat(two.out()).contains("the database is at b2.");
            assertThat(two.err()).containsOnlyOnce("Another run of history 'main' is changing this database (process ");
        }
        assertThat(project.heads()).containsExactly("b2");
        assertThat(project.values("select count(*) from autogen_log where state = 'done'"))
                .containsExactly("2");
    }

    private void await(String sql) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!project.values(sql).equals(List.of("t"))) {
            assertThat(System.nanoTime()).as(sql).isLessThan(end);
        }
    }
}
