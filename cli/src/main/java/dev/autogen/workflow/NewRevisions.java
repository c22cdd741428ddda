package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.codec.Checksums;
import dev.autogen.codegen.MigrationSource;
import dev.autogen.execution.RevisionSource;
import dev.autogen.execution.SqlFileFormat;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Which revisions a branch brings, and which of those before it changed. */
final class NewRevisions {

    private final Workspace workspace;
    private final GitVersion before;
    private final Map<String, String> namesBefore;

    NewRevisions(Workspace workspace, GitVersion before) {
        this.workspace = workspace;
        this.before = before;
        this.namesBefore = workspace.index(before::text).names();
    }

    /** Returns the revisions that were not there, in the order they are run. */
    List<Revision> added() {
        return workspace.history().graph().revisions().stream()
                .filter(revision -> textBefore(revision).isEmpty())
                .toList();
    }

    /** Returns what the class, or SQL file, of a revision said, under the name it had. */
    private Optional<String> textBefore(Revision revision) {
        return before.text(workspace.file(nameBefore(revision)));
    }

    /** A revision is the same under another name; what no index lists is known by its file. */
    private String nameBefore(Revision revision) {
        return namesBefore.getOrDefault(revision.id(), Objects.requireNonNull(revision.className()));
    }

    /** Returns a sentence for each thing that a branch must not bring; none if all is well. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        RevisionGraph graph = workspace.history().graph();
        List<Revision> heads = graph.allApplied().stream().map(graph::named).toList();
        if (heads.size() > 1) {
            problems.add("There are " + heads.size() + " heads: "
                    + String.join("; ", heads.stream().map(Revision::title).toList())
                    + ". Bring them together: autogen merge, or autogen rebase.");
        }
        List<Revision> revisions = workspace.history().graph().revisions();
        revisions.forEach(revision -> edited(revision).ifPresent(problems::add));
        problems.addAll(gone(revisions));
        return problems;
    }

    /** What another revision stands for, or what has another id now, is told of there. */
    private List<String> gone(List<Revision> revisions) {
        Map<String, String> gone = new TreeMap<>(namesBefore);
        for (Revision revision : revisions) {
            gone.remove(revision.id());
            gone.keySet().removeAll(revision.replaces());
            gone.values().remove(revision.className());
        }
        return gone.entrySet().stream()
                .map(one -> "Revision " + one.getKey() + " (" + one.getValue()
                        + ") was there before and is gone, and may have been run already. Put it back, and write a new revision that"
                        + " undoes it.")
                .toList();
    }

    private Optional<String> edited(Revision revision) {
        if (!isEdited(revision)) {
            return Optional.empty();
        }
        return Optional.of(
                "Revision " + revision.title()
                        + " does something else than before, and may have been run already. Take the change back, and write a new revision.");
    }

    /** What does the same is not edited: a formatter may have been there. */
    private boolean isEdited(Revision revision) {
        String text = textBefore(revision).orElse(null);
        if (text == null) {
            return false;
        }
        String name = nameBefore(revision);
        Path file = workspace.file(name);
        boolean sql = SqlFileFormat.isUp(name);
        if (!sql && text.equals(now(workspace.files(revision).get(0)))) {
            return false;
        }
        try {
            RevisionSource old = sql ? sql(name, file, text) : compiled(revision, name, text);
            Revision same = old.revisions().get(0);
            // where a numbered file stands, only the other files tell
            boolean placed = workspace.isNumbered(revision) || same.parents().equals(revision.parents());
            return !placed
                    || !same.id().equals(revision.id())
                    || !Checksums.of(old.recording(same))
                            .equals(Checksums.of(workspace.history().recording(revision)));
        } catch (AutogenException unreadable) {
            // What could not be compiled was run by nobody.
            return false;
        }
    }

    private RevisionSource compiled(Revision revision, String name, String text) {
        int dot = name.lastIndexOf('.');
        return workspace.compile(
                new MigrationSource(revision.id(), name.substring(0, Math.max(dot, 0)), name.substring(dot + 1), text));
    }

    private RevisionSource sql(String name, Path file, String up) {
        Map<String, String> texts = new HashMap<>(Map.of(name, up));
        before.text(SqlFiles.down(file)).ifPresent(down -> texts.put(SqlFileFormat.down(name), down));
        return RevisionSource.ofSql(texts);
    }

    private static String now(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }
}
