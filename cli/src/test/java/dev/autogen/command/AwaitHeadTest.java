package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waiting for the job that migrates. */
class AwaitHeadTest {

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory).table("aa1", "", "one").table("bb2", "aa1", "two");
    }

    @AfterEach
    void end() {
        project.close();
    }

    /** Lets a test know when a line has come out. */
    private static final class Heard extends ByteArrayOutputStream {

        private final CountDownLatch waiting = new CountDownLatch(1);

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            if (toString(StandardCharsets.UTF_8).contains("Waiting")) {
                waiting.countDown();
            }
        }
    }

    @Test
    void goesOnAsSoonAsTheJobIsDone() throws Exception {
        Heard err = new Heard();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        CompletableFuture<Integer> container = CompletableFuture.supplyAsync(() -> Autogen.run(
                console, project.environment(), "current", "--wait", "5m", "--project", directory.toString()));
        assertThat(err.waiting.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(container).isNotDone();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Waiting for aa1, bb2");
        project.autogen(0, "upgrade");
        assertThat(container.get(1, TimeUnit.MINUTES)).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("bb2 (head)\n");
    }

    @Test
    void tellsWhenTheTimeIsOver() {
        assertThat(project.autogen(4, "current", "--wait", "0s").out()).contains("2 pending:");
        assertThat(project.autogen(1, "current", "--wait", "0s", "--url", "postgresql://127.0.0.1:1/none")
                        .err())
                .contains("Check host and port");
        assertThat(project.autogen(2, "current", "--wait", "soon").err())
                .contains("'soon' is no time such as 30s, 10m or 1h");
    }

    @Test
    void doesNotWaitForWhatOnlyANewerApplicationKnows() {
        project.autogen(0, "upgrade");
        project.autogen(0, "remove", "--force");
        assertThat(project.autogen(0, "current", "--wait", "5m").out()).isEqualTo("bb2 (of a newer application)\n");
        assertThat(project.autogen(4, "current", "--wait", "5m", "--check-heads")
                        .out())
                .contains("of a newer application");
    }

    @Test
    void currentTellsMore() {
        project.autogen(0, "upgrade", "aa1");
        assertThat(project.autogen(0, "current", "-v").out())
                .startsWith("Revision: aa1 (current)\nParent: <base>\nCreated: ")
                .contains("R_aa1.java")
                .contains("1 pending:\n  bb2");
    }
}
