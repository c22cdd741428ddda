package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.codegen.DuplicateRevisionException;
import dev.autogen.execution.DatabaseState;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a branch behind the head of another one, so that the history is one line again without a merge. */
public final class RebaseBranch {

    private final Workspace workspace;

    public RebaseBranch(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What is asked for.
     *
     * @param branches any revision of the branch that moves, or its label, and no other; of two revisions of one id the files, classes or messages of all that
     *     moves; none to be told which can
     * @param onto the revision behind which it goes; null for the other head
     * @param database where what moves must not be applied; null to look at no database
     * @param proof whether the new history is run on a scratch database
     */
    public record Request(List<String> branches, @Nullable String onto, @Nullable Database database, boolean proof) {

        public Request {
            branches = List.copyOf(branches);
        }
    }

    /**
     * What was done.
     *
     * @param first the revision that has another parent now, as it was before
     * @param onto its new parent
     * @param moved the ids of the whole branch, in order
     * @param renamed what the titles of revisions were that have another id now, by that id, in order; none if all kept theirs
     * @param files that were changed
     * @param proof what was seen of the new history; null if it was not run
     */
    public record Result(
            Revision first,
            Revision onto,
            List<String> moved,
            Map<String, String> renamed,
            List<Path> files,
            @Nullable Verification proof) {

        public Result {
            moved = List.copyOf(moved);
            renamed = Collections.unmodifiableMap(new LinkedHashMap<>(renamed));
            files = List.copyOf(files);
        }
    }

    /**
     * Rewrites the parent of the branch's first revision, and puts the branch's lines at the end of the index. If the new history cannot be run, both are what
     * they were before.
     *
     * @throws AutogenException if it is not clear what moves or where to, it is applied already, or the new history cannot be run
     */
    public Result run(Request request) {
        try {
            return move(request, workspace.history());
        } catch (DuplicateRevisionException twice) {
            return renumber(request, twice);
        }
    }

    private Result renumber(Request request, DuplicateRevisionException twice) {
        EqualIds move = workspace.equalIds(twice, request.branches(), request.onto());
        List<String> existing =
                new ArrayList<>(move.rest().stream().map(RevisionFile::id).toList());
        Map<String, String> renamed = new LinkedHashMap<>();
        for (RevisionFile one : move.moving()) {
            String id = workspace.newId(one.id(), existing);
            existing.add(id);
            renamed.put(id, one.revision().title());
        }
        List<String> ids = List.copyOf(renamed.keySet());
        RevisionRewrite rewrite = workspace.rewrite();
        try {
            List<Path> files = new Renumbering(move, ids).write(rewrite);
            workspace.reload();
            requireNoneApplied(move, request.database());
            Verification proof = request.proof() ? prove(move.onto()) : null;
            return new Result(move.moving().get(0).revision(), move.onto(), ids, renamed, files, proof);
        } catch (RuntimeException failed) {
            rewrite.undo();
            workspace.reload();
            throw failed;
        }
    }

    /** A database says the id that it has run, and not which of the two. */
    private void requireNoneApplied(EqualIds move, @Nullable Database database) {
        if (database == null) {
            return;
        }
        History history = workspace.history();
        Set<String> applied = new TreeSet<>(database.migrator(history).state().heads());
        RevisionGraph graph = history.graph();
        graph.appliedBy(applied.stream().filter(graph::contains).toList()).forEach(one -> applied.add(one.id()));
        List<String> either = move.moving().stream()
                .map(RevisionFile::id)
                .filter(applied::contains)
                .toList();
        if (!either.isEmpty()) {
            throw new AutogenException("The " + database.description() + " has run a revision "
                    + String.join(", ", either)
                    + ", which may be either of the two; nothing was changed. If it is the one that moves, take it back first, where that is the"
                    + " only one of its id: autogen downgrade -1\nIf it is the other one: autogen rebase --force");
        }
    }

    private Result move(Request request, History history) {
        if (request.branches().size() > 1) {
            throw new AutogenException(
                    "One branch moves at a time, and no two revisions have one id here. Name any revision of it: "
                            + String.join(" or ", request.branches()) + ".");
        }
        String branch = request.branches().isEmpty() ? null : request.branches().get(0);
        BranchMove move = BranchMove.find(history.graph(), branch, request.onto());
        if (request.database() != null) {
            requireNotApplied(move, history, request.database());
        }
        RevisionRewrite rewrite = workspace.rewrite();
        Path file = rewrite.parents(move.first(), List.of(move.onto().id()));
        try {
            rewrite.lastInIndex(move.moved());
            workspace.reload();
            Verification proof = request.proof() ? prove(move.onto()) : null;
            return new Result(move.first(), move.onto(), move.moved(), Map.of(), List.of(file), proof);
        } catch (RuntimeException failed) {
            rewrite.undo();
            workspace.reload();
            throw failed;
        }
    }

    private Verification prove(Revision onto) {
        Verification proof = new Verify(workspace).history();
        List<Verification.Step> steps = proof.revisions();
        if (!proof.verified()) {
            Verification.Step last = steps.get(steps.size() - 1);
            throw new AutogenException(
                    "Behind " + onto.title() + ", the branch does not run; nothing was changed. Revision "
                            + last.id() + ": " + last.problem()
                            + "\nBoth branches may do the same. Remove from one what the other does, or write that revision anew.");
        }
        return proof;
    }

    private static void requireNotApplied(BranchMove move, History history, Database database) {
        DatabaseState state = database.migrator(history).state();
        RevisionGraph graph = history.graph();
        Set<String> known = state.heads().stream().filter(graph::contains).collect(Collectors.toSet());
        List<String> applied = graph.appliedBy(known).stream()
                .map(Revision::id)
                .filter(move.moved()::contains)
                .toList();
        if (applied.isEmpty()) {
            return;
        }
        String before = move.first().parents().isEmpty()
                ? "base"
                : move.first().parents().get(0);
        throw new AutogenException("The " + database.description() + " has run " + String.join(", ", applied)
                + " already, and would count "
                + move.onto().id() + " as run before. Take the branch back, rebase, and run it again:\n"
                + "  autogen downgrade " + move.first().id() + "@" + before + "\n"
                + "If others have run it too, join the branches with 'autogen merge' instead.");
    }
}
