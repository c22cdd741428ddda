package dev.autogen.workflow;

import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.Plan;
import dev.autogen.differ.RenameDecisions;
import dev.autogen.differ.RenameProposal;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.operation.DropView;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the entities ask for, what a database has, and what has to be done about it.
 *
 * @param defaultNamespace what a name without a namespace belongs to
 */
public record Comparison(
        Scan desired, Subject desiredSubject, Scan actual, Subject actualSubject, Plan plan, String defaultNamespace) {

    /**
     * Compares, and asks about each possible rename until all are decided or one stays open. Answers are kept: an answer changes what else may be a
     * rename, so the comparison is made anew after each.
     */
    static Comparison of(
            Party desired,
            Party actual,
            DiffOptions options,
            ExpressionCanonicalizer canonicalizer,
            Questions questions,
            String namespace) {
        DiffOptions decided = options;
        while (true) {
            Plan plan = new SchemaDiffer()
                    .diff(desired.scan().schema(), actual.scan().schema(), decided, canonicalizer);
            Optional<RenameDecisions> answers = ask(plan, decided.renames(), questions);
            if (answers.isEmpty()) {
                return new Comparison(
                        desired.scan(), desired.subject(), actual.scan(), actual.subject(), plan, namespace);
            }
            decided = decided.withRenames(answers.get());
        }
    }

    /** Returns the decisions with one answer more; empty if nothing is asked or nobody answers. */
    private static Optional<RenameDecisions> ask(Plan plan, RenameDecisions decisions, Questions questions) {
        for (RenameProposal proposal : plan.renameProposals()) {
            Optional<Boolean> answer = questions.isRename(proposal);
            if (answer.isPresent()) {
                return Optional.of(answer.get() ? decisions.with(proposal) : decisions.without(proposal));
            }
        }
        return Optional.empty();
    }

    /** Returns what the user should know, one sentence each: of the entities, of the database, of the plan. */
    public List<String> notes() {
        Stream<String> notMade = desired.unmodelled().stream()
                .map(object -> "The entities also ask for " + object + ", which autogen neither makes nor compares.");
        return Stream.of(desired.notes().stream(), notMade, actual.notes().stream(), plan.notes().stream())
                .flatMap(notes -> notes)
                .distinct()
                .toList();
    }

    /** Returns what nobody claims, with the default namespace spelled out. */
    public List<String> unclaimed() {
        return plan.unclaimed().stream()
                .map(object -> object.in(defaultNamespace).toString())
                .toList();
    }

    /** Returns what the database has and nobody compares: views are compared where an entity claims them, and where a generated revision made them. */
    public List<String> unmodelled() {
        Set<String> compared = Stream.concat(
                        desired.schema().views().stream().map(View::name),
                        plan.upgrade().stream()
                                .flatMap(operation ->
                                        operation instanceof DropView drop ? Stream.of(drop.view()) : Stream.empty()))
                .map(name ->
                        ObjectName.of(ObjectKind.VIEW, name).in(defaultNamespace).toString())
                .collect(Collectors.toSet());
        return actual.unmodelled().stream()
                .filter(object -> !compared.contains(object))
                .toList();
    }

    /** One side of a comparison. */
    record Party(Scan scan, Subject subject) {}
}
