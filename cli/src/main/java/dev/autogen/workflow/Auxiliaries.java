package dev.autogen.workflow;

import dev.autogen.execution.DatabaseState;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows which SQL of the model's own was run: what it made cannot be told from the database, so the revisions that ran there say it. Where none did, and the
 * database has something all the same, it is not known: then it is named, and nothing is run.
 */
final class Auxiliaries {

    private Auxiliaries() {}

    /** Both sides of the comparison, with what is known. */
    record Sides(Scan desired, Scan actual) {}

    /** @param database null if it is the history, run from its beginning */
    static Sides of(History history, @Nullable Database database, Scan desired, Scan actual) {
        List<AuxiliaryObject> all = history.auxiliaries(List.of());
        if (all.isEmpty() && desired.schema().auxiliaries().isEmpty()) {
            return new Sides(desired, actual);
        }
        List<AuxiliaryObject> run = database == null ? all : run(history, database, actual.schema());
        if (run != null) {
            return new Sides(desired, with(actual, run));
        }
        List<String> notes = new ArrayList<>(desired.notes());
        for (AuxiliaryObject object : desired.schema().auxiliaries()) {
            notes.add("Whether the SQL of " + object.name()
                    + " was run is not known, because no revision of this project's history"
                    + " was run in this database: it is neither run nor compared.");
        }
        Scan unknown = with(desired, List.of());
        return new Sides(unknown.withNotes(notes), actual);
    }

    /** Returns null if it is not known. */
    private static @Nullable List<AuxiliaryObject> run(History history, Database database, Schema actual) {
        DatabaseState state = database.migrator(history).state();
        boolean known = !state.heads().isEmpty() && state.unknown().isEmpty();
        boolean nothing = state.heads().isEmpty()
                && actual.tables().isEmpty()
                && actual.sequences().isEmpty()
                && actual.enums().isEmpty()
                && actual.views().isEmpty();
        return known || nothing ? history.auxiliaries(state.pending()) : null;
    }

    private static Scan with(Scan scan, List<AuxiliaryObject> objects) {
        return scan.withSchema(scan.schema().withAuxiliaries(objects));
    }
}
