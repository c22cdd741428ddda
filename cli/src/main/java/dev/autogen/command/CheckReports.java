package dev.autogen.command;

import dev.autogen.workflow.CheckReport;
import dev.autogen.workflow.Move;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A comparison for pull requests, jobs and databases. */
final class CheckReports {

    private CheckReports() {}

    static String markdown(CheckReport report) {
        Markdown markdown = new Markdown("check").title(title(report));
        if (report.database() == null) {
            markdown.table(
                    List.of("operation", "object", "what"),
                    report.operations().stream()
                            .map(step ->
                                    List.of(step.kind(), Objects.requireNonNullElse(step.object(), ""), step.summary()))
                            .toList());
        }
        markdown.list("Not run in the database yet:", report.pending());
        if (report.database() != null) {
            markdown.table(
                    List.of("who moved", "what", "so"),
                    report.moved().stream()
                            .map(move -> List.of(move.moved(), move.line(), move.advice()))
                            .toList());
        }
        return markdown.warnings("Hazards:", hazards(report))
                .list(
                        "Perhaps renamed; say which it is:",
                        report.renameProposals().stream()
                                .map(rename -> rename.accept() + " or " + rename.refuse())
                                .toList())
                .folded("SQL of the revision", statements(report))
                .folded(
                        "SQL that takes back what was done by hand",
                        report.moved().stream()
                                .flatMap(move -> move.sql().stream())
                                .toList())
                .list("Unclaimed, nothing touches it:", report.unclaimed())
                .list("Not compared:", report.unmodelled())
                .list("Notes:", report.notes())
                .toString();
    }

    private static String title(CheckReport report) {
        if (report.inSync()) {
            return "autogen: in step with " + report.actual().name();
        }
        long count = report.database() == null
                ? report.operations().size()
                : report.moved().stream().filter(Move::counts).count()
                        + report.pending().size();
        return "autogen: " + CheckText.differences((int) count) + " between the entities and "
                + (report.database() == null ? report.actual().name() : "history and database");
    }

    private static List<String> hazards(CheckReport report) {
        return report.operations().stream()
                .flatMap(step -> step.hazards().stream())
                .map(hazard -> hazard.severity() + " " + hazard.code() + ": " + hazard.message())
                .toList();
    }

    private static List<String> statements(CheckReport report) {
        return report.operations().stream().flatMap(step -> step.sql().stream()).toList();
    }

    /** Returns the statements of a revision, each operation with comments that say what it is and what it may do to rows. */
    static String sql(CheckReport report) {
        StringBuilder text = new StringBuilder();
        for (CheckReport.Step step : report.operations()) {
            comment(text, step.summary());
            step.hazards().forEach(hazard -> comment(text, "Hazard: " + hazard.message()));
            step.sql().forEach(sql -> text.append(sql).append(";\n"));
        }
        return text.toString();
    }

    private static void comment(StringBuilder text, String line) {
        text.append("-- ").append(line.replaceAll("\\s+", " ")).append('\n');
    }

    static String github(CheckReport report) {
        Annotations annotations = new Annotations();
        report.pending().forEach(title -> annotations.warning(null, "Not run in the database yet", title));
        if (report.database() == null) {
            report.operations()
                    .forEach(step -> annotations.error(null, "The entities differ: autogen revision", step.summary()));
        } else {
            report.moved().forEach(move -> moved(annotations, move));
        }
        Stream.concat(hazards(report).stream(), report.notes().stream())
                .forEach(note -> annotations.warning(null, "autogen check", note));
        return annotations.toString();
    }

    private static void moved(Annotations annotations, Move move) {
        String title = "Out of step: " + move.moved();
        StringBuilder message = new StringBuilder(move.line() + "; " + move.advice());
        move.sql().forEach(sql -> message.append('\n').append(sql).append(';'));
        if (move.counts()) {
            annotations.error(null, title, message.toString());
        } else {
            annotations.warning(null, title, message.toString());
        }
    }
}
