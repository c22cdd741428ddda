package dev.autogen.command;

import dev.autogen.workflow.CheckReport;
import java.util.List;

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
            console.print(console.red(count == 1 ? "1 difference" : count + " differences")
                    + " between the entities and " + report.actual().name() + ":");
            report.operations().forEach(step -> console.print("  " + step.summary()));
        }
        section(
                "Perhaps renamed; say which it is:",
                report.renameProposals().stream()
                        .flatMap(rename -> List.of(rename.accept(), rename.refuse()).stream())
                        .toList());
        section(
                "Unclaimed: neither the entities nor a generated revision asked for it, so nothing touches it",
                report.unclaimed());
        section("Not compared", report.unmodelled());
        if (!report.inSync()) {
            console.print("Write it as a revision: autogen revision -m \"…\"");
        }
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            console.print(title + (title.endsWith(":") ? "" : " (" + lines.size() + "):"));
            lines.forEach(line -> console.print("  " + line));
        }
    }
}
