package dev.autogen.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a database stands; the names of its components are a contract with scripts.
 *
 * @param database server, database, user and release, never a password
 * @param environment null if none was chosen
 * @param history the name of the history
 * @param atHead whether everything of the history is applied, and nothing else
 * @param current the database's heads
 * @param latest the history's heads
 * @param pending what an upgrade would run, in that order
 * @param unknown heads of the database that the history does not have
 * @param newer those of them that a newer application ran
 * @param open revisions that were begun and not finished
 * @param tables how many there are in all schemas, autogen's own included
 * @param lastRun null if the log says nothing
 */
public record StatusReport(
        String database,
        @Nullable String environment,
        String history,
        boolean atHead,
        List<Node> current,
        List<Node> latest,
        List<Node> pending,
        List<String> unknown,
        List<String> newer,
        List<Open> open,
        int tables,
        long bytes,
        @Nullable Run lastRun) {

    /** A revision. */
    public record Node(String id, String message) {

        @Override
        public String toString() {
            return message.isEmpty() ? id : id + " " + message;
        }
    }

    /**
     * A revision that is half run.
     *
     * @param direction {@code upgrade} or {@code downgrade}
     * @param done how many of its segments are done
     * @param sqlState how the next one failed; null if it was cut off
     */
    public record Open(String revision, String direction, int done, int segments, @Nullable String sqlState) {}

    /**
     * The newest row of the log.
     *
     * @param direction {@code upgrade}, {@code downgrade}, {@code stamp} or {@code repair}
     * @param state {@code done}, {@code failed} or {@code started}
     */
    public record Run(
            String revision,
            String direction,
            String state,
            String at,
            String role,
            String application,
            String toolVersion,
            @Nullable String sqlState) {}
}
