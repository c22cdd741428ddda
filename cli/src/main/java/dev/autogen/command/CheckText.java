package dev.autogen.command;

import dev.autogen.workflow.CheckReport;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Prints a comparison for people. */
final class CheckText {

    private final Console console;

    CheckText(Console console) {
        this.console = console;
    }

    void print(CheckReport report) {
        if (report.inSync()) {
            console.print(console.green("In step: ") + report.actual().name() + " has what the entities ask for.");
        } else {
            int count = report.operations().size();
            console.print(console.red(differences(count)) + " between the entities and "
                    + report.actual().name() + ":");
            report.operations().forEach(step -> console.print("  " + step.summary()));
        }
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
        if (!report.inSync()) {
            console.print("Write it as a revision: autogen revision -m \"…\"");
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
