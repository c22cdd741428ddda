package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a proof, in a process of its own: nothing is left of it, no file, database, server nor directory. */
class InterruptedProofTest {

    private static final String SLEEPING =
            "select datname from pg_stat_activity where datname like 'autogen_scratch_%' and query like '%pg_sleep(614)%' and state = 'active'";

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory)
                .revision(
                        "aa1",
                        "",
                        "op.createTable(\"users\", column(\"id\", bigint()).notNull(), primaryKey(\"users_pkey\", \"id\"));",
                        "op.dropTable(\"users\");");
        project.autogen(0, "upgrade");
        // the rows of the proof are given the default one by one
        project.entities("@Entity @Table(name = \"users\") class User { @Id Long id; @Column(nullable = false)"
                + " @org.hibernate.annotations.ColumnDefault(\"length(pg_sleep(614)::text)\") Integer age; }");
    }

    @AfterEach
    void end() {
        project.close();
    }

    @Test
    void theScratchDatabaseIsDropped() throws Exception {
        AutogenProcess revision = AutogenProcess.start(project, "revision", "--no-build", "-m", "age");
        revision.await(() -> project.values(SLEEPING).size() == 1);
        String scratch = project.values(SLEEPING).get(0);
        revision.interrupt();
        requireInterrupted(revision);
        assertThat(project.values("select datname from pg_database where datname = '" + scratch + "'"))
                .isEmpty();
    }

    @Test
    @Tag("matrix")
    void theEmbeddedServerEnds() throws Exception {
        Path toml = directory.resolve("autogen.toml");
        Files.writeString(toml, Files.readString(toml).replaceAll("(?s)\\[scratch].*?(?=\\[model])", ""));
        AutogenProcess revision = AutogenProcess.start(project, "revision", "--no-build", "-m", "age");
        revision.await(() -> revision.handle().descendants().anyMatch(InterruptedProofTest::alters));
        List<ProcessHandle> server = revision.handle().descendants().toList();
        revision.interrupt();
        requireInterrupted(revision);
        for (ProcessHandle process : server) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    @Tag("matrix")
    void whatWasAdoptedAndNotStampedSaysHowToGoOn() throws Exception {
        project.database().execute("create index late on users (id)");
        try (Connection other = project.database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table public.autogen_version in share row exclusive mode");
            AutogenProcess adopt =
                    AutogenProcess.start(project, "adopt", "--no-build", "-m", "late", "--rev-id", "bb2");
            adopt.await(() -> !project.values("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and datname = current_database()")
                    .isEmpty());
            adopt.interrupt();
            assertThat(adopt.told())
                    .contains("Interrupted. The revision was written, but the database could not be stamped: ")
                    .contains("run: autogen stamp bb2");
            assertThat(adopt.exitCode()).isNotZero();
            other.rollback();
        }
        assertThat(project.heads()).containsExactly("aa1");
        project.autogen(0, "stamp", "bb2");
    }

    /** A process of PostgreSQL has what it does in its title. */
    private static boolean alters(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains("ALTER TABLE");
        } catch (IOException ended) {
            return false;
        }
    }

    private void requireInterrupted(AutogenProcess revision) throws Exception {
        assertThat(revision.told())
                .endsWith("Interrupted.\n")
                .doesNotContain("\tat ")
                .doesNotContain(BareProject.PASSWORD);
        assertThat(revision.exitCode()).isNotZero();
        assertThat(project.revisions()).hasSize(1);
        assertThat(Files.readString(directory.resolve("src/main/resources/META-INF/autogen/main.index")))
                .isEqualTo("aa1 db.revisions.R_aa1\n");
        try (Stream<Path> left = Files.list(AutogenProcess.temporary(project))) {
            assertThat(left).as("temporary files").isEmpty();
        }
        assertThat(project.heads()).containsExactly("aa1");
        assertThat(project.values("select count(*)::text from information_schema.columns where table_name = 'users'"))
                .containsExactly("1");
    }
}
