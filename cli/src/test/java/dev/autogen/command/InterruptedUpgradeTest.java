package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of an upgrade, in a process of its own: rolled back at once, told so, and the next run works. */
class InterruptedUpgradeTest {

    private static final String WAITS_FOR_4711 =
            "select count(*) > 0 from pg_locks where locktype = 'advisory' and objid = 4711 and not granted";

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
                Process upgrade = start(project);
                await(project, upgrade, WAITS_FOR_4711);
                interrupt(upgrade);
                assertThat(upgrade.waitFor(60, TimeUnit.SECONDS)).isTrue();
                String told = Files.readString(directory.resolve("cache/told"));
                assertThat(told)
                        .contains("aa1")
                        .contains("failed at statement 2 of 2")
                        .contains("SQLSTATE 57014")
                        .contains("Rolled back; the database is at base as before.")
                        .doesNotContain(BareProject.PASSWORD);
                assertThat(upgrade.exitValue()).isNotZero();
                await(
                        project,
                        upgrade,
                        "select count(*) = 0 from pg_stat_activity where application_name = 'autogen'"
                                + " and datname = current_database()");
            }
            assertThat(project.relations()).isEmpty();
            assertThat(project.heads()).isEmpty();
            assertThat(project.autogen(0, "upgrade").out()).contains("The database is at aa1.");
            assertThat(project.relations()).containsExactly("public.one");
        }
    }

    private Process start(BareProject project) throws IOException {
        Path told = Files.createDirectories(directory.resolve("cache")).resolve("told");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Autogen.class.getName(),
                "upgrade",
                "--project",
                directory.toString()));
        builder.environment().putAll(project.environment());
        return builder.redirectErrorStream(true).redirectOutput(told.toFile()).start();
    }

    /** Sends SIGINT; SIGTERM, which ends a JVM the same way, where this process was itself started with SIGINT ignored, as shells do in the background. */
    private static void interrupt(Process process) throws Exception {
        Path status = Path.of("/proc/self/status");
        boolean ignored = Files.exists(status)
                && Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
        new ProcessBuilder("kill", ignored ? "-TERM" : "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    private void await(BareProject project, Process process, String sql) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!project.values(sql).equals(List.of("t"))) {
            assertThat(System.nanoTime())
                    .as(sql + "\n" + process + "\n" + Files.readString(directory.resolve("cache/told")))
                    .isLessThan(end);
        }
    }
}
