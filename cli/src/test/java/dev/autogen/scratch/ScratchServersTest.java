package dev.autogen.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.project.CacheDirectory;
import dev.autogen.project.DatabaseAddress;
import dev.autogen.project.ScratchSettings;
import dev.autogen.project.Secret;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tried after a server that does not start. */
class ScratchServersTest {

    /** Of which there are no programs. */
    private static final int UNKNOWN_MAJOR = 9;

    @TempDir
    Path directory;

    private final List<String> warnings = new ArrayList<>();

    private ScratchServers servers(TestDatabase own, BooleanSupplier interrupted) {
        String server = own.jdbcUrl().replaceFirst("jdbc:postgresql://([^/]+)/.*", "$1");
        DatabaseAddress address =
                new DatabaseAddress(own.jdbcUrl(), server, own.name(), own.user(), new Secret(own.password()));
        return new ScratchServers(
                new ScratchSettings(null, false, null),
                address,
                CacheDirectory.of(Map.of("AUTOGEN_CACHE", directory.toString()), directory),
                progress -> {},
                warnings::add,
                interrupted);
    }

    @Test
    void theDatabasesOwnServerServesUnlessTheCommandIsToEnd() {
        try (TestDatabase own = PostgresServers.standard().freshDatabase()) {
            try (ScratchServers servers = servers(own, () -> false)) {
                assertThat(servers.createDatabase(UNKNOWN_MAJOR).server()).isNotEmpty();
                assertThat(warnings).singleElement().asString().contains("the database's own server");
            }
            try (ScratchServers servers = servers(own, () -> true)) {
                assertThatThrownBy(() -> servers.createDatabase(UNKNOWN_MAJOR))
                        .isInstanceOf(ScratchException.class)
                        .hasMessageStartingWith("There is no embedded PostgreSQL 9");
                assertThat(warnings).hasSize(1);
            }
        }
    }

    @Test
    void aSessionThatTheServerEndsMeanwhileLeavesNoDatabaseBehind() throws SQLException {
        try (TestDatabase own = PostgresServers.standard().freshDatabase()) {
            String made;
            try (ScratchServers servers = servers(own, () -> false)) {
                made = Objects.requireNonNull(
                        servers.createDatabase(UNKNOWN_MAJOR).database());
                assertThat(value(own, "select count(*) from pg_database where datname = '" + made + "'"))
                        .isEqualTo("1");
                assertThat(
                                value(
                                        own,
                                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"))
                        .isEqualTo("1");
            }
            assertThat(value(own, "select count(*) from pg_database where datname = '" + made + "'"))
                    .isEqualTo("0");
        }
    }

    private static String value(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
