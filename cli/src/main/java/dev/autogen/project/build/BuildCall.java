package dev.autogen.project.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One call of a build tool, to its end.
 *
 * @param output what it printed, standard output and error together
 */
record BuildCall(int exitCode, String output) {

    static BuildCall run(Path directory, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        // a build that nobody waits for any more would go on writing into the project
        Thread end = new Thread(process::destroy, "end the build");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            String output = new String(process.getInputStream().readAllBytes());
            return new BuildCall(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            removeHook(end);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this JVM is ending already, and the hook runs
            return;
        }
    }
}
