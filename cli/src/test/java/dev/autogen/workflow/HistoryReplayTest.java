package dev.autogen.workflow;

import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.Scan;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a history makes, and that the cache does not change it. */
class HistoryReplayTest {

    private static final String FROM_CACHE = "The history is not run again: what it makes is in the cache.";
    private static final List<String> PUBLIC = List.of("public");

    @TempDir
    Path directory;

    private TestDatabase scratches;
    private BareWorkspace workspaces;

    @BeforeEach
    void start() {
        scratches = PostgresServers.standard().freshDatabase();
        workspaces = new BareWorkspace(directory, scratches);
    }

    @AfterEach
    void end() {
        scratches.close();
    }

    private static WrittenHistory users() {
        return new WrittenHistory()
                .revision(
                        "aa1",
                        op -> op.createTable("users", column("id", bigint()).notNull()))
                .sql("bb2", "create view active_users as select * from users")
                .sql("cc3", "create index ix_users on users (id) where id > 10 and id in (20, 30)");
    }

    private Scan read(WrittenHistory history, boolean cache, String... toml) {
        try (Workspace workspace = workspaces.open(cache, toml)) {
            return workspace.replay(history.history()).read(PUBLIC);
        }
    }

    @Test
    void theCacheChangesNothing() {
        Scan first = read(users(), true);
        assertThat(workspaces.said()).doesNotContain(FROM_CACHE);
        assertThat(first.schema().tables()).hasSize(1);
        assertThat(first.unmodelled()).containsExactly("view public.active_users");
        assertThat(first.dependents()).hasSize(1);

        assertThat(read(users(), true)).isEqualTo(first);
        assertThat(workspaces.said()).contains(FROM_CACHE);

        assertThat(read(users(), false)).isEqualTo(first);
        assertThat(workspaces.said()).doesNotContain(FROM_CACHE);
    }

    @Test
    void whatTheResultDependsOnIsPartOfTheKey() {
        read(users(), true);
        workspaces.said();
        assertThat(read(users().sql("dd4", "create table orders (id bigint)"), true)
                        .schema()
                        .tables())
                .hasSize(2);
        WrittenHistory edited = new WrittenHistory().sql("aa1", "create table people (id bigint)");
        assertThat(read(edited, true).schema().tables().get(0).name()).hasToString("people");
        try (Workspace workspace = workspaces.open(true)) {
            workspace.replay(users().history()).read(List.of("public", "audit"));
            workspace.replay(users().history(), 16, "shop").read(List.of("shop"));
        }
        read(users(), true, "[migrations]", "version-table = \"own_version\"");
        assertThat(workspaces.said()).doesNotContain(FROM_CACHE);
    }

    @Test
    void aFilterIsNoPartOfWhatIsKept() {
        Scan all = read(users(), true);
        assertThat(read(users(), true, "[filter]", "exclude = [\"users\"]")).isEqualTo(all);
        assertThat(workspaces.said()).contains(FROM_CACHE);
    }

    @Test
    void javaCodeIsRunEachTime() {
        for (String table : List.of("one", "two")) {
            WrittenHistory history = users().revision(
                            "dd4",
                            op -> op.run("make a table", connection -> {
                                try (var statement = connection.createStatement()) {
                                    statement.execute("create table " + table + " (id bigint)");
                                }
                            }));
            assertThat(read(history, true).schema().tables())
                    .anyMatch(made -> made.name().name().equals(table));
        }
        assertThat(workspaces.said()).doesNotContain(FROM_CACHE);
    }

    @Test
    void aBrokenEntryIsMadeAgain() throws IOException {
        Scan first = read(users(), true);
        for (String broken : List.of("", "{\"version\":1,\"value\":{\"schema\":7}}", "{\"version\":0,\"value\":{}}")) {
            try (Stream<Path> entries = Files.list(directory.resolve("cache/replays"))) {
                entries.forEach(writing(broken));
            }
            workspaces.said();
            assertThat(read(users(), true)).isEqualTo(first);
            assertThat(workspaces.said()).doesNotContain(FROM_CACHE);
        }
    }

    private static Consumer<Path> writing(String text) {
        return file -> {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
    }

    @Test
    void itIsRunOnceForAllWhoAsk() {
        try (Workspace workspace = workspaces.open(false)) {
            History history = users().history();
            HistoryReplay compared = workspace.replay(history);
            Database made = compared.database();
            assertThat(workspace
                            .replay(history, compared.major(), compared.defaultNamespace())
                            .database())
                    .isSameAs(made);
            workspace.reload();
            assertThat(workspace.replay(history).database()).isNotSameAs(made);
        }
    }

    @Test
    void aPartOfTheHistoryMakesAPart() {
        try (Workspace workspace = workspaces.open(true)) {
            History history = users().history();
            assertThat(workspace
                            .replay(history.upTo(List.of("aa1")))
                            .read(PUBLIC)
                            .unmodelled())
                    .isEmpty();
            assertThat(workspace
                            .replay(history.upTo(List.of()))
                            .read(PUBLIC)
                            .schema()
                            .tables())
                    .isEmpty();
            assertThatThrownBy(() -> history.upTo(List.of("zz9"))).hasMessageContaining("zz9");
        }
    }

    @Test
    void whatDoesNotRunNamesRevisionAndStatement() {
        assertThatThrownBy(() -> read(users().sql("dd4", "create tabel x ()"), true))
                .isInstanceOf(HistoryReplayException.class)
                .hasMessageContaining("The history does not run on an empty database, PostgreSQL 16.")
                .hasMessageContaining("dd4")
                .hasMessageContaining("create tabel x ()")
                .hasMessageContaining("42601")
                .hasMessageContaining("[database] version");
    }
}
