package dev.autogen.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to start programs as somebody who is not root, for PostgreSQL refuses root. Anyone but root starts them as they
 * are. For root, the first way that works is taken: a user namespace, in which files still belong to root (many
 * containers forbid it), else the user nobody. The namespace also serves a user without a name, whom initdb refuses.
 *
 * @param prefix what stands before a command; empty: nothing is needed
 * @param quoted the command is one shell-quoted word at the end of the prefix
 * @param nobody files must be given to the user nobody
 */
record Unprivileged(List<String> prefix, boolean quoted, boolean nobody) {

    private static final int NOBODY = 65534;

    private static final List<Unprivileged> WAYS = List.of(
            new Unprivileged(List.of("unshare", "-U"), false, false),
            new Unprivileged(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), false, true),
            new Unprivileged(List.of("runuser", "-u", "nobody", "--"), false, true),
            new Unprivileged(List.of("su", "-s", "/bin/sh", "nobody", "-c"), true, true));

    Unprivileged {
        prefix = List.copyOf(prefix);
    }

    /** Returns the way for the current user. */
    static Unprivileged find() throws IOException {
        Unprivileged asIs = new Unprivileged(List.of(), false, false);
        boolean named = asIs.output("id", "-un").isPresent();
        if (named && asIs.leavesRoot()) {
            return asIs;
        }
        for (Unprivileged way : WAYS) {
            if (way.leavesRoot()) {
                return way;
            }
        }
        throw new IOException(
                "PostgreSQL does not run as root nor as a user without a name, and none of unshare, setpriv,"
                        + " runuser and su could start it as someone else. Run the build as another user.");
    }

    private boolean leavesRoot() {
        return output("id", "-u").map(id -> !id.equals("0")).orElse(false);
    }

    /** Returns whether the program can be run this way, as far as {@code --version}. */
    boolean reaches(Path program) {
        return output(program.toString(), "--version").isPresent();
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        if (quoted) {
            whole.add("exec "
                    + String.join(" ", command.stream().map(Unprivileged::quote).toList()));
        } else {
            whole.addAll(command);
        }
        return whole;
    }

    private static String quote(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** Gives a file or directory, with all in it, to the user that programs run as. */
    void own(Path path) throws IOException {
        if (!nobody) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path each : tree.toList()) {
                Files.setAttribute(each, "unix:uid", NOBODY);
            }
        }
    }

    /** Runs a program to its end; its output is in the message when it fails. */
    void run(String... command) throws IOException {
        Process process = start(List.of(command));
        String output = new String(process.getInputStream().readAllBytes());
        if (exitCode(process) != 0) {
            throw new IOException(command[0] + " failed:\n" + output);
        }
    }

    private Optional<String> output(String... command) {
        try {
            Process process = start(List.of(command));
            String output = new String(process.getInputStream().readAllBytes()).strip();
            return exitCode(process) == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Process start(List<String> command) throws IOException {
        // From the root directory: nobody may not be allowed into the current one.
        return new ProcessBuilder(command(command))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for a program", e);
        }
    }
}
