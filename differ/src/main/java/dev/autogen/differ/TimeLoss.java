package dev.autogen.differ;

import dev.autogen.schema.ColumnType;
import java.util.Optional;

/** What changes among types of time do: dates, times of day, timestamps, intervals. */
final class TimeLoss {

    private static final int MICROSECONDS = 6;

    private static final String ZONE = "Which moment is meant depends on the time zone of the session that runs it.";

    private TimeLoss() {}

    static boolean isTime(String name) {
        return name.startsWith("time") || name.equals("date") || name.equals("interval");
    }

    static Optional<Loss> of(String value, ColumnType from, ColumnType to) {
        String source = from.name().name();
        String target = to.name().name();
        boolean stamped = source.startsWith("timestamp");
        if (stamped && target.equals("date")) {
            return Optional.of(new Loss("It drops the time of day.", value + " <> date_trunc('day', " + value + ")"));
        }
        if (stamped && target.startsWith("time ")) {
            return Optional.of(new Loss("It drops the date.", value + " is not null"));
        }
        if (source.equals("time with time zone") && target.equals("time without time zone")) {
            return Optional.of(new Loss("It drops the time zone.", value + " is not null"));
        }
        if (source.equals("date") && target.equals("timestamp with time zone")
                || source.equals("time without time zone") && target.equals("time with time zone")) {
            return Optional.of(new Loss(ZONE, value + " is not null"));
        }
        if (source.equals("interval") && target.startsWith("time ")) {
            return Optional.of(new Loss("It drops whole days.", value + " <> " + value + "::time::interval"));
        }
        if (stamped && target.startsWith("timestamp") && !source.equals(target)) {
            return Optional.of(new Loss(ZONE, value + " is not null"));
        }
        return source.equals(target) ? precision(value, from, to) : Optional.empty();
    }

    private static Optional<Loss> precision(String value, ColumnType from, ColumnType to) {
        int before = precision(from);
        int after = precision(to);
        if (after >= before) {
            return Optional.empty();
        }
        return Optional.of(new Loss(
                "It rounds fractions of a second.",
                value + " <> " + value + "::"
                        + to.name().name().replaceFirst("^(time(stamp)?|interval)", "$1(" + after + ")")));
    }

    private static int precision(ColumnType type) {
        int[] numbers = Losses.numbers(type);
        return numbers == null ? MICROSECONDS : numbers[0];
    }
}
