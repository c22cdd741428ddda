package dev.autogen.execution;

import dev.autogen.codec.Checksums;
import dev.autogen.hook.Hooks;
import dev.autogen.revision.Direction;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionPlan;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionTarget;
import dev.autogen.revision.StampPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to a revision of its history.
 *
 * <pre>{@code
 * Migrator.builder()
 *         .dataSource(dataSource)
 *         .revisions(RevisionSource.ofIndex("main", getClass().getClassLoader()))
 *         .build()
 *         .upgrade();
 * }</pre>
 *
 * <p>Several may run at once, in one process or in many: they take turns. Each call opens its own connections and closes them. Problems with the
 * history are a {@link dev.autogen.revision.RevisionException}, those with the database a {@link DatabaseException}, a statement that fails is a
 * {@link MigrationFailedException}.
 */
public final class Migrator {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    private final RevisionSource source;
    private final RevisionGraph graph;
    private final @Nullable ConnectionSource connections;
    private final MigratorSettings settings;
    private final MigrationListener listener;
    private final Hooks hooks;
    private final Predicate<List<DataLoss>> dataLoss;
    private final Bookkeeping bookkeeping;

    Migrator(
            RevisionSource source,
            @Nullable ConnectionSource connections,
            MigratorSettings settings,
            MigrationListener listener,
            Hooks hooks,
            Predicate<List<DataLoss>> dataLoss) {
        this.source = source;
        this.graph = RevisionGraph.of(source.revisions());
        this.connections = connections;
        this.settings = settings;
        this.listener = listener;
        this.hooks = hooks;
        this.dataLoss = dataLoss;
        this.bookkeeping = new Bookkeeping(settings);
    }

    public static MigratorBuilder builder() {
        return new MigratorBuilder();
    }

    /** Returns the history. */
    public RevisionGraph history() {
        return graph;
    }

