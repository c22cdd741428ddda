package dev.autogen.execution;

import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionPlan;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionRange;
import dev.autogen.revision.RevisionTarget;
import dev.autogen.revision.StampPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Writes what a migrator would do as scripts for {@code psql -v ON_ERROR_STOP=1}: the same statements, transactions, heads and log. A script comes whole, or
 * an exception instead.
 */
public final class MigrationScripts {

    private final Migrator migrator;
    private final RevisionGraph graph;
    private final RevisionSource source;
    private final MigratorSettings settings;
    private final Bookkeeping bookkeeping;

    MigrationScripts(Migrator migrator, RevisionSource source, MigratorSettings settings, Bookkeeping bookkeeping) {
        this.migrator = migrator;
        this.graph = migrator.history();
        this.source = source;
        this.settings = settings;
        this.bookkeeping = bookkeeping;
    }

    /**
     * Returns what leads from one target to another, wherever the database stands; a start left out is where the direction starts, an end left out where it
     * ends. Only {@code current} and what counts from it look into the database.
     */
    public RevisionPlan plan(Direction direction, RevisionRange range) {
        boolean up = direction == Direction.UP;
        SortedSet<String> heads = start(range, up ? "base" : "heads");
        RevisionTarget to = range.to() == null ? RevisionTarget.parse(up ? "heads" : "base") : range.to();
        RevisionPlanner planner = new RevisionPlanner(graph);
        return up ? planner.upgrade(heads, to) : planner.downgrade(heads, to);
    }

    /** Returns what a stamp does to the heads of a database at the start of a range; the base, if that is left out. */
    public StampPlan planStamp(RevisionRange range) {
        RevisionTarget to = range.to() == null ? RevisionTarget.parse("heads") : range.to();
        return new RevisionPlanner(graph).stamp(start(range, "base"), List.of(to));
    }

    private SortedSet<String> start(RevisionRange range, String otherwise) {
        RevisionTarget from = range.from() == null ? RevisionTarget.parse(otherwise) : range.from();
        SortedSet<String> current =
                from.relative() ? migrator.known(migrator.state()).heads() : new TreeSet<>();
        return new TreeSet<>(graph.headsOf(new RevisionPlanner(graph).resolve(current, from)));
    }

    /**
     * Returns the script of a plan. It stops where the database is not at the plan's heads.
     *
     * @throws UnusableRevisionException if a revision runs Java code that has no SQL form
     */
    public String of(RevisionPlan plan) {
        PlannedRun run = PlannedRun.of(plan, source);
        List<HalfRun> halfRuns = migrator.halfRuns(plan);
        return script(false, script -> {
            script.begin(plan);
            run.steps()
                    .forEach(step ->
                            bookkeeping.unfinished(step.segments(), halfRuns).forEach(script::run));
        });
    }

    /** Writes the same. */
    void write(RevisionPlan plan, Appendable out) {
        try {
            out.append(of(plan));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the script: " + failure.getMessage(), failure);
        }
    }

    /**
     * Returns the script of a plan that can be run wherever a database stands: it asks before each part whether that is still to be done.
     *
     * @throws UnusableRevisionException if a revision runs Java code that has no SQL form
     */
    public String idempotent(RevisionPlan plan) {
        PlannedRun run = PlannedRun.of(plan, source);
        return script(true, script -> {
            script.begin(plan);
            run.steps().forEach(step -> step.segments().forEach(script::run));
        });
    }

    /** Returns the script that moves the heads and runs nothing. */
    public String of(StampPlan plan) {
        Stamping stamping = new Stamping(bookkeeping, graph, source);
        List<String> notes = plan.noted().stream()
                .map(revision -> stamping.note("stamp", revision))
                .toList();
        return script(false, script -> script.stamp(plan, notes));
    }

    private String script(boolean idempotent, Consumer<SqlScript> content) {
        StringBuilder whole = new StringBuilder();
        ScriptGuards guards = new ScriptGuards(graph, bookkeeping, settings.history());
        content.accept(new SqlScript(whole, settings, bookkeeping, guards, idempotent));
        return whole.toString();
    }
}
