package dev.autogen.execution;

/** Does what a segment says: on a database, or on paper. */
interface SegmentRunner {

    /**
     * @throws MigrationFailedException if a statement fails
     * @throws AnotherRunException if somebody else has changed the database meanwhile
     */
    void run(Segment segment);
}
