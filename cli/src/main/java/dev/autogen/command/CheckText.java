package dev.autogen.command;

import dev.autogen.workflow.CheckReport;
import dev.autogen.workflow.Move;
import dev.autogen.workflow.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Prints a comparison for people. */
final class CheckText {

    private static final String NOT_RUN = "Not run in the database yet";

    private final Console console;

    CheckText(Console console) {
        this.console = console;
    }

    void print(CheckReport report) {
        if (report.database() != null) {
            three(report, report.database());
        } else if (report.inSync()) {
            console.print(console.green("In step: ") + report.actual().name() + " has what the entities ask for.");
        } else {
            int count = report.operations().size();
            console.print(console.red(differences(count)) + " between the entities and "
                    + report.actual().name() + ":");
            report.operations().forEach(step -> console.print("  " + step.summary()));
        }
        report.operations().stream()
                .flatMap(step -> step.hazards().stream())
                .forEach(hazard -> console.print(console.yellow("Hazard: ") + hazard.message()));
        section(
                console::print,
                "Perhaps renamed; say which it is:",
                report.renameProposals().stream()
                        .flatMap(rename -> Stream.of(rename.accept(), rename.refuse()))
                        .toList());
        section(
                console::print,
                "The same as lines of a file for --answers:",
                report.renameProposals().stream()
                        .flatMap(rename -> Stream.of(rename.acceptLine(), rename.refuseLine()))
                        .toList());
        leftAlone(console::print, report.accepted(), report.unclaimed(), report.unmodelled());
        report.notes().forEach(note -> console.warn(console.yellow("Note: ") + note));
        if (report.database() == null) {
            next(report);
        }
    }

    private void next(CheckReport report) {
        section(console::print, NOT_RUN, report.pending());
        if (!report.pending().isEmpty()) {
            console.print("Run it first: autogen upgrade");
        } else if (!report.inSync()) {
            console.print("Write it as a revision: autogen revision -m \"…\"");
        }
    }

    private void three(CheckReport report, Subject database) {
        if (report.inSync()) {
            console.print(console.green("In step: ") + "entities, history and " + database.name() + " say the same.");
        } else {
            console.print(console.red("Out of step: ") + "entities, history and " + database.name());
        }
        section(console::print, NOT_RUN, report.pending());
        Map<String, List<Move>> byAdvice = new LinkedHashMap<>();
        report.moved().forEach(move -> byAdvice.computeIfAbsent(move.advice(), any -> new ArrayList<>())
                .add(move));
        byAdvice.forEach((advice, moves) -> {
            console.print(advice.substring(0, 1).toUpperCase(Locale.ROOT) + advice.substring(1) + ":");
            moves.forEach(move -> moved(console::print, move));
        });
    }

    private static void moved(Consumer<String> output, Move move) {
        output.accept("  " + move.line() + (move.also() == null ? "" : " (" + move.also() + " too)"));
        move.sql().forEach(sql -> output.accept("    " + sql.replace("\n", "\n    ") + ";"));
    }

    /** Names what is left out of a revision because it was done by hand. */
    static void drift(Console console, List<Move> drift) {
        if (!drift.isEmpty()) {
            console.warn(console.yellow("Drift: ")
                    + "changed by hand in the database, and left out of the revision (`autogen adopt` keeps it; `autogen check --against"
                    + " all` says how to revert it):");
            drift.forEach(move -> console.warn("  " + move.line()));
        }
    }

    /** Says what no operation touches: every output that compares says it. */
    static void leftAlone(Consumer<String> output, int accepted, List<String> unclaimed, List<String> unmodelled) {
        if (accepted > 0) {
            output.accept("Accepted: " + differences(accepted) + " in autogen.accept, which nothing touches");
        }
        section(
                output,
                "Unclaimed: neither the entities nor a generated revision asked for it, so nothing touches it",
                unclaimed);
        section(output, "Not compared", unmodelled);
    }

    static String differences(int count) {
        return count == 1 ? "1 difference" : count + " differences";
    }

    private static void section(Consumer<String> output, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            output.accept(title + (title.endsWith(":") ? "" : " (" + lines.size() + "):"));
            lines.forEach(line -> output.accept("  " + line));
        }
    }
}
