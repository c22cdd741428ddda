package dev.autogen.workflow;

import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.Plan;
import dev.autogen.differ.RenameDecisions;
import dev.autogen.differ.RenameProposal;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.operation.DropView;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.project.AcceptFile;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the entities ask for, what a database has, and what has to be done about it.
 *
 * @param options with which the plan was made, the answers to questions included
 * @param hibernate which Hibernate the history was made with, and which one read the entities
 * @param accept what the team lives with
 * @param defaultNamespace what a name without a namespace belongs to
 * @param namespaces what was read of the database besides the default one
 * @param drift what the database has and no revision made, or has not and one made, and what is therefore left out; none where drift is not looked for
 */
public record Comparison(
        Scan desired,
        Subject desiredSubject,
        Scan actual,
        Subject actualSubject,
        Plan plan,
        DiffOptions options,
        HibernateVersions hibernate,
        AcceptFile accept,
        String defaultNamespace,
        List<String> namespaces,
        List<Move> drift) {

    /**
     * Compares, and asks about each possible rename until all are decided or one stays open. Answers are kept: an answer changes what else may be a
     * rename, so the comparison is made anew after each.
     */
    static Comparison of(
            Party desired,
            Party actual,
            DiffOptions options,
            AcceptFile accept,
            ExpressionCanonicalizer canonicalizer,
            Questions questions,
            HibernateVersions hibernate,
            String namespace,
            List<String> namespaces) {
        DiffOptions decided = options;
        while (true) {
            Plan plan = new SchemaDiffer()
                    .diff(desired.scan().schema(), actual.scan().schema(), decided, canonicalizer);
            Optional<RenameDecisions> answers = ask(plan, decided.renames(), questions);
            if (answers.isEmpty()) {
                return new Comparison(
                        desired.scan(),
                        desired.subject(),
                        actual.scan(),
                        actual.subject(),
                        plan,
                        decided,
                        hibernate,
                        accept,
                        namespace,
                        namespaces,
                        List.of());
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
        Stream<String> known = hibernate.notes(plan.upgrade(), desired.origins()).stream();
        List<String> stale = Accepting.stale(accept, plan, defaultNamespace);
        return Stream.of(
                        desired.notes().stream(),
                        notMade,
                        actual.notes().stream(),
                        plan.notes().stream(),
                        known,
                        stale.stream())
                .flatMap(notes -> notes)
                .distinct()
                .toList();
    }

    Comparison withNote(String note) {
        List<String> notes = new ArrayList<>(plan.notes());
        notes.add(note);
        Plan noted = new Plan(
                plan.upgrade(),
                plan.downgrade(),
                plan.renameProposals(),
                plan.unclaimed(),
                plan.differences(),
                plan.accepted(),
                notes);
        return new Comparison(
                desired,
                desiredSubject,
                actual,
                actualSubject,
                noted,
                options,
                hibernate,
                accept,
                defaultNamespace,
                namespaces,
                drift);
    }

    Comparison withDrift(List<Move> moves) {
        return new Comparison(
                desired,
                desiredSubject,
                actual,
                actualSubject,
                plan,
                options,
                hibernate,
                accept,
                defaultNamespace,
                namespaces,
                moves);
    }

    /** Returns what the comparison is made of. */
    Facts facts() {
        return Facts.of(plan, desired.schema(), actual.schema(), defaultNamespace);
    }

    /** Returns what was made by hand in the database, is not compared, and steps aside for the plan. */
    List<String> movedByHand() {
        Set<String> run = plan.upgrade().stream()
                .filter(ExecuteSql.class::isInstance)
                .map(operation -> ((ExecuteSql) operation).sql())
                .collect(Collectors.toSet());
        List<String> aside = actual.dependents().stream()
                .filter(one -> !one.drop().isEmpty() && run.containsAll(one.drop()))
                .map(Dependent::name)
                .toList();
        return drift.stream()
                .filter(move ->
                        !move.counts() && (isRun(move, run) || aside.stream().anyMatch(name -> isSetOn(name, move))))
                .map(Move::object)
                .toList();
    }

    private static boolean isRun(Move move, Set<String> run) {
        return !move.sql().isEmpty() && run.containsAll(move.sql());
    }

    /** Grants and the like return with what they are set on. */
    private static boolean isSetOn(String name, Move move) {
        return move.object().endsWith(" on " + name) || move.object().endsWith(" of " + name);
    }

    /** Returns PostgreSQL's major version. */
    int major() {
        return options.serverMajor();
    }

    /** Returns what nobody claims, with the default namespace spelled out. */
    public List<String> unclaimed() {
        return plan.unclaimed().stream()
                .map(object -> object.in(defaultNamespace).toString())
                .toList();
    }

    /** Returns whether the view is compared: an entity claims it, or a generated revision made it and it goes. */
    boolean isCompared(View view) {
        return desired.schema().view(view.name()).isPresent()
                || plan.upgrade().stream()
                        .anyMatch(operation -> operation instanceof DropView drop
                                && drop.view().equals(view.name()));
    }

    /** Returns what the database has and nobody compares: views are compared where an entity claims them, and where a generated revision made them. */
    public List<String> unmodelled() {
        Set<String> compared = actual.schema().views().stream()
                .filter(this::isCompared)
                .map(view -> ObjectName.of(ObjectKind.VIEW, view.name())
                        .in(defaultNamespace)
                        .toString())
                .collect(Collectors.toSet());
        return actual.unmodelled().stream()
                .filter(object -> !compared.contains(object))
                .toList();
    }

    /** One side of a comparison. */
    record Party(Scan scan, Subject subject) {}
}
