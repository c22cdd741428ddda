package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Joins branches: writes a revision that follows several others and does nothing. */
public final class MergeRevisions {

    private final Workspace workspace;

    public MergeRevisions(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What is asked for.
     *
     * @param targets what is joined; none for all heads
     * @param message null for one that names what is joined
     * @param id of the new revision; null for a new one
     */
    public record Request(
            List<String> targets,
            @Nullable String message,
            @Nullable String id,
            @Nullable String label,
            boolean splice) {}

    /** What was written, and what it joins. */
    public record Result(Path file, List<String> parents) {}

    /**
     * Writes the revision.
     *
     * @throws AutogenException if there are not several revisions to join, or one of them is no head
     */
    public Result run(Request request) {
        List<String> parents = parents(request);
        RevisionPlace place = new RevisionPlace(parents, request.splice(), request.label(), List.of());
        String message = request.message() == null ? "merge " + String.join(" and ", parents) : request.message();
        GenerateRevision.Result result = new GenerateRevision(workspace, Questions.NOBODY)
                .run(new GenerateRevision.Request(
                        message, true, request.id(), CompareOptions.DEFAULT, GenerateRevision.ProofPolicy.NONE, place));
        return new Result(Objects.requireNonNull(result.file(), "an empty revision is always written"), parents);
    }

    private List<String> parents(Request request) {
        RevisionGraph graph = workspace.history().graph();
        List<String> targets = request.targets().isEmpty() ? List.of("heads") : request.targets();
        Set<String> ids = new TreeSet<>();
        List<String> parents = new ArrayList<>();
        for (String target : targets) {
            new RevisionPlanner(graph)
                    .resolve(Set.of(), RevisionTarget.parse(target)).stream()
                            .filter(ids::add)
                            .forEach(parents::add);
        }
        if (parents.size() < 2) {
            throw new AutogenException(request.targets().isEmpty() ? nothing(graph) : tooFew(graph, targets, parents));
        }
        return parents;
    }

    private static String nothing(RevisionGraph graph) {
        List<String> heads = graph.heads().stream().map(Revision::id).toList();
        return "There is nothing to merge: "
                + switch (heads.size()) {
                    case 0 -> "there is no revision.";
                    case 1 -> heads.get(0) + " is the only head.";
                    default ->
                        String.join("", graph.allApplied())
                                + " depends on the other heads. 'autogen upgrade heads' runs all.";
                };
    }

    private static String tooFew(RevisionGraph graph, List<String> targets, List<String> parents) {
        return "A merge joins two revisions or more, and " + String.join(", ", targets)
                + (parents.isEmpty() ? " is none" : " is one") + ". The heads are "
                + String.join(", ", graph.heads().stream().map(Revision::id).toList()) + ".";
    }
}
