package dev.autogen.command;

import dev.autogen.project.MigrationSettings;
import dev.autogen.workflow.RevisionLine;
import dev.autogen.workflow.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Words a revision for people: on one line, or with all that is known of it. */
final class RevisionText {

    private final Calls calls;
    private final Console console;
    private final MigrationSettings migrations;

    RevisionText(Calls calls, Workspace workspace) {
        this.calls = calls;
        this.migrations = workspace.settings().migrations();
        this.console = calls.console();
    }

    /** Returns {@code 1a2b -> 8f3c (head), add nickname}. */
    String step(RevisionLine line) {
        String parents = line.parents().isEmpty() ? "<base>" : String.join(", ", line.parents());
        String needs = line.dependsOn().isEmpty() ? "" : " (" + String.join(", ", line.dependsOn()) + ")";
        return parents + needs + " -> " + title(line);
    }

    /** Returns {@code 8f3c (head), add nickname}. */
    String title(RevisionLine line) {
        return named(line) + (line.message().isEmpty() ? "" : ", " + line.message());
    }

    private String named(RevisionLine line) {
        return console.bold(line.id())
                + (line.labels().isEmpty() ? "" : " (" + String.join(", ", line.labels()) + ")")
                + (line.head() ? line.effectiveHead() ? " (effective head)" : " (head)" : "")
                + (Boolean.TRUE.equals(line.current()) ? console.green(" (current)") : "")
                + (line.branchPoint() ? " (branchpoint)" : "")
                + (line.mergePoint() ? " (mergepoint)" : "");
    }

    /** Returns all that is known of it, a fact on each line, the message last. */
    List<String> details(RevisionLine line) {
        List<String> lines = new ArrayList<>();
        lines.add("Revision: " + named(line));
        lines.add((line.mergePoint() ? "Merges: " : "Parent: ")
                + (line.parents().isEmpty() ? "<base>" : String.join(", ", line.parents())));
        add(lines, "Depends on: ", line.dependsOn());
        add(lines, "Labels: ", line.labels());
        if (line.branchPoint()) {
            add(lines, "Branches into: ", line.children());
        }
        if (line.created() != null) {
            lines.add("Created: " + line.created());
        }
        Path file = line.file(migrations);
        if (file != null) {
            lines.add("File: " + calls.relative(file));
        }
        if (!line.message().isEmpty()) {
            lines.add("");
            lines.add("    " + line.message());
        }
        return lines;
    }

    private static void add(List<String> lines, String title, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(title + String.join(", ", values));
        }
    }

    /**
     * Prints a list as it is asked for: as JSON, in detail, or a line for each.
     *
     * @param line what the short form says of a revision
     */
    void printList(List<RevisionLine> revisions, boolean json, Function<RevisionLine, String> line, String nothing) {
        if (json) {
            calls.printJson(revisions);
        } else if (revisions.isEmpty()) {
            console.print(nothing);
        } else if (calls.verbose()) {
            printDetails(revisions);
        } else {
            revisions.forEach(revision -> console.print(line.apply(revision)));
        }
    }

    /** Prints these revisions with all that is known of them, an empty line between two. */
    void printDetails(List<RevisionLine> revisions) {
        for (int i = 0; i < revisions.size(); i++) {
            if (i > 0) {
                console.print("");
            }
            details(revisions.get(i)).forEach(console::print);
        }
    }
}
