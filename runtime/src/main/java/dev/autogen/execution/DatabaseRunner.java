package dev.autogen.execution;

import dev.autogen.hook.Hooks;
import dev.autogen.operation.RunCode;
import dev.autogen.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs segments on a database, each fenced off from other runs, and keeps heads and log in step with them. */
final class DatabaseRunner implements SegmentRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRunner.class);
    private static final String NOT_RUN = "was not run";

    private final DatabaseSession session;
    private final VersionTable versions;
    private final RunLog log;
    private final List<HalfRun> halfRuns;
    private final HookCalls hooks;
    private final Consumer<String> waiting;

    /**
     * @param halfRuns what earlier runs left unfinished
     * @param hooks are called before and after each revision, in its transactions
     * @param waiting is told, in a sentence, what must end first
     */
    DatabaseRunner(
            DatabaseSession session,
            Bookkeeping bookkeeping,
            List<HalfRun> halfRuns,
            Hooks hooks,
            Consumer<String> waiting) {
        this.session = session;
        this.versions = bookkeeping.versions();
        this.log = bookkeeping.log();
        this.halfRuns = List.copyOf(halfRuns);
        this.hooks = new HookCalls(hooks);
        this.waiting = waiting;
    }

    @Override
    public void run(Segment segment) {
        try {
            if (segment.transactional()) {
                session.change(connection -> {
                    runInside(connection, segment);
                });
            } else {
                runAlone(segment);
            }
        } catch (FailedStatement.Thrown thrown) {
            throw failed(thrown.failed());
        } catch (SQLException failure) {
            throw failed(FailedStatement.outside(segment, failure));
        }
    }

    /** Runs a transactional segment in the transaction that the connection is in. */
    void runInside(Connection connection, Segment segment) throws SQLException {
        fence(connection, segment, NOT_RUN);
        hooks.before(segment, connection);
        int number = segment.firstStatement();
        for (SqlStatement statement : segment.statements()) {
            execute(connection, segment, statement, number++);
        }
        requireFence(connection, segment);
        moveHeads(connection, segment);
        if (hooks.after(segment, connection)) {
            requireFence(connection, segment);
        }
        DatabaseSession.execute(connection, log.insertStatement(segment, SegmentState.DONE, null));
    }

    private static void execute(Connection connection, Segment segment, SqlStatement statement, int number) {
        LOG.debug("{}", statement.text());
        RunCode code = statement.code();
        try {
            if (code == null) {
                DatabaseSession.execute(connection, statement.text());
            } else {
                code.code().run(connection);
            }
        } catch (SQLException | RuntimeException failure) {
            throw new FailedStatement.Thrown(
                    new FailedStatement(segment, number, statement.text(), statement.place(), failure));
        }
    }

    private void runAlone(Segment segment) throws SQLException {
        SqlStatement statement = segment.statements().get(0);
        hooked(connection -> {
            fence(connection, segment, NOT_RUN);
            if (hooks.before(segment, connection)) {
                requireFence(connection, segment);
            }
            DatabaseSession.execute(connection, log.insertStatement(segment, SegmentState.STARTED, null));
        });
        try {
            LOG.debug("{}", statement.text());
            new LoneStatement(session, statement.text(), waiting).run(attempt(segment));
        } catch (SQLException failure) {
            throw new FailedStatement.Thrown(new FailedStatement(
                    segment, segment.firstStatement(), statement.text(), statement.place(), failure));
        }
        hooked(connection -> {
            fence(connection, segment, "has run, but could not be recorded");
            moveHeads(connection, segment);
            if (hooks.after(segment, connection)) {
                requireFence(connection, segment);
            }
            DatabaseSession.execute(connection, log.finishStatement(segment, SegmentState.DONE, null));
        });
    }

    /** A hook that fails beside a statement outside any transaction says nothing about that: its row in the log stays as it is. */
    private void hooked(DatabaseSession.Change change) throws SQLException {
        try {
            session.change(change);
        } catch (FailedStatement.Thrown thrown) {
            throw thrown.failed().exception();
        }
    }

    private @Nullable HalfRun attempt(Segment segment) {
        return halfRuns.stream()
                .filter(halfRun -> halfRun.began(segment))
                .findFirst()
                .orElse(null);
    }

    /** Keeps other runs out until the transaction ends, and makes sure that none has been here since the plan was made. */
    private void fence(Connection connection, Segment segment, String fate) throws SQLException {
        try {
            DatabaseSession.execute(connection, versions.lockStatement());
        } catch (SQLException failure) {
            if (DatabaseErrors.kind(failure) == DatabaseException.Kind.LOCKED) {
                throw new AnotherRunException("Another run is changing this database: it holds " + versions.sqlName()
                        + ". " + segment.step() + " " + fate + "; try again when the other has ended.");
            }
            throw failure;
        }
        SortedSet<String> heads = versions.heads(connection);
        if (!heads.equals(segment.step().headsBefore())) {
            throw new AnotherRunException("Another run has changed this database meanwhile: it is at " + heads
                    + ", not at " + segment.step().headsBefore() + " as planned. " + segment.step() + " " + fate
                    + "; run the command again.");
        }
    }

    /** Java code, or SQL that somebody wrote, may have ended the transaction; then what it did can no longer be undone. */
    private void requireFence(Connection connection, Segment segment) throws SQLException {
        String held = DatabaseSession.value(
                connection,
                "select 1 from pg_catalog.pg_locks where pid = pg_backend_pid() and relation = to_regclass(?) and mode = "
                        + "'ShareRowExclusiveLock' and granted",
                versions.sqlName());
        if (held == null) {
            throw new FailedStatement.Thrown(FailedStatement.transactionEnded(segment));
        }
    }

    private void moveHeads(Connection connection, Segment segment) throws SQLException {
        if (segment.isLast()) {
            for (String statement :
                    versions.move(segment.step().headsBefore(), segment.step().headsAfter())) {
                DatabaseSession.execute(connection, statement);
            }
        }
    }

    private MigrationFailedException failed(FailedStatement failed) {
        MigrationFailedException exception = failed.exception();
        Segment segment = failed.segment();
        try {
            session.change(connection -> {
                DatabaseSession.execute(
                        connection,
                        segment.transactional()
                                ? log.insertStatement(segment, SegmentState.FAILED, failed.sqlState())
                                : log.finishStatement(segment, SegmentState.FAILED, failed.sqlState()));
            });
        } catch (SQLException alsoFailed) {
            exception.addSuppressed(alsoFailed);
        }
        return exception;
    }
}
