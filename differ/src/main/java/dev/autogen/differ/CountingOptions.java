package dev.autogen.differ;

import dev.autogen.schema.SequenceOptions;

/**
 * What an entity's word for a counting column asks of the sequence behind it. One that says no more than IDENTITY leaves open where the counting began: a
 * database that was filled before began elsewhere, and nothing follows from it. Step, bounds, cache and cycle are those of a plain identity.
 */
final class CountingOptions {

    private CountingOptions() {}

    /** Whether the entity says no more than that the column counts. */
    static boolean arePlain(SequenceOptions wanted) {
        return wanted.equals(SequenceOptions.defaults(wanted.type()));
    }

    /** Returns the options that the sequence has afterwards: the actual ones if they do what is wanted. */
    static SequenceOptions target(SequenceOptions wanted, SequenceOptions actual) {
        if (!arePlain(wanted)) {
            return wanted;
        }
        boolean fits = wanted.min() <= actual.start() && actual.start() <= wanted.max();
        SequenceOptions target = fits ? wanted.startingAt(actual.start()) : wanted;
        return target.equals(withinColumn(actual, wanted.type())) ? actual : target;
    }

    /** A sequence of a wider type than its column, as dumps of old servers make it for {@code serial}, ends where the column does. */
    private static SequenceOptions withinColumn(SequenceOptions actual, String columnType) {
        boolean wider = SequenceOptions.maxOf(actual.type()) > SequenceOptions.maxOf(columnType);
        if (!wider) {
            return actual;
        }
        return new SequenceOptions(
                columnType,
                actual.start(),
                actual.increment(),
                Math.max(actual.min(), SequenceOptions.minOf(columnType)),
                Math.min(actual.max(), SequenceOptions.maxOf(columnType)),
                actual.cache(),
                actual.cycle());
    }
}
