package dev.autogen.schema;

/**
 * The options of a sequence, or of the one behind an identity or serial column, each with the value in force: defaults are filled in, so that two
 * spellings of one sequence are equal.
 *
 * @param type {@code bigint}, {@code integer} or {@code smallint}
 */
public record SequenceOptions(String type, long start, long increment, long min, long max, long cache, boolean cycle) {

    public SequenceOptions {
        maxOf(type);
    }

    /** Returns what PostgreSQL gives an ascending sequence of the type when nothing is said. */
    public static SequenceOptions defaults(String type) {
        return new SequenceOptions(type, 1, 1, 1, maxOf(type), 1, false);
    }

    /** Returns what PostgreSQL gives a sequence of the type with this increment when nothing else is said: a descending one starts at -1. */
    public static SequenceOptions defaults(String type, long increment) {
        return increment > 0
                ? new SequenceOptions(type, 1, increment, 1, maxOf(type), 1, false)
                : new SequenceOptions(type, -1, increment, minOf(type), -1, 1, false);
    }

    /** Returns the largest value of the type. */
    public static long maxOf(String type) {
        switch (type) {
            case "bigint":
                return Long.MAX_VALUE;
            case "integer":
                return Integer.MAX_VALUE;
            case "smallint":
                return Short.MAX_VALUE;
            default:
                throw new IllegalArgumentException("A sequence is bigint, integer or smallint, not '" + type + "'.");
        }
    }

    /** Returns the smallest value of the type. */
    public static long minOf(String type) {
        return -maxOf(type) - 1;
    }

    /** Returns these options on another type, bounds that were the old type's becoming the new one's, as {@code alter sequence … as} does. */
    public SequenceOptions withType(String newType) {
        return new SequenceOptions(
                newType,
                start,
                increment,
                min == minOf(type) ? minOf(newType) : min,
                max == maxOf(type) ? maxOf(newType) : max,
                cache,
                cycle);
    }

    public SequenceOptions startingAt(long newStart) {
        return new SequenceOptions(type, newStart, increment, min, max, cache, cycle);
    }

    public SequenceOptions incrementBy(long newIncrement) {
        return new SequenceOptions(type, start, newIncrement, min, max, cache, cycle);
    }

    public SequenceOptions between(long newMin, long newMax) {
        return new SequenceOptions(type, start, increment, newMin, newMax, cache, cycle);
    }

    public SequenceOptions cached(long newCache) {
        return new SequenceOptions(type, start, increment, min, max, newCache, cycle);
    }

    public SequenceOptions cycling() {
        return new SequenceOptions(type, start, increment, min, max, cache, true);
    }
}
