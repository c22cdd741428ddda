package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on a scratch database is told as what it is, and nothing is written. */
@Order(17)
class BadScratchTest {

    private static final String[] REVISION = {"revision", "--no-build", "--against", "history", "-m", "change"};

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory).table("aa1", "", "one");
        project.entities("@Entity @Table(name = \"one\") class One { @Id Long id; Integer age; }");
    }

    @AfterEach
    void end() {
        project.close();
    }

    private void second(String sql) {
        project.revision("bb2", "aa1", "op.execute(\"select 1\"); op.execute(\"" + sql + "\");", "");
    }

    @Test
    void aFullDiskSpeaksAgainstNoRevision() {
        second(
                "do $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$");
        for (String[] call : new String[][] {REVISION, {"check", "--no-build", "--against", "history"}, {"verify"}}) {
            assertThat(project.refusedOnce(1, call))
                    .startsWith(
                            "The scratch server has no room left: ERROR: could not extend file: No space left on device [53100]")
                    .contains("Free space where it keeps its data (an embedded one: in ")
                    .contains("or name another server as `url` under [scratch]. Nothing was written.");
        }
    }

    @Test
    void aServerThatGoesAwaySpeaksAgainstNoRevision() {
        second("select pg_terminate_backend(pg_backend_pid())");
        assertThat(project.refusedOnce(1, REVISION))
                .startsWith("The scratch server went away: ")
                .contains("Its disk may be full, or somebody ended it.");
    }

    @Test
    void aHistoryThatDoesNotReplayNamesRevisionAndStatement() {
        second("insert into nowhere values (1)");
        for (String[] call : new String[][] {REVISION, {"check", "--no-build", "--against", "history"}}) {
            assertThat(project.refusedOnce(1, call))
                    .startsWith("The history does not run on an empty database, PostgreSQL 16.")
                    .contains("upgrade bb2 failed at statement 2 of 2")
                    .contains("relation \"nowhere\" does not exist", "SQLSTATE 42P01")
                    .contains("    insert into nowhere values (1)")
                    .contains("'autogen verify' says more");
        }
    }

    @Test
    void aRevisionForALaterPostgresSaysSo() {
        second("alter table one add column two bigint generated always as (id + 1) virtual");
        assertThat(project.refusedOnce(1, REVISION))
                .startsWith("The history does not run on an empty database, PostgreSQL 16.")
                .contains("upgrade bb2 failed at statement 2 of 2", "SQLSTATE 42601")
                .contains(
                        "If the revision was written for another version of PostgreSQL, name that in [database] version.");
        assertThat(project.autogen(3, "verify").out()).contains("bb2", "failed at statement 2 of 2", "SQLSTATE 42601");
    }

    @Test
    void whereNothingServesEachWayIsToldWithItsReason() throws Exception {
        String none = directory.resolve("none").toString();
        Map<String, String> nowhere = Map.of(
                "PATH",
                "/nowhere",
                "AUTOGEN_CACHE",
                none,
                "MAVEN_ARGS",
                "",
                "MAVEN_OPTS",
                "-Dmaven.repo.local=" + none);
        String embedded =
                "\n  an embedded PostgreSQL 16: An embedded PostgreSQL has to be fetched, and Maven was not found.";
        without("scratch");
        AutogenProcess own = AutogenProcess.start(project, nowhere, "verify");
        assertThat(own.told())
                .contains(
                        "Scratch databases are made on the database's own server 127.0.0.1:",
                        ", for there is no other:" + embedded,
                        "1 revision proved");
        assertThat(own.exitCode()).isZero();

        without("database");
        AutogenProcess nothing = AutogenProcess.start(project, nowhere, "verify");
        assertThat(nothing.told())
                .contains("No scratch database can be had. Tried:" + embedded.replace("16", "17"))
                .contains("\n  the database's own server: no database is configured\n"
                        + "Name a server that autogen may create databases on: [scratch] url.\n");
        assertThat(nothing.exitCode()).isOne();
    }

    private void without(String section) throws IOException {
        Path toml = directory.resolve("autogen.toml");
        Files.writeString(toml, Files.readString(toml).replaceAll("(?s)\\[" + section + "].*?(?=\n\\[|$)", ""));
    }

    @Test
    void withoutGitNothingIsNew() throws Exception {
        AutogenProcess verify = AutogenProcess.start(project, Map.of("PATH", "/nowhere"), "verify", "--since", "main");
        assertThat(verify.told())
                .contains("--since asks git what is new, and git does not run: ")
                .contains("Install git, or name the revisions: autogen verify FROM:TO.");
        assertThat(verify.exitCode()).isEqualTo(2);
    }
}
