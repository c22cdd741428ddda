package dev.autogen.workflow;

import dev.autogen.project.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a project as they were where this branch left another one. */
final class GitVersion {

    private final Path directory;
    private final String commit;
    private final Map<Path, Optional<String>> texts = new HashMap<>();

    private GitVersion(Path directory, String commit) {
        this.directory = directory;
        this.commit = commit;
    }

    private record Answer(int code, String out, String err) {}

    /**
     * Finds where the checkout left that branch, tag or commit.
     *
     * @param directory a directory of the checkout
     * @throws SettingsException if there is no git, no checkout, or no such reference in it
     */
    static GitVersion of(Path directory, String reference) {
        Answer checkout = git(directory, "rev-parse", "--is-shallow-repository");
        if (checkout.code() != 0) {
            throw new SettingsException("--since needs a git checkout: in " + directory + " git says: "
                    + checkout.err().strip());
        }
        boolean shallow = checkout.out().strip().equals("true");
        if (!isThere(directory, reference)) {
            // HEAD of HEAD~50: what is there cannot be fetched
            String start = reference.replaceFirst("[~^@:].*", "");
            boolean known = !start.equals(reference) && isThere(directory, start.isEmpty() ? "HEAD" : start);
            throw new SettingsException("--since " + reference
                    + ": there is no such branch, tag or commit in this checkout."
                    + (known && !shallow
                            ? " There is " + (start.isEmpty() ? "HEAD" : start)
                                    + ", which does not go back that far: see git log --oneline."
                            : fetch(shallow, start)));
        }
        Answer base = git(directory, "merge-base", reference, "HEAD");
        if (base.code() != 0) {
            throw new SettingsException("--since " + reference + ": this checkout has no commit in common with it."
                    + fetch(shallow, reference));
        }
        return new GitVersion(directory, base.out().strip());
    }

    private static boolean isThere(Path directory, String reference) {
        return !reference.startsWith("-")
                && git(directory, "rev-parse", "--verify", "--quiet", reference + "^{commit}")
                                .code()
                        == 0;
    }

    private static String fetch(boolean shallow, String reference) {
        return shallow
                ? " The checkout is shallow: fetch the whole history (actions/checkout: `fetch-depth: 0`; GitLab: `GIT_DEPTH: 0`; else `git fetch --unshallow`)."
                : " Fetch it first: git fetch origin " + reference.replaceFirst("^origin/", "");
    }

    /** Returns what a file said; empty if it was not there. */
    Optional<String> text(Path file) {
        return texts.computeIfAbsent(file, this::shown);
    }

    private Optional<String> shown(Path file) {
        Path relative = directory
                .toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        Answer text =
                git(directory, "show", commit + ":./" + relative.toString().replace('\\', '/'));
        return text.code() == 0 ? Optional.of(text.out()) : Optional.empty();
    }

    private static Answer git(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        try {
            Path complaints = Files.createTempFile("autogen-git", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectError(complaints.toFile())
                        .start();
                process.getOutputStream().close();
                String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(process.waitFor(), out, Files.readString(complaints));
            } finally {
                Files.delete(complaints);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while git worked.", e));
        } catch (IOException e) {
            throw new SettingsException("--since asks git what is new, and git does not run: " + e.getMessage()
                    + ". Install git, or name the revisions: autogen verify FROM:TO.");
        }
    }
}
