package dev.autogen.execution;

import dev.autogen.migration.Migration;
import dev.autogen.migration.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A history written down in a test: {@code new TestHistory().add("a", op -> …, op -> …)}. */
final class TestHistory implements RevisionSource {

    private final Map<Revision, Migration> migrations = new LinkedHashMap<>();
    private String last = "";

    /** Adds a revision after the last one added. */
    TestHistory add(String id, Consumer<Operations> up, Consumer<Operations> down) {
        return add(last.isEmpty() ? Revision.of(id) : Revision.of(id, last), up, down);
    }

    /** Adds a revision that makes a table of its name. */
    TestHistory table(String id) {
        return add(id, op -> op.execute("create table " + id + " (id int)"), op -> op.dropTable(id));
    }

    TestHistory add(Revision revision, Consumer<Operations> up, Consumer<Operations> down) {
        last = revision.id();
        migrations.put(revision, new Migration() {
            @Override
            public void upgrade(Operations op) {
                up.accept(op);
            }

            @Override
            public void downgrade(Operations op) {
                down.accept(op);
            }
        });
        return this;
    }

    @Override
    public List<Revision> revisions() {
        return List.copyOf(migrations.keySet());
    }

    @Override
    public Migration migration(Revision revision) {
        return migrations.get(revision);
    }

    MigratorBuilder on(TestDatabase database) {
        return Migrator.builder().connections(database::connect).revisions(this);
    }

    static void nothing(Operations op) {}
}
