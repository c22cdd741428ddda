package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.DatabaseErrors;
import dev.autogen.execution.Migrator;
import dev.autogen.execution.SqlFileFormat;
import dev.autogen.revision.Revision;
import dev.autogen.revision.StampPlan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * Takes over, once, what golang-migrate's own table says of a database: the
 * <a href="https://github.com/golang-migrate/migrate/tree/master/database/postgres">one row {@code (version, dirty)}</a> of {@code schema_migrations}.
 */
public final class TakeOver {

    public static final String TABLE = "schema_migrations";

    private final Workspace workspace;
    private final Database database;

    public TakeOver(Workspace workspace, Database database) {
        this.workspace = workspace;
        this.database = database;
    }

    /** What the table says; no version if nothing was run. */
    private record State(Optional<String> version, boolean dirty) {}

    /**
     * Compares the database with what the files make up to the version of the table, and stamps it there. The table is left as it is.
     *
     * @param table as SQL
     * @param force whether nothing is compared
     * @param agrees is asked last, with what will be written down
     * @return what was done; empty if it was not agreed to
     * @throws AutogenException if there is no such table, it says that a migration failed in its middle, a file is missing, the database differs, or
     *     it was taken over before
     */
    public Optional<StampPlan> run(String table, boolean force, Predicate<StampPlan> agrees) {
        State state = state(table)
                .orElseThrow(() -> new AutogenException("There is no table " + table
                        + " with the columns version and dirty in " + database.description()
                        + ", so golang-migrate has not been there. If it used another table: --table NAME."));
        if (state.dirty()) {
            throw new AutogenException(
                    table + " says that version " + state.version().orElse("none")
                            + " failed in its middle (dirty). Look what of it is there, finish it or take it back by hand, set the row to what is"
                            + " then true (`migrate force VERSION`), and run this again.");
        }
        Migrator migrator = database.migrator(workspace.history());
        SortedSet<String> heads = migrator.state().heads();
        if (!heads.isEmpty()) {
            throw new AutogenException(
                    "The database is at " + String.join(", ", heads)
                            + " for autogen already: it was taken over before. To set it to another revision: autogen stamp REVISION.");
        }
        String target = state.version().map(version -> revision(table, version)).orElse("base");
        StampPlan plan = migrator.planStamp(List.of(target), false);
        if (!force) {
            HeadsComparison.Found found =
                    new HeadsComparison(workspace, database).at(plan.after(), "take it over without looking: --force");
            if (!found.isSame()) {
                throw Stamp.refused(plan, found.differences());
            }
        }
        if (!agrees.test(plan)) {
            return Optional.empty();
        }
        migrator.stamp(plan);
        workspace.listNumbered();
        return Optional.of(plan);
    }

    private String revision(String table, String version) {
        return workspace.history().graph().revisions().stream()
                .map(Revision::id)
                .filter(id -> id.matches("\\d{1,19}")
                        && id.replaceFirst("^0+(?=\\d)", "").equals(version))
                .findFirst()
                .orElseThrow(() -> new AutogenException(table + " is at version " + version + ", which no file in "
                        + workspace.settings().migrations().sqlDirectory()
                        + " has. Set `sql-directory` under [migrations] to the directory of its files."));
    }

    /**
     * Makes sure that files of golang-migrate's are not run where it has run them.
     *
     * @throws AutogenException if the database is at no revision for autogen and at one for golang-migrate
     */
    public void requireDone() {
        boolean numbered = workspace.history().graph().revisions().stream()
                .anyMatch(revision ->
                        revision.id().matches("\\d{1,19}") && SqlFileFormat.isUp(String.valueOf(revision.className())));
        if (!numbered || !database.migrator(workspace.history()).state().heads().isEmpty()) {
            return;
        }
        state(TABLE).flatMap(State::version).ifPresent(version -> {
            throw new AutogenException(
                    "golang-migrate has brought this database to version " + version
                            + ", and autogen has not been told. Nothing was run. Take its state over first: autogen take-over golang-migrate");
        });
    }

    private Optional<State> state(String table) {
        String columns = "select count(*) = 2 from pg_catalog.pg_attribute where attrelid = to_regclass(?)"
                + " and (attname, atttypid) in (('version', 'bigint'::regtype), ('dirty', 'boolean'::regtype))";
        try (Connection connection = database.connect();
                PreparedStatement known = connection.prepareStatement(columns)) {
            known.setString(1, table);
            try (ResultSet row = known.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (PreparedStatement state = connection.prepareStatement("select version, dirty from " + table);
                    ResultSet row = state.executeQuery()) {
                return Optional.of(
                        row.next()
                                ? new State(Optional.of(row.getString(1)), row.getBoolean(2))
                                : new State(Optional.empty(), false));
            }
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot read " + table, e);
        }
    }
}
