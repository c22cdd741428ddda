package dev.autogen.differ;

import dev.autogen.operation.DropView;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The views that somebody speaks for as they are before the upgrade, or as they are after it. */
final class ViewSide {

    private final Map<QualifiedName, View> views = new LinkedHashMap<>();
    private final Map<QualifiedName, QueryNames> names = new LinkedHashMap<>();

    void add(View view) {
        views.put(view.name(), view);
        names.put(view.name(), QueryNames.of(view.query()));
    }

    boolean has(QualifiedName view) {
        return views.containsKey(view);
    }

    /** Returns the names in the query of a view that is here. */
    QueryNames names(QualifiedName view) {
        return Objects.requireNonNull(names.get(view));
    }

    boolean isInTheWayOf(QualifiedName view, List<Operation> operations) {
        return has(view) && operations.stream().anyMatch(names(view)::isInTheWayOf);
    }

    /** Returns those names, and the views that read one of them, and those that read these. */
    Set<QualifiedName> withReaders(Set<QualifiedName> chosen) {
        Set<QualifiedName> all = new LinkedHashSet<>(chosen);
        boolean found;
        do {
            found = false;
            for (Map.Entry<QualifiedName, QueryNames> view : names.entrySet()) {
                found |= all.stream().anyMatch(view.getValue()::reads) && all.add(view.getKey());
            }
        } while (found);
        return all;
    }

    /** Returns what drops those of them that are here, each before what it reads. */
    List<Operation> drops(Set<QualifiedName> chosen) {
        List<Operation> drops = new ArrayList<>();
        ordered(chosen).forEach(view -> drops.add(new DropView(view.name(), view)));
        Collections.reverse(drops);
        return drops;
    }

    /** Returns what creates those of them that are here, each after what it reads, with their comments. */
    List<Operation> creations(Set<QualifiedName> chosen) {
        List<Operation> creations = new ArrayList<>();
        for (View view : ordered(chosen)) {
            creations.addAll(new DropView(view.name(), view).reverse());
        }
        return creations;
    }

    /** Returns what changes the comments of those that are on both sides and no name of which is chosen. */
    List<Operation> comments(ViewSide other, Set<QualifiedName> chosen) {
        List<Operation> comments = new ArrayList<>();
        for (View view : views.values()) {
            View old = other.views.get(view.name());
            if (old == null || chosen.contains(view.name())) {
                continue;
            }
            comment(ObjectName.of(ObjectKind.VIEW, view.name()), view.comment(), old.comment(), comments);
            Set<String> columns = new TreeSet<>(view.columnComments().keySet());
            columns.addAll(old.columnComments().keySet());
            for (String column : columns) {
                comment(
                        ObjectName.of(ObjectKind.COLUMN, view.name(), column),
                        view.columnComments().get(column),
                        old.columnComments().get(column),
                        comments);
            }
        }
        return comments;
    }

    private static void comment(
            ObjectName target, @Nullable String comment, @Nullable String previous, List<Operation> comments) {
        if (!Objects.equals(comment, previous)) {
            comments.add(new SetComment(target, comment, previous));
        }
    }

    private List<View> ordered(Set<QualifiedName> chosen) {
        List<View> ordered = new ArrayList<>();
        Set<QualifiedName> visited = new LinkedHashSet<>();
        views.keySet().stream()
                .filter(chosen::contains)
                .sorted()
                .forEach(view -> visit(view, chosen, visited, ordered));
        return ordered;
    }

    /** Views cannot read each other in a ring; where names seem to, one of them is an alias, and any order serves. */
    private void visit(QualifiedName view, Set<QualifiedName> chosen, Set<QualifiedName> visited, List<View> ordered) {
        if (visited.add(view)) {
            views.keySet().stream()
                    .filter(other -> chosen.contains(other) && names(view).reads(other))
                    .sorted()
                    .forEach(other -> visit(other, chosen, visited, ordered));
            ordered.add(Objects.requireNonNull(views.get(view)));
        }
    }
}
