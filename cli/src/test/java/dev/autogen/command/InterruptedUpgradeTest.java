package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of an upgrade, in a process of its own: rolled back at once, told so, and the next run works. */
class InterruptedUpgradeTest {

    private static final String WAITS_FOR_4711 =
            "select count(*) > 0 from pg_locks where locktype = 'advisory' and objid = 4711 and not granted";

    private static final String NOBODY_IS_THERE =
            "select count(*) = 0 from pg_stat_activity where application_name = 'autogen' and datname = current_database()";

    @TempDir
    Path directory;

    @Test
    void rollsBackAndLeavesNothingRunning() throws Exception {
        try (BareProject project = BareProject.create(directory)) {
            project.revision(
                    "aa1",
                    "",
                    "op.execute(\"create table one (id int)\"); op.execute(\"select pg_advisory_xact_lock(4711)\");",
                    "op.execute(\"drop table one\");");
            try (Connection holder = project.database().connect();
                    Statement statement = holder.createStatement()) {
                statement.execute("select pg_advisory_lock(4711)");
                AutogenProcess upgrade = AutogenProcess.start(project, "upgrade");
                upgrade.await(() -> project.values(WAITS_FOR_4711).equals(List.of("t")));
                upgrade.interrupt();
                assertThat(upgrade.told())
                        .contains("aa1")
                        .contains("failed at statement 2 of 2")
                        .contains("SQLSTATE 57014")
                        .contains("Rolled back; the database is at base as before.")
                        .doesNotContain(BareProject.PASSWORD);
                assertThat(upgrade.exitCode()).isNotZero();
                upgrade.await(() -> project.values(NOBODY_IS_THERE).equals(List.of("t")));
            }
            assertThat(project.relations()).isEmpty();
            assertThat(project.heads()).isEmpty();
            assertThat(project.autogen(0, "upgrade").out()).contains("The database is at aa1.");
            assertThat(project.relations()).containsExactly("public.one");
        }
    }
}
