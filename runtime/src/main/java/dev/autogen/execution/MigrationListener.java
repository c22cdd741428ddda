package dev.autogen.execution;

import dev.autogen.revision.RevisionStep;
import java.time.Duration;

/** Hears what a migrator does while it does it, on the thread that runs it. The log (slf4j) says the same. */
public interface MigrationListener {

    /** Hears nothing. */
    MigrationListener NONE = new MigrationListener() {};

    /** Something else must end first; one sentence. */
    default void waiting(String sentence) {}

    /** Something is wrong that stops nothing; one sentence. */
    default void warning(String sentence) {}

    /**
     * A revision begins to run.
     *
     * @param number of the step, from 1
     * @param total how many steps there are
     */
    default void started(RevisionStep step, int number, int total) {}

    /** A revision has run, and the heads say so. */
    default void finished(RevisionStep step, int statements, Duration took) {}
}
