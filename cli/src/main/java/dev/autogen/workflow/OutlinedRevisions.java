package dev.autogen.workflow;

import dev.autogen.execution.RevisionSource;
import dev.autogen.migration.Migration;
import dev.autogen.revision.Revision;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Revisions whose places in the history are known and whose classes are compiled when the first of them is needed. */
final class OutlinedRevisions implements RevisionSource {

    private final List<Revision> revisions;
    private final Supplier<RevisionSource> compiler;
    private @Nullable RevisionSource compiled;

    OutlinedRevisions(List<Revision> revisions, Supplier<RevisionSource> compiler) {
        this.revisions = List.copyOf(revisions);
        this.compiler = compiler;
    }

    @Override
    public List<Revision> revisions() {
        return revisions;
    }

    @Override
    public Migration migration(Revision revision) {
        if (compiled == null) {
            compiled = compiler.get();
        }
        return compiled.migration(revision);
    }
}
