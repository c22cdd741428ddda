package dev.autogen.workflow;

import dev.autogen.execution.DatabaseErrors;
import dev.autogen.execution.DatabaseState;
import dev.autogen.execution.HalfRun;
import dev.autogen.execution.LoggedRun;
import dev.autogen.execution.Migrator;
import dev.autogen.revision.Revision;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Looks at where a database stands, how large it is, and what was done last. */
public final class Status {

    private final Workspace workspace;

    public Status(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Returns what was seen; changes nothing. */
    public StatusReport run(Database database) {
        History history = workspace.history();
        Migrator migrator = database.migrator(history);
        DatabaseState state = migrator.state();
        Size size = size(database);
        return new StatusReport(
                database.description(),
                workspace.settings().environment(),
                workspace.settings().migrations().history(),
                state.atHead(),
                state.heads().stream().map(id -> node(history, id)).toList(),
                history.graph().heads().stream().map(Status::node).toList(),
                state.pending().stream().map(Status::node).toList(),
                List.copyOf(state.unknown()),
                List.copyOf(state.newer()),
                state.halfRuns().stream().map(Status::open).toList(),
                size.tables(),
                size.bytes(),
                migrator.lastRun().map(Status::run).orElse(null));
    }

    private static StatusReport.Node node(History history, String id) {
        return history.graph().find(id).map(Status::node).orElse(new StatusReport.Node(id, ""));
    }

    private static StatusReport.Node node(Revision revision) {
        return new StatusReport.Node(revision.id(), revision.message());
    }

    private static StatusReport.Open open(HalfRun halfRun) {
        return new StatusReport.Open(
                halfRun.revision(),
                halfRun.direction().command(),
                halfRun.done(),
                halfRun.segments(),
                halfRun.sqlState());
    }

    private static StatusReport.Run run(LoggedRun run) {
        return new StatusReport.Run(
                run.revision(),
                run.direction(),
                run.state(),
                run.at().toString(),
                run.role(),
                run.application(),
                run.toolVersion(),
                run.sqlState());
    }

    private record Size(int tables, long bytes) {}

    private static Size size(Database database) {
        String sql =
                """
                select (select count(*) from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and c.relpersistence <> 't'
                        and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'),
                    pg_catalog.pg_database_size(pg_catalog.current_database())""";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new Size(row.getInt(1), row.getLong(2));
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot read the size of " + database.description(), e);
        }
    }
}
