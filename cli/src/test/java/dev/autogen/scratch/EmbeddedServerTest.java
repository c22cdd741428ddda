package dev.autogen.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.project.CacheDirectory;
import dev.autogen.project.DatabaseAddress;
import dev.autogen.project.Secret;
import dev.autogen.testing.TestCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedServerTest {

    @TempDir
    private static Path cache;

    private static EmbeddedServer start(List<String> said) {
        return EmbeddedServer.start(
                17, CacheDirectory.of(Map.of("AUTOGEN_CACHE", TestCache.in(cache)), cache), said::add);
    }

    static Path directoryOf(EmbeddedServer server) throws SQLException {
        return Objects.requireNonNull(Path.of(value(server.createDatabase("asked"), "show data_directory"))
                .getParent());
    }

    private static String value(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void twoRunSideBySideAndNothingIsLeftOfThem() throws SQLException {
        List<Path> directories = new ArrayList<>();
        DatabaseAddress first;
        try (EmbeddedServer one = start(new ArrayList<>());
                EmbeddedServer other = start(new ArrayList<>())) {
            first = one.createDatabase("shop");
            DatabaseAddress second = one.createDatabase("shop");
            DatabaseAddress third = other.createDatabase("shop");
            assertThat(List.of(first.toString(), second.toString(), third.toString()))
                    .doesNotHaveDuplicates();
            assertThat(value(first, "show server_version")).startsWith("17.");
            assertThat(value(second, "select current_database()")).isEqualTo("shop_1");
            assertThat(value(third, "show server_encoding")).isEqualTo("UTF8");
            directories.add(directoryOf(one));
            directories.add(directoryOf(other));
        }
        assertThat(directories).doesNotHaveDuplicates().allSatisfy(directory -> assertThat(directory)
                .doesNotExist());
        assertThatThrownBy(() -> value(first, "select 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (EmbeddedServer server = start(new ArrayList<>())) {
            DatabaseAddress address = server.createDatabase("shop");
            DatabaseAddress stranger = new DatabaseAddress(
                    address.jdbcUrl(), address.server(), address.database(), address.user(), new Secret("guessed"));
            assertThatThrownBy(stranger::connect).hasMessageContaining("password authentication failed");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsWithTheJvmHoweverThatEnds(boolean killed) throws Exception {
        ServerInChild child = ServerInChild.start(Path.of(TestCache.in(cache)));
        assertThat(child.directory()).exists();
        assertThat(child.processes()).isNotEmpty();

        if (killed) {
            child.jvm().destroyForcibly();
        } else {
            child.jvm().destroy();
        }

        child.jvm().waitFor();
        for (ProcessHandle process : child.processes()) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
        assertThat(child.directory()).doesNotExist();
    }

    @Test
    void aDownloadThatWasCutOffIsNamed() throws Exception {
        PostgresVersion version = PostgresVersion.of(17);
        String name = Platform.current().artifactId();
        Path directory =
                cache.resolve("repository/io/zonky/test/postgres").resolve(name).resolve(version.release());
        Path jar = Files.createDirectories(directory).resolve(name + "-" + version.release() + ".jar");
        Files.writeString(jar, "PK");
        ServerBinaries binaries = new ServerBinaries(
                CacheDirectory.of(Map.of("AUTOGEN_CACHE", cache.resolve("empty").toString()), cache),
                cache.resolve("repository"),
                text -> {});
        assertThatThrownBy(() -> binaries.unpacked(version))
                .isInstanceOf(ScratchException.class)
                .hasMessageContaining(jar + " is damaged")
                .hasMessageContaining("Delete it, so that it is fetched again.");
    }

    @Test
    void namesTheVersionsThereAre() {
        assertThatThrownBy(() -> EmbeddedServer.start(
                        9, CacheDirectory.of(Map.of("AUTOGEN_CACHE", cache.toString()), cache), text -> {}))
                .isInstanceOf(ScratchException.class)
                .hasMessageContaining("There is no embedded PostgreSQL 9, only 14, 15, 16, 17, 18");
    }
}
