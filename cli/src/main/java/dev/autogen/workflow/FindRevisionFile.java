package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionTarget;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the files of revisions. */
public final class FindRevisionFile {

    private final Workspace workspace;

    public FindRevisionFile(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns the files of the revisions that a target means, in order of their ids.
     *
     * @param target {@code head}, {@code heads}, {@code current}, an id, its beginning, …; the database is asked only for what counts from there
     * @throws AutogenException if the target is the base
     */
    public List<Path> run(String target) {
        RevisionTarget parsed = RevisionTarget.parse(target);
        History history = workspace.history();
        Collection<String> heads = parsed.relative()
                ? workspace.database().migrator(history).state().heads()
                : new TreeSet<>();
        Set<String> ids = new RevisionPlanner(history.graph()).resolve(heads, parsed);
        if (ids.isEmpty()) {
            throw new AutogenException("'" + target + "' is the base, before the first revision: it has no file.");
        }
        return ids.stream()
                .map(history.graph()::named)
                .flatMap(revision -> workspace.files(revision).stream())
                .toList();
    }
}
