package dev.autogen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJvmTest {

    @Test
    void serverAndDirectoryGoWithAKilledJvm(@TempDir Path temporary) throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.io.tmpdir=" + temporary,
                        "-D" + PostgresServer.DATA + "=" + temporary,
                        "-Dautogen.postgres.binaries=" + PostgresBinaries.directory(),
                        Started.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = jvm.inputReader();
        assertThat(output.readLine()).startsWith("PostgreSQL 16 on port");
        List<ProcessHandle> processes = jvm.descendants().toList();
        assertThat(processes).isNotEmpty();

        jvm.destroyForcibly().waitFor();

        for (ProcessHandle process : processes) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
        try (var left = Files.list(temporary)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("autogen-"));
        }
    }

    /** What the JVM to be killed runs. */
    static final class Started {

        public static void main(String[] arguments) throws IOException {
            System.out.println(PostgresServers.major(16));
            System.in.read();
        }
    }
}
