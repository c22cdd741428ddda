package dev.autogen.workflow;

import dev.autogen.execution.RevisionSource;
import dev.autogen.migration.Migration;
import dev.autogen.migration.Operations;
import dev.autogen.revision.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A history that a test writes down, without files. */
final class WrittenHistory implements RevisionSource {

    private final List<Revision> revisions = new ArrayList<>();
    private final Map<String, Migration> migrations = new HashMap<>();

    /** Adds a revision that follows the one that was added last. */
    WrittenHistory revision(String id, Consumer<Operations> upgrade) {
        String[] parents = revisions.isEmpty()
                ? new String[0]
                : new String[] {revisions.get(revisions.size() - 1).id()};
        revisions.add(Revision.of(id, parents));
        migrations.put(id, new Migration() {
            @Override
            public void upgrade(Operations op) {
                upgrade.accept(op);
            }

            @Override
            public void downgrade(Operations op) {
                // nobody goes back here
            }
        });
        return this;
    }

    WrittenHistory sql(String id, String sql) {
        return revision(id, op -> op.execute(sql));
    }

    History history() {
        return History.of(this);
    }

    @Override
    public List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    @Override
    public Migration migration(Revision revision) {
        return migrations.get(revision.id());
    }
}
