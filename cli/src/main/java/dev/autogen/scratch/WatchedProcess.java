package dev.autogen.scratch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL server beside a shell that watches this JVM. The shell reads from a pipe whose other end is here, and the
 * pipe closes when the JVM ends, even by {@code kill -9}: then the shell stops the server and removes its directory. A
 * shutdown hook alone would leave both behind.
 */
final class WatchedProcess {

    /**
     * Arguments: directory, command. The server leads a session of its own where {@code setsid} exists, so that Ctrl-C on
     * a terminal reaches the JVM alone. Its process id is read from its own file, as a command may stand in front of it.
     */
    private static final String WATCH =
            """
            trap '' HUP INT TERM
            directory=$1
            shift
            if command -v setsid >/dev/null 2>&1; then setsid "$@" & else "$@" & fi
            started=$!
            answer=
            while read -r line; do answer=$line; done
            pid=$(head -n 1 "$directory/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid" 2>/dev/null
            wait "$started"
            [ "$answer" = keep ] || rm -rf "$directory"
            """;

    private final Process shell;
    private final StringBuffer output = new StringBuffer();
    private final Thread hook = new Thread(this::stopWithJvm, "stop-postgres");

    private WatchedProcess(Process shell) {
        this.shell = shell;
    }

    static WatchedProcess start(List<String> command, Path directory) throws IOException {
        List<String> watched = new ArrayList<>(List.of("sh", "-c", WATCH, "watch", directory.toString()));
        watched.addAll(command);
        Process shell = new ProcessBuilder(watched)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        WatchedProcess process = new WatchedProcess(shell);
        Runtime.getRuntime().addShutdownHook(process.hook);
        return process;
    }

    /** Returns whether the line appeared before the server gave up; reads on in the background either way. */
    boolean awaitLine(String part) {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(part, seen), "postgres-output");
        reader.setDaemon(true);
        reader.start();
        return seen.join();
    }

    private void read(String part, CompletableFuture<Boolean> seen) {
        try (BufferedReader lines = shell.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (line.contains(part)) {
                    seen.complete(true);
                } else if (line.contains("database system is shut down") || line.contains("FATAL:")) {
                    seen.complete(false);
                }
            }
        } catch (IOException e) {
            output.append(e.getMessage()).append('\n');
        } finally {
            seen.complete(false);
        }
    }

    /** Returns what the server has said so far. */
    String output() {
        return output.toString();
    }

    /** Stops the server before the JVM ends; its directory stays. */
    void stopAndKeepDirectory() {
        removeHook();
        try {
            shell.getOutputStream().write("keep\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stopWithJvm();
    }

    /** Stops the server and removes its directory. */
    void stop() {
        removeHook();
        stopWithJvm();
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is ending already, and the hook runs
            return;
        }
    }

    private void stopWithJvm() {
        try {
            shell.getOutputStream().close();
            shell.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
