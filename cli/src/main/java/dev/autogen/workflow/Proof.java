package dev.autogen.workflow;

import dev.autogen.proof.SeededTable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What was seen on a scratch database: the upgrade led to what the entities ask for, the downgrade back to what was there.
 *
 * @param postgresql the release it was seen on: {@code 17.2}
 * @param rowsKept the rows that were there before and are still there and unchanged
 * @param empty the tables that no row could be put into, or whose rows did not fit, each with its reason
 * @param hazards what goes wrong with data alone, one sentence each: the upgrade is right, but rows like these stop it
 * @param missingExtensions those that are there and that the scratch server does not have
 */
public record Proof(
        String postgresql,
        Duration took,
        int rowsKept,
        List<SeededTable> empty,
        List<String> hazards,
        List<String> missingExtensions) {

    public Proof {
        empty = List.copyOf(empty);
        hazards = List.copyOf(hazards);
        missingExtensions = List.copyOf(missingExtensions);
    }

    /** Returns it as one sentence for a terminal. */
    public String sentence() {
        StringBuilder text = new StringBuilder("proved on PostgreSQL " + postgresql + " in ")
                .append(String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0))
                .append(": upgrade in step, downgrade in step, ")
                .append(count(rowsKept, "row"))
                .append(" kept");
        if (!empty.isEmpty()) {
            text.append(", ").append(count(empty.size(), "table")).append(" left empty (");
            text.append(String.join(
                    "; ",
                    empty.stream()
                            .map(table -> table.table() + ": " + table.reason())
                            .toList()));
            text.append(")");
        }
        return text.append(withoutExtensions()).toString();
    }

    /** Returns what the Javadoc of the revision says. */
    public String javadoc() {
        return "Proved on PostgreSQL " + postgresql.replaceFirst("\\..*", "") + withoutExtensions() + ".";
    }

    private String withoutExtensions() {
        return missingExtensions.isEmpty()
                ? ""
                : ", without " + String.join(", ", missingExtensions) + ", which that server does not have";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
