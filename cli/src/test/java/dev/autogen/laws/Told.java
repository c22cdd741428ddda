package dev.autogen.laws;

import dev.autogen.schema.Schema;
import java.util.Optional;

/** Who tells a story, and what more is to be seen than the laws. */
interface Told {

    /** Returns the name of the test. */
    String name();

    Story story() throws Exception;

    /** Returns the sentence with which the comparison must be refused; empty if it must not. */
    default Optional<String> refusal() {
        return Optional.empty();
    }

    /** Returns whether the desired schema is also made in an empty database. */
    default boolean fromNothing() {
        return false;
    }

    /** Looks at the plan. */
    default void see(PlannedStory planned) throws Exception {}

    /** Looks at a database that has what was wanted, after the change or from nothing. */
    default void see(LeasedDatabase database) throws Exception {}

    /**
     * Takes the rows as they were before the upgrade and as they are after it.
     *
     * @param twin what a database has that was made as it should be
     */
    default void arrived(TableRows before, TableRows after, Schema twin) {}

    /** Returns whether the database is dumped and restored once it has what was wanted. */
    default boolean isDumped() {
        return false;
    }

    /** Hears that nothing more will be seen, whatever came of it. */
    default void ended() {}

    /** Returns what helps to understand a failure; empty if the name says it all. */
    default String help() {
        return "";
    }
}
