package dev.autogen.workflow;

import dev.autogen.differ.Acceptance;
import dev.autogen.differ.Difference;
import dev.autogen.project.AcceptFile;
import dev.autogen.project.AcceptLine;
import dev.autogen.project.SettingsException;
import dev.autogen.schema.ObjectKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what differs into {@code autogen.accept}, as far as somebody says so. */
public final class AcceptDifferences {

    private final Workspace workspace;
    private final Questions questions;

    public AcceptDifferences(Workspace workspace, Questions questions) {
        this.workspace = workspace;
        this.questions = questions;
    }

    /**
     * What is asked for.
     *
     * @param kinds to accept all differences of; null to ask about each kind
     * @param reason why; null to ask
     */
    public record Request(CompareOptions options, @Nullable Set<ObjectKind> kinds, @Nullable String reason) {}

    /**
     * Compares, asks, and writes the lines of what is accepted.
     *
     * @return how many lines were written
     * @throws UndecidedRenameException if something may have been renamed and nobody decided
     * @throws SettingsException if nobody can be asked, or there is no reason
     */
    public int run(Request request) {
        CompareOptions options = request.options();
        if (options.dropUnclaimed() || !options.drops().isEmpty()) {
            throw new SettingsException(
                    "--accept does not go with --drop or --drop-unclaimed: the one lets stay what the others drop.");
        }
        if (options.against() == CompareOptions.Against.ALL) {
            throw new SettingsException(
                    "--accept lives with differences between two parties: it goes with --against database or history.");
        }
        Comparison comparison = new Compare(workspace, questions).run(options, false);
        if (!comparison.plan().renameProposals().isEmpty()) {
            throw new UndecidedRenameException(comparison.plan().renameProposals());
        }
        List<Difference> chosen = new ArrayList<>();
        byKind(comparison.plan().differences()).forEach((kind, differences) -> {
            if (isChosen(request, kind, differences)) {
                chosen.addAll(differences);
            }
        });
        if (chosen.isEmpty()) {
            return 0;
        }
        String reason = reason(request);
        AcceptFile.of(workspace.settings())
                .with(chosen.stream().map(one -> line(one, reason)).toList())
                .write();
        return chosen.size();
    }

    private static Map<ObjectKind, List<Difference>> byKind(List<Difference> differences) {
        Map<ObjectKind, List<Difference>> kinds = new EnumMap<>(ObjectKind.class);
        differences.forEach(one -> kinds.computeIfAbsent(one.object().kind(), kind -> new ArrayList<>())
                .add(one));
        return kinds;
    }

    private boolean isChosen(Request request, ObjectKind kind, List<Difference> differences) {
        if (request.kinds() != null) {
            return request.kinds().contains(kind);
        }
        return questions
                .accepts(
                        kind.text(),
                        differences.stream().map(AcceptDifferences::sentence).toList())
                .orElseThrow(() -> new SettingsException("Nobody is there to say what to accept; nothing was written."
                        + " Name the kinds: --accept=all, or some of them, as in --accept=" + kind.text() + "."));
    }

    private static String sentence(Difference difference) {
        return difference.object() + ": wanted "
                + Objects.requireNonNullElse(Acceptance.written(difference.desired()), "is none") + ", there is "
                + Objects.requireNonNullElse(Acceptance.written(difference.actual()), "none");
    }

    private String reason(Request request) {
        String reason = request.reason() == null ? questions.reason().orElse("") : request.reason();
        if (reason.isBlank()) {
            throw new SettingsException(
                    "An accepted difference needs a reason, for those who read the file later; nothing was written. Add --reason \"…\".");
        }
        return reason.strip();
    }

    private static AcceptLine line(Difference difference, String reason) {
        return new AcceptLine(
                0,
                difference.object().kind(),
                difference.object().path(),
                Acceptance.written(difference.desired()),
                Acceptance.written(difference.actual()),
                reason,
                List.of());
    }
}
