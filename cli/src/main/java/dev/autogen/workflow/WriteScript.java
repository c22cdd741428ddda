package dev.autogen.workflow;

import dev.autogen.execution.MigrationScripts;
import dev.autogen.execution.Migrator;
import dev.autogen.project.SettingsException;
import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionRange;
import java.util.List;

/** Writes what a run or a stamp would do as a script for psql, and does nothing. */
public final class WriteScript {

    private final Workspace workspace;

    public WriteScript(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns the script of an upgrade or a downgrade.
     *
     * @param target where to; or {@code FROM:TO}, and then no database is looked at unless the range counts from where it is
     * @param idempotent whether the script finds out itself where its database stands
     * @throws SettingsException if it is not said where a downgrade starts
     */
    public String run(Direction direction, String target, boolean idempotent) {
        if (idempotent) {
            MigrationScripts scripts = workspace.offlineMigrator().scripts();
            String range = target.contains(":") ? target : ":" + target;
            return initSql() + scripts.idempotent(scripts.plan(direction, RevisionRange.parse(range)));
        }
        if (target.contains(":")) {
            RevisionRange range = RevisionRange.parse(target);
            MigrationScripts scripts = migrator(range).scripts();
            return initSql() + scripts.of(scripts.plan(direction, range));
        }
        if (!workspace.hasDatabase() && direction == Direction.DOWN) {
            throw new SettingsException(
                    "Without a database it is not known where the downgrade starts. Say FROM:TO, as in `downgrade --sql head:"
                            + target + "`, or give the database with --url.");
        }
        Migrator migrator = migrator();
        return initSql() + migrator.scripts().of(migrator.plan(direction, target));
    }

    /**
     * Returns the script of a stamp, which compares nothing.
     *
     * @param targets one for each branch, from where the database is, or from base without one; or one {@code FROM:TO}
     */
    public String stamp(List<String> targets) {
        if (targets.size() == 1 && targets.get(0).contains(":")) {
            RevisionRange range = RevisionRange.parse(targets.get(0));
            MigrationScripts scripts = migrator(range).scripts();
            return initSql() + scripts.of(scripts.planStamp(range));
        }
        Migrator migrator = migrator();
        return initSql() + migrator.scripts().of(migrator.planStamp(targets, false));
    }

    private Migrator migrator(RevisionRange range) {
        boolean looks = range.from() != null && range.from().relative();
        return looks ? migrator() : workspace.offlineMigrator();
    }

    private Migrator migrator() {
        if (!workspace.hasDatabase()) {
            return workspace.offlineMigrator();
        }
        Database database = workspace.database();
        workspace.narrator().say("Writing a script for " + database.description());
        return database.migrator(workspace.history());
    }

    private String initSql() {
        String initSql = workspace.settings().database().initSql();
        return initSql == null ? "" : initSql.strip().replaceAll(";+$", "") + ";\n";
    }
}
