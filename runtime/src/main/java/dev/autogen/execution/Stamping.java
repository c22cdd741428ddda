package dev.autogen.execution;

import dev.autogen.codec.Checksums;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.StampPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Sets heads without running anything, and says so in the log. */
final class Stamping {

    private final Bookkeeping bookkeeping;
    private final RevisionGraph graph;
    private final RevisionSource source;

    Stamping(Bookkeeping bookkeeping, RevisionGraph graph, RevisionSource source) {
        this.bookkeeping = bookkeeping;
        this.graph = graph;
        this.source = source;
    }

    /**
     * Does it in the transaction of the connection, which ends what is half run as well.
     *
     * @throws AnotherRunException if the database is no longer where the plan begins
     */
    void stamp(Connection connection, StampPlan plan) throws SQLException {
        move(connection, plan);
        note(connection, "stamp", stamped(connection, plan));
    }

    /**
     * Corrects the heads, and ends one revision that is half run.
     *
     * @param revision null if only the heads are wrong
     * @throws AnotherRunException if the database is no longer where the plan begins
     */
    void repair(Connection connection, StampPlan plan, @Nullable String revision) throws SQLException {
        move(connection, plan);
        note(connection, "repair", revision == null ? plan.after() : List.of(revision));
    }

    private void move(Connection connection, StampPlan plan) throws SQLException {
        bookkeeping.create(connection);
        VersionTable versions = bookkeeping.versions();
        DatabaseSession.execute(connection, versions.lockStatement());
        SortedSet<String> heads = versions.heads(connection);
        if (!heads.equals(plan.before())) {
            throw new AnotherRunException("Another run has changed this database meanwhile: it is at " + heads
                    + ", not at " + plan.before() + ". Nothing was changed; run the command again.");
        }
        for (String statement : versions.move(plan.before(), plan.after())) {
            DatabaseSession.execute(connection, statement);
        }
    }

    private void note(Connection connection, String what, Collection<String> revisions) throws SQLException {
        for (String revision : revisions) {
            DatabaseSession.execute(connection, note(what, revision));
        }
    }

    /** Returns the statement that writes into the log what was done with a revision, or with {@code base}. */
    String note(String what, String revision) {
        String checksum = graph.find(revision)
                .map(found -> Checksums.of(source.recording(found)))
                .orElse("");
        return bookkeeping.log().noteStatement(revision, what, checksum);
    }

    private SortedSet<String> stamped(Connection connection, StampPlan plan) throws SQLException {
        SortedSet<String> noted = plan.noted();
        bookkeeping.log().halfRuns(connection).forEach(halfRun -> noted.add(halfRun.revision()));
        return noted;
    }
}
