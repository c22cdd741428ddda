package dev.autogen.execution;

import dev.autogen.migration.Migration;
import dev.autogen.revision.Revision;
import java.util.List;

/** The revisions of several sources as one. */
record JoinedRevisions(List<RevisionSource> sources) implements RevisionSource {

    JoinedRevisions {
        sources = List.copyOf(sources);
    }

    @Override
    public List<Revision> revisions() {
        return sources.stream().flatMap(source -> source.revisions().stream()).toList();
    }

    @Override
    public Migration migration(Revision revision) {
        return sources.stream()
                .filter(source -> source.revisions().contains(revision))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Revision " + revision.id() + " is of none of these sources."))
                .migration(revision);
    }
}