    /** Returns where the database stands, at the base if there is none; changes nothing, not even if autogen has never been there. */
    public DatabaseState state() {
        if (connections == null) {
            return new DatabaseState(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), graph.revisions(), List.of());
        }
        return reading("Cannot read the revision of the database", this::state);
    }

    private DatabaseState state(Connection connection) throws SQLException {
        SortedSet<String> heads = bookkeeping.versions().heads(connection);
        SortedSet<String> unknown = new TreeSet<>(heads);
        unknown.removeIf(graph::contains);
        return new DatabaseState(
                heads,
                unknown,
                bookkeeping.newer(connection, unknown),
                unknown.isEmpty() ? graph.pending(heads) : List.of(),
                bookkeeping.log().halfRuns(connection));
    }

    /** Upgrades to the head. */
    public RunResult upgrade() {
        return upgrade("head");
    }

    /** Upgrades to a target such as {@code head}, {@code +1} or the beginning of an id. */
    public RunResult upgrade(String target) {
        RevisionTarget parsed = RevisionTarget.parse(target);
        return run(Direction.UP, heads -> plan(Direction.UP, parsed, heads));
    }

    /** Downgrades to a target such as {@code base}, {@code -1} or the beginning of an id, if nothing is lost or the loss is agreed to. */
    public RunResult downgrade(String target) {
        RevisionTarget parsed = RevisionTarget.parse(target);
        return run(Direction.DOWN, heads -> plan(Direction.DOWN, parsed, heads));
    }

    /**
     * Takes one revision back, which must be a head of the database, and nothing else: what a target cannot say of a merge or beside other branches.
     *
     * @throws IllegalArgumentException if it is no head of the database
     */
    public RunResult revert(String id) {
        return run(Direction.DOWN, heads -> new RevisionPlanner(graph).revert(heads, id));
    }

    /** Returns what an upgrade or downgrade would run. */
    public RevisionPlan plan(Direction direction, String target) {
        return plan(direction, RevisionTarget.parse(target), known(state()).heads());
    }

    private RevisionPlan plan(Direction direction, RevisionTarget target, SortedSet<String> heads) {
        RevisionPlanner planner = new RevisionPlanner(graph);
        return direction == Direction.UP ? planner.upgrade(heads, target) : planner.downgrade(heads, target);
    }

    /** Returns what a plan would drop that is not empty, in the order of the plan. */
    public List<DataLoss> dataLoss(RevisionPlan plan) {
        return dataLoss(PlannedRun.of(plan, source));
    }

    private List<DataLoss> dataLoss(PlannedRun run) {
        return reading("Cannot count the rows that would be lost", run.dataLoss()::count);
    }

    /**
     * Writes a plan as a script for {@code psql}: what a run would do, heads and log included.
     *
     * @throws UnusableRevisionException if a revision runs Java code that has no SQL form; nothing is written then
     */
    public void script(RevisionPlan plan, Appendable out) {
        scripts().write(plan, out);
    }

    /** Returns what writes scripts. */
    public MigrationScripts scripts() {
        return new MigrationScripts(this, source, settings, bookkeeping);
    }

    /** Returns the revisions that are half run and that the plan goes on with; none without a database. */
    List<HalfRun> halfRuns(RevisionPlan plan) {
        List<HalfRun> halfRuns = connections == null ? List.of() : state().halfRuns();
        HalfRun.requireGoingOn(halfRuns, plan);
        return halfRuns;
    }

    /**
     * Runs an upgrade or a downgrade in one transaction and rolls it back.
     *
     * @throws MigrationFailedException if a statement fails
     * @throws UnusableRevisionException if a revision cannot be run in one transaction
     */
    public RevisionPlan rehearse(Direction direction, String target) {
        RevisionTarget parsed = RevisionTarget.parse(target);
        return alone("Cannot rehearse", session -> {
            DatabaseState state = known(session.transaction(this::state));
            PlannedRun run = PlannedRun.of(plan(direction, parsed, state.heads()), source);
            HalfRun.requireGoingOn(state.halfRuns(), run.plan());
            new Rehearsal(session, bookkeeping, hooks).run(run);
            return run.plan();
        });
    }

    /**
     * Returns what a stamp would do to the heads.
     *
     * @param targets one for each branch that is stamped
     * @param purge whether what the database says now does not count, not even heads that nobody knows
     * @throws UnknownHeadException if the database has such heads and they are not to be purged
     */
    public StampPlan planStamp(List<String> targets, boolean purge) {
        List<RevisionTarget> parsed =
                targets.stream().map(RevisionTarget::parse).toList();
        DatabaseState state = state();
        SortedSet<String> counting = purge ? new TreeSet<>() : known(state).heads();
        return new StampPlan(
                state.heads(),
                new RevisionPlanner(graph).stamp(counting, parsed).after());
    }

    /**
     * Says that a database is at these heads, and runs nothing. What was half run is so no longer.
     *
     * @throws AnotherRunException if the database is not where the plan begins
     */
    public void stamp(StampPlan plan) {
        noting("Cannot stamp the database", (stamping, connection) -> stamping.stamp(connection, plan));
    }

    /**
     * Corrects the heads of a database, and writes down that a revision is half run no longer. Runs nothing.
     *
     * @param revision null if only the heads are wrong
     * @throws AnotherRunException if the database is not where the plan begins
     */
    public void repair(StampPlan plan, @Nullable String revision) {
        noting("Cannot repair the database", (stamping, connection) -> stamping.repair(connection, plan, revision));
    }

    /** What is written down without anything being run. */
    @FunctionalInterface
    private interface Note {
        void write(Stamping stamping, Connection connection) throws SQLException;
    }

    private void noting(String doing, Note note) {
        Stamping stamping = new Stamping(bookkeeping, graph, source);
        alone(doing, session -> {
            session.change(connection -> note.write(stamping, connection));
            return stamping;
        });
    }

    /** Returns what the log says was done last in this history; empty if nothing was. */
    public Optional<LoggedRun> lastRun() {
        return reading("Cannot read the log", bookkeeping.log()::newest);
    }

    /**
     * Returns the revisions that the database has and that do something else now than when it got them, in the order of the history. Another formatting is no
     * change, nor is Java code in {@code op.run}, of which only the label counts.
     */
    public List<Revision> edited() {
        return reading("Cannot read the log", connection -> {
            SortedSet<String> heads = new TreeSet<>(bookkeeping.versions().heads(connection));
            heads.removeIf(head -> !graph.contains(head));
            Map<String, String> checksums = bookkeeping.log().checksums(connection);
            return graph.appliedBy(heads).stream()
                    .filter(revision ->
                            Checksums.differ(checksums.getOrDefault(revision.id(), ""), source.recording(revision)))
                    .toList();
        });
    }

    /** Creates what is missing of the version table and the log; returns whether anything was. */
    public boolean ensureTables() {
        return alone(
                "Cannot create the version table",
                session -> session.transaction(connection -> {
                    boolean missing = !bookkeeping.versions().exists(connection)
                            || !bookkeeping.log().exists(connection);
                    bookkeeping.create(connection);
                    return missing;
                }));
    }

    private RunResult run(Direction direction, Function<SortedSet<String>, RevisionPlan> planner) {
        DatabaseState before = state();
        if (direction == Direction.UP
                && before.unknown().equals(before.newer())
                && !before.newer().isEmpty()) {
            warn("The database is at " + text(before.newer())
                    + ", which a newer version of the application has run; nothing was run.");
            return new RunResult(List.of(), before.heads(), before.newer());
        }
        PlannedRun planned = PlannedRun.of(planner.apply(known(before).heads()), source);
        confirm(planned);
        if (planned.plan().isEmpty() && before.halfRuns().stream().noneMatch(this::ours)) {
            before.halfRuns().forEach(halfRun -> warn(HalfRunSentences.notOurs(halfRun)));
            return new RunResult(List.of(), before.heads(), before.newer());
        }
        return alone("Cannot " + direction.command() + " the database", session -> {
            DatabaseState state = known(session.transaction(this::state));
            PlannedRun run = planned;
            if (!state.heads().equals(before.heads())) {
                run = PlannedRun.of(planner.apply(state.heads()), source);
                confirm(run);
            }
            HalfRun.requireGoingOn(state.halfRuns(), run.plan());
            return run(run, session, state.halfRuns());
        });
    }

    private boolean ours(HalfRun halfRun) {
        return graph.contains(halfRun.revision());
    }

    private void confirm(PlannedRun run) {
        if (run.plan().direction() == Direction.DOWN && !run.plan().isEmpty()) {
            List<DataLoss> losses = dataLoss(run);
            if (!losses.isEmpty() && !dataLoss.test(losses)) {
                throw new DataLossException(run.plan().direction().command(), losses);
            }
        }
    }

    private RunResult run(PlannedRun run, DatabaseSession session, List<HalfRun> halfRuns) throws SQLException {
        session.change(connection -> {
            bookkeeping.create(connection);
        });
        DatabaseRunner runner = new DatabaseRunner(session, bookkeeping, halfRuns, hooks, this::waiting);
        int number = 0;
        for (PlannedRun.Step step : run.steps()) {
            long start = System.nanoTime();
            listener.started(step.step(), ++number, run.steps().size());
            List<Segment> segments = step.segments();
            for (Segment segment : bookkeeping.unfinished(segments, halfRuns)) {
                runner.run(segment);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            int statements = segments.get(0).statementCount();
            LOG.info(
                    "{}: {} in {} ms",
                    step.step(),
                    statements == 1 ? "1 statement" : statements + " statements",
                    took.toMillis());
            listener.finished(step.step(), statements, took);
        }
        return new RunResult(run.plan().steps(), run.plan().headsAfter(), new TreeSet<>());
    }

    DatabaseState known(DatabaseState state) {
        if (!state.unknown().isEmpty()) {
            throw UnknownHeadException.of(
                    state, settings.history(), bookkeeping.versions().sqlName());
        }
        return state;
    }

    private ConnectionSource database() {
        if (connections == null) {
            throw new IllegalStateException("This migrator has no database: give it a DataSource.");
        }
        return connections;
    }

    /** What one run does while no other one of this history runs. */
    @FunctionalInterface
    private interface Turn<T> {
        T run(DatabaseSession session) throws SQLException;
    }

    private <T> T alone(String doing, Turn<T> turn) {
        RunLock lock = RunLock.acquire(database(), settings, this::waiting);
        try (DatabaseSession session = DatabaseSession.open(database(), settings)) {
            return turn.run(session);
        } catch (SQLException failure) {
            throw DatabaseErrors.of(doing, failure);
        } finally {
            lock.close();
        }
    }

    private void waiting(String sentence) {
        LOG.info("{}", sentence);
        listener.waiting(sentence);
    }

    private void warn(String sentence) {
        LOG.warn("{}", sentence);
        listener.warning(sentence);
    }

    private static String text(SortedSet<String> heads) {
        return heads.isEmpty() ? "base" : String.join(", ", heads);
    }

    private <T extends @Nullable Object> T reading(String doing, DatabaseSession.Work<T> work) {
        try (DatabaseSession session = DatabaseSession.open(database(), settings)) {
            return session.transaction(work);
        } catch (SQLException failure) {
            throw DatabaseErrors.of(doing, failure);
        }
    }
}
