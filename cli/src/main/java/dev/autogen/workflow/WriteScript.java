package dev.autogen.workflow;

import dev.autogen.execution.Migrator;
import dev.autogen.project.SettingsException;
import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionRange;
import java.util.Optional;

/** Writes what a run would do as a script for psql, and runs nothing. */
public final class WriteScript {

    private final Workspace workspace;

    public WriteScript(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Writes an upgrade or a downgrade.
     *
     * @param target where to; or {@code FROM:TO}, and then no database is looked at unless the range counts from where it is
     * @param idempotent whether the script finds out itself where its database stands
     * @throws SettingsException if it is not said where a downgrade starts
     */
    public void run(Direction direction, String target, boolean idempotent, StringBuilder out) {
        initSql(out);
        if (idempotent) {
            String range = target.contains(":") ? target : ":" + target;
            Migrator migrator = workspace.offlineMigrator();
            migrator.idempotentScript(migrator.plan(direction, RevisionRange.parse(range)), out);
            return;
        }
        if (target.contains(":")) {
            RevisionRange range = RevisionRange.parse(target);
            Migrator migrator = migrator(range);
            migrator.script(migrator.plan(direction, range), out);
            return;
        }
        if (!workspace.hasDatabase() && direction == Direction.DOWN) {
            throw new SettingsException(
                    "Without a database it is not known where the downgrade starts. Say FROM:TO, as in `downgrade --sql head:"
                            + target + "`, or give the database with --url.");
        }
        Migrator migrator = database().orElseGet(workspace::offlineMigrator);
        migrator.script(migrator.plan(direction, target), out);
    }

    /**
     * Writes that a database is at other revisions, and runs nothing.
     *
     * @param range {@code FROM:TO}, or where to alone: from where the database is, or from base without one
     */
    public void stamp(String range, StringBuilder out) {
        initSql(out);
        if (range.contains(":")) {
            RevisionRange parsed = RevisionRange.parse(range);
            migrator(parsed).stampScript(parsed, out);
        } else if (workspace.hasDatabase()) {
            RevisionRange parsed = RevisionRange.parse("current:" + range);
            migrator(parsed).stampScript(parsed, out);
        } else {
            workspace.offlineMigrator().stampScript(RevisionRange.parse(":" + range), out);
        }
    }

    private Migrator migrator(RevisionRange range) {
        boolean looks = range.from() != null && range.from().relative();
        return looks ? database().orElseGet(workspace::offlineMigrator) : workspace.offlineMigrator();
    }

    private Optional<Migrator> database() {
        if (!workspace.hasDatabase()) {
            return Optional.empty();
        }
        Database database = workspace.database();
        workspace.narrator().say("Writing a script for " + database.description());
        return Optional.of(database.migrator(workspace.history()));
    }

    private void initSql(StringBuilder out) {
        String initSql = workspace.settings().database().initSql();
        if (initSql != null) {
            out.append(initSql.strip().replaceAll(";+$", "")).append(";\n");
        }
    }
}
