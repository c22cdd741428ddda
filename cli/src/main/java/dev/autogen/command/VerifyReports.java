package dev.autogen.command;

import dev.autogen.workflow.Hazard;
import dev.autogen.workflow.Verification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was seen of a history, for pull requests and jobs. */
final class VerifyReports {

    private VerifyReports() {}

    static String markdown(Verification seen) {
        Markdown markdown = new Markdown("verify")
                .title("autogen: " + revisions(seen.revisions().size())
                        + (seen.verified() ? " verified" : ", not as they should be"))
                .warnings("Failed:", failures(seen))
                .table(
                        List.of("revision", "class", "statements", "rows kept", "ms", "proof"),
                        seen.revisions().stream().map(step -> row(seen, step)).toList())
                .warnings(
                        "Hazards:",
                        seen.revisions().stream()
                                .flatMap(step -> hazards(step).map(hazard -> step.id() + ": " + hazard))
                                .toList())
                .list("Not taken back:", notTakenBack(seen));
        for (Verification.Step step : seen.revisions()) {
            markdown.folded(step.id() + " upgrade", step.upgradeSql());
            markdown.folded(step.id() + " downgrade", step.downgradeSql());
        }
        return markdown.toString();
    }

    private static List<String> failures(Verification seen) {
        return Stream.concat(
                        seen.problems().stream(),
                        seen.revisions().stream()
                                .filter(step -> step.problem() != null)
                                .map(step -> step.id() + ": " + step.problem()))
                .toList();
    }

    /** Returns, for each reason, the revisions of which only the upgrade was run. */
    static List<String> notTakenBack(Verification seen) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Verification.Step step : seen.revisions()) {
            if (step.notTakenBack() != null) {
                byReason.computeIfAbsent(step.notTakenBack(), reason -> new ArrayList<>())
                        .add(step.id());
            }
        }
        return byReason.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .toList();
    }

    /** Returns what may go wrong with rows of a revision, and then what did on the scratch database, one sentence each. */
    static Stream<String> hazards(Verification.Step step) {
        return Stream.concat(step.hazards().stream().map(Hazard::message), Stream.ofNullable(step.hazard()));
    }

    private static String revisions(int count) {
        return count == 1 ? "1 revision" : count + " revisions";
    }

    private static List<String> row(Verification seen, Verification.Step step) {
        return List.of(
                (step.id() + " " + step.message()).strip(),
                String.valueOf(step.className()),
                "" + step.statements(),
                "" + step.rowsKept(),
                "" + step.millis(),
                proof(seen, step));
    }

    private static String proof(Verification seen, Verification.Step step) {
        if (step.problem() != null) {
            return "failed";
        }
        if (seen.postgresql() == null) {
            return "not run";
        }
        return (step.notTakenBack() == null ? "up, down, up on " : "up on ") + seen.postgresql();
    }

    /**
     * Returns annotations.
     *
     * @param whole whether each revision is shown, also one of which there is nothing to say
     * @param files from the name of a class to its file
     */
    static String github(Verification seen, boolean whole, UnaryOperator<String> files) {
        Annotations annotations = new Annotations();
        seen.problems().forEach(problem -> annotations.error(null, "autogen verify", problem));
        for (Verification.Step step : seen.revisions()) {
            String file = file(step.className(), files);
            if (whole) {
                annotations.notice(file, "Revision " + step.id() + ": " + timed(seen, step), contents(step));
            }
            if (step.problem() != null) {
                annotations.error(file, "Revision " + step.id() + " fails", step.problem());
            }
            hazards(step).forEach(hazard -> annotations.warning(file, "Hazard of revision " + step.id(), hazard));
        }
        return annotations.toString();
    }

    private static String timed(Verification seen, Verification.Step step) {
        return proof(seen, step) + (seen.postgresql() == null ? "" : " in " + step.millis() + " ms");
    }

    private static String contents(Verification.Step step) {
        StringBuilder text = new StringBuilder(String.valueOf(step.className()));
        text.append("\nupgrade:").append(step.upgradeSql().isEmpty() ? " nothing" : "");
        step.upgradeSql().forEach(sql -> text.append('\n').append(sql).append(';'));
        text.append("\ndowngrade:").append(step.downgradeSql().isEmpty() ? " nothing" : "");
        step.downgradeSql().forEach(sql -> text.append('\n').append(sql).append(';'));
        return text.toString();
    }

    private static @Nullable String file(@Nullable String className, UnaryOperator<String> files) {
        return className == null ? null : files.apply(className);
    }
}
