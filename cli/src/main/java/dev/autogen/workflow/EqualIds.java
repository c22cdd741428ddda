package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.codegen.DuplicateRevisionException;
import dev.autogen.codegen.RevisionId;
import dev.autogen.codegen.RevisionParents;
import dev.autogen.execution.RevisionIndex;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two revisions of one id, as two people write them who take the next number each: one of them gets the number after the other, and goes behind it.
 *
 * @param file of the one that moves
 * @param first the one that moves, as it was
 * @param onto the head behind which it goes
 * @param id its new id
 */
record EqualIds(Path file, Revision first, Revision onto, String id) {

    /**
     * Returns the move that is meant.
     *
     * @param branch the name of the file or of the class that moves, or its message as a name; null to be told which can
     * @throws AutogenException if it is not clear, or other revisions follow
     */
    static EqualIds find(RevisionFiles files, DuplicateRevisionException twice, @Nullable String branch) {
        Map<Path, Revision> all = files.outlines();
        List<Path> named = twice.files().stream()
                .filter(file -> branch != null && !branch.equals(twice.id()) && isNamed(file, branch))
                .toList();
        if (named.size() != 1) {
            throw new AutogenException(
                    "Revision '" + twice.id() + "' exists " + twice.files().size()
                            + " times. Say which of them gets the next id and goes behind the other:\n"
                            + twice.files().stream()
                                    .map(file -> "  autogen rebase " + stem(file))
                                    .collect(Collectors.joining("\n")));
        }
        Path file = named.get(0);
        Map<Path, Revision> others = new LinkedHashMap<>(all);
        Revision moving = others.remove(file);
        if (moving == null) {
            throw new IllegalStateException("What was found twice is there: " + file);
        }
        requireNothingFollows(moving, others);
        RevisionGraph graph = RevisionGraph.of(List.copyOf(others.values()));
        List<Revision> heads = graph.heads();
        if (heads.size() != 1) {
            throw new AutogenException("Without " + stem(file) + " there are " + heads.size() + " heads: "
                    + heads.stream().map(Revision::title).collect(Collectors.joining(", "))
                    + ". Put these behind one another first, with that file moved aside.");
        }
        return new EqualIds(file, moving, heads.get(0), files.newId(graph, Instant.now()));
    }

    private static boolean isNamed(Path file, String branch) {
        String stem = stem(file);
        return branch.equals(stem)
                || branch.equals(stem + ".java")
                || branch.endsWith("." + stem)
                || stem.endsWith("_" + branch.replace(' ', '_'))
                || Path.of(branch)
                        .toAbsolutePath()
                        .normalize()
                        .equals(file.toAbsolutePath().normalize());
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
    }

    /** What names an id that two have may follow either. */
    private static void requireNothingFollows(Revision moving, Map<Path, Revision> others) {
        List<String> followers = others.values().stream()
                .filter(other -> other.parents().contains(moving.id())
                        || other.dependsOn().contains(moving.id()))
                .map(Revision::title)
                .toList();
        if (!followers.isEmpty()) {
            throw new AutogenException(String.join(", ", followers) + (followers.size() == 1 ? " follows " : " follow ")
                    + moving.id()
                    + ", and there are two of that id. Give one of the two another id by hand, and name it in the parents of"
                    + " what follows it; then rebase.");
        }
    }

    /** Rewrites the file and the index, and returns the file as it is called now. */
    Path write(RevisionRewrite rewrite) {
        String stem = stem(file);
        String newStem = RevisionId.inName(stem, first.id(), id);
        String className = String.valueOf(first.className());
        String newClass = className.substring(0, className.length() - stem.length()) + newStem;
        String text = RevisionParents.replaced(RevisionId.replaced(read(file), id, stem, newStem), List.of(onto.id()));
        Path newFile = file.resolveSibling(newStem + ".java");
        rewrite.renamed(
                file, newFile, text, RevisionIndex.line(first.id(), className), RevisionIndex.line(id, newClass));
        return newFile;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }
}
