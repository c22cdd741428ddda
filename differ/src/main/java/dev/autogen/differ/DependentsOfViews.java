package dev.autogen.differ;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is not compared and stands on a view that is: it steps aside before the view does, and returns after it. The views that are compared are no bystanders
 * themselves.
 *
 * @param others those that stand on no such view
 * @param up those that step aside on the way up, each after what it stands on
 * @param down those that step aside on the way down, each after what it stands on
 * @param settingsUp what gives views that are made anew on the way up their owners and grants again
 * @param settingsDown the same on the way down
 */
record DependentsOfViews(
        List<Dependent> others,
        List<Dependent> up,
        List<Dependent> down,
        List<String> settingsUp,
        List<String> settingsDown) {

    private static final String VIEW = "view ";

    /**
     * Divides the bystanders.
     *
     * @param actual under the names that the database has, as the bystanders' are
     * @throws BlockedChangeException if one could not be restored
     */
    static DependentsOfViews of(List<Dependent> dependents, ViewPlanner.Outcome views, Schema actual) {
        List<Dependent> bystanders = new ArrayList<>(dependents);
        Map<String, QualifiedName> compared = new TreeMap<>();
        for (Dependent one : dependents) {
            QualifiedName view = comparedView(one.name(), views, actual);
            if (view != null) {
                compared.put(one.name(), view);
                bystanders.remove(one);
            }
        }
        List<Dependent> up = above(bystanders, compared, views.up());
        List<Dependent> down = above(bystanders, compared, views.down());
        requireRestorable(up, compared, views);
        requireRestorable(down, compared, views);
        bystanders.removeAll(up);
        bystanders.removeAll(down);
        return new DependentsOfViews(
                bystanders,
                up,
                down,
                settings(dependents, compared, views.up(), views.after()),
                settings(dependents, compared, views.down(), views.before()));
    }

    private static List<String> settings(
            List<Dependent> dependents, Map<String, QualifiedName> compared, Set<QualifiedName> aside, ViewSide to) {
        List<String> statements = new ArrayList<>();
        for (Dependent one : dependents) {
            QualifiedName view = compared.get(one.name());
            if (view != null && aside.contains(view) && to.has(view)) {
                one.restore().stream()
                        .filter(sql -> sql.startsWith("grant ") || sql.startsWith("alter "))
                        .forEach(statements::add);
            }
        }
        return statements;
    }

    /** The names of bystanders spell the default namespace out, which is the one that a schema does not list. */
    private static @Nullable QualifiedName comparedView(String name, ViewPlanner.Outcome views, Schema actual) {
        if (!name.startsWith(VIEW)) {
            return null;
        }
        QualifiedName view = named(name.substring(VIEW.length()), actual);
        return views.before().has(view) ? view : null;
    }

    private static QualifiedName named(String name, Schema actual) {
        QualifiedName full = QualifiedName.parse(name);
        return actual.namespaces().contains(full.namespace()) ? full : QualifiedName.of(full.name());
    }

    private static List<Dependent> above(
            List<Dependent> bystanders, Map<String, QualifiedName> compared, Set<QualifiedName> aside) {
        Set<String> moving = new HashSet<>();
        compared.forEach((name, view) -> {
            if (aside.contains(view)) {
                moving.add(name);
            }
        });
        Set<Dependent> above = new LinkedHashSet<>();
        boolean found;
        do {
            found = false;
            for (Dependent one : bystanders) {
                if (one.standsOn().stream().anyMatch(moving::contains) && above.add(one)) {
                    moving.add(one.name());
                    found = true;
                }
            }
        } while (found);
        return List.copyOf(above);
    }

    private static void requireRestorable(
            List<Dependent> moving, Map<String, QualifiedName> compared, ViewPlanner.Outcome views) {
        Map<String, String> reasons = new TreeMap<>();
        for (Dependent one : moving) {
            if (!one.isRestorable()) {
                reasons.put(one.name(), "autogen cannot make it anew");
            }
            one.standsOn().stream()
                    .filter(compared::containsKey)
                    .filter(below -> !views.after().has(Objects.requireNonNull(compared.get(below))))
                    .forEach(below -> reasons.putIfAbsent(one.name(), "needs " + below + ", which goes"));
        }
        if (!reasons.isEmpty()) {
            throw new BlockedChangeException(reasons);
        }
    }

    List<Operation> upgrade(List<Operation> operations) {
        return around(up, operations, settingsUp);
    }

    List<Operation> downgrade(List<Operation> operations) {
        return around(down, operations, settingsDown);
    }

    private static List<Operation> around(List<Dependent> moving, List<Operation> operations, List<String> settings) {
        List<Operation> withSettings = new ArrayList<>(operations);
        withSettings.addAll(DependentPlanner.statements(settings));
        return DependentPlanner.around(moving, withSettings, moving);
    }
}
