package dev.autogen.differ;

import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans views around everything else: what goes, becomes another or is in the way is dropped first of all, and what comes or comes again is created at the
 * very end. Views hold no rows, and nothing else that a plan changes stands on them, so that no finer order is needed.
 *
 * <p>A view whose tables stay as they are moves if it has another query, as PostgreSQL prints both. One that reads what changes in the same plan steps aside
 * in any case, and is made as the entity says.
 */
final class ViewPlanner {

    private final List<Match<View>> views;
    private final List<Operation> upgrade;
    private final List<Operation> downgrade;
    private final ViewSide before = new ViewSide();
    private final ViewSide after = new ViewSide();
    private final List<String> notes = new ArrayList<>();

    private ViewPlanner(List<Match<View>> views, List<Operation> upgrade, List<Operation> downgrade) {
        this.views = views.stream().filter(view -> !view.isKept()).toList();
        this.upgrade = upgrade;
        this.downgrade = downgrade;
        for (Match<View> view : this.views) {
            if (!view.isAdded()) {
                before.add(view.before());
            }
            if (!view.isDropped()) {
                after.add(view.anew());
            }
        }
    }

    /**
     * Which views step aside.
     *
     * @param up those that are dropped before the upgrade or created after it
     * @param down those that are dropped before the downgrade or created after it
     * @param notes one sentence for each query that PostgreSQL refused
     */
    record Outcome(
            ViewSide before, ViewSide after, Set<QualifiedName> up, Set<QualifiedName> down, List<String> notes) {

        List<Operation> upgrade(List<Operation> operations) {
            return around(before, operations, after, up);
        }

        List<Operation> downgrade(List<Operation> operations) {
            return around(after, operations, before, down);
        }

        private static List<Operation> around(
                ViewSide from, List<Operation> operations, ViewSide to, Set<QualifiedName> aside) {
            List<Operation> whole = new ArrayList<>(from.drops(aside));
            whole.addAll(operations);
            whole.addAll(to.creations(aside));
            whole.addAll(to.comments(from, aside));
            return whole;
        }
    }

    /**
     * Returns what becomes of the views.
     *
     * @param views those that nobody speaks for among them: they stay as they are
     * @param renames what renames before all else
     * @param steps everything else, in any order
     * @param failures by view, why PostgreSQL does not accept the wanted query as things are
     */
    static Outcome plan(
            List<Match<View>> views,
            List<Operation> renames,
            List<PlannedStep> steps,
            Map<QualifiedName, String> failures) {
        List<Operation> upgrade = new ArrayList<>(renames);
        steps.forEach(step -> upgrade.addAll(step.forward()));
        List<Operation> downgrade = new ArrayList<>();
        steps.forEach(step -> downgrade.addAll(step.backward()));
        return new ViewPlanner(views, upgrade, downgrade).plan(failures);
    }

    private Outcome plan(Map<QualifiedName, String> failures) {
        Set<QualifiedName> others = others(failures);
        Set<QualifiedName> asideOnTheWayBack = new LinkedHashSet<>(others);
        for (Match<View> view : views) {
            if (view.stays()
                    && (before.isInTheWayOf(view.before().name(), downgrade)
                            || after.isInTheWayOf(view.before().name(), downgrade))) {
                asideOnTheWayBack.add(view.before().name());
            }
        }
        return new Outcome(
                before, after, before.withReaders(others), after.withReaders(asideOnTheWayBack), List.copyOf(notes));
    }

    /** Returns the views that come, go or become others, and those that must step aside on the way up. */
    private Set<QualifiedName> others(Map<QualifiedName, String> failures) {
        Set<QualifiedName> others = new LinkedHashSet<>();
        for (Match<View> view : views) {
            if (view.isAdded() || view.isDropped()) {
                others.add(view.isAdded() ? view.after().name() : view.before().name());
            } else if (readsWhatChanges(view.before().name())) {
                others.add(view.before().name());
            } else if (!view.before().query().equals(view.after().query())) {
                others.add(view.before().name());
                String failure = failures.get(view.before().name());
                if (failure != null) {
                    notes.add("PostgreSQL does not accept the query of the entities' view "
                            + view.before().name() + " as things are (" + failure + "): the view is made anew.");
                }
            }
        }
        return others;
    }

    private boolean readsWhatChanges(QualifiedName view) {
        return before.isInTheWayOf(view, upgrade)
                || after.isInTheWayOf(view, upgrade)
                || upgrade.stream().anyMatch(before.names(view)::isRewrittenBy)
                || upgrade.stream().anyMatch(after.names(view)::meansAnotherAfter)
                || views.stream()
                        .anyMatch(other -> other.isAdded()
                                && after.names(view).reads(other.after().name()));
    }
}
