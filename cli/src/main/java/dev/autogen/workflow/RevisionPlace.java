package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.codegen.MigrationDraft;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where in the history a new revision goes.
 *
 * @param parents targets that it follows: {@code head}, {@code base} for a new root, several for a merge
 * @param splice whether a parent may be a revision that another one follows already
 * @param label the name of the branch that it begins; null for none
 * @param dependsOn what must be there first without being followed: labels, or ids or beginnings of them
 */
public record RevisionPlace(List<String> parents, boolean splice, @Nullable String label, List<String> dependsOn) {

    /** After the head, which must be one. */
    public static final RevisionPlace HEAD = new RevisionPlace(List.of("head"), false, null, List.of());

    public RevisionPlace {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
    }

    /**
     * Returns the draft, put there.
     *
     * @throws AutogenException if a parent is no head, or one parent leads to the other
     * @throws dev.autogen.revision.RevisionException if a name means nothing, or the label is taken
     */
    MigrationDraft put(MigrationDraft draft, RevisionGraph graph) {
        List<String> ids = parentsIn(graph);
        List<String> needed =
                dependsOn.stream().map(name -> dependency(graph, name)).toList();
        List<String> labels = label == null ? List.of() : List.of(label);
        graph.revisions().stream()
                .filter(revision -> revision.labels().containsAll(labels) && !labels.isEmpty())
                .findFirst()
                .ifPresent(this::refuseLabel);
        requireFits(draft, ids, labels, needed, graph);
        return draft.parents(ids).labels(labels).dependsOn(needed);
    }

    private List<String> parentsIn(RevisionGraph graph) {
        Set<String> found = new TreeSet<>();
        List<String> ids = new ArrayList<>();
        for (String parent : parents) {
            for (String id : new RevisionPlanner(graph).resolve(found(graph, parent), RevisionTarget.parse(parent))) {
                if (found.add(id)) {
                    ids.add(id);
                }
            }
        }
        ids.forEach(id -> requireHead(graph, id));
        if (ids.size() > 1) {
            ids.forEach(id -> requireApart(graph, id, ids));
        }
        return ids;
    }

    /** What {@code current} would mean is no place for a revision: it differs from database to database. */
    private static Set<String> found(RevisionGraph graph, String parent) {
        if (RevisionTarget.parse(parent).relative()) {
            throw new AutogenException("'" + parent
                    + "' depends on where a database is, so it is no place for a new revision."
                    + " Name the revision that it follows: one of "
                    + String.join(", ", graph.heads().stream().map(Revision::id).toList()) + ".");
        }
        return Set.of();
    }

    private void requireHead(RevisionGraph graph, String id) {
        List<Revision> children = graph.children(id);
        if (!splice && !children.isEmpty()) {
            throw new AutogenException("Revision " + id + " is not a head: "
                    + String.join(", ", children.stream().map(Revision::id).toList())
                    + (children.size() == 1 ? " follows it." : " follow it.")
                    + " To begin a branch there all the same, add --splice.");
        }
    }

    private static void requireApart(RevisionGraph graph, String id, List<String> ids) {
        for (Revision earlier : graph.appliedBy(List.of(id))) {
            if (!earlier.id().equals(id) && ids.contains(earlier.id())) {
                throw new AutogenException("Revision " + id + " comes after " + earlier.id()
                        + " already, so there is nothing to merge. 'autogen heads' lists what can be.");
            }
        }
    }

    private void refuseLabel(Revision carrier) {
        throw new AutogenException("The label '" + label + "' is taken: it names the branch of revision " + carrier.id()
                + ". Choose another one, or go on with that branch: --head " + label + "@head.");
    }

    private static String dependency(RevisionGraph graph, String name) {
        boolean isLabel = graph.revisions().stream()
                .anyMatch(revision -> revision.labels().contains(name));
        return isLabel ? name : graph.named(name).id();
    }

    /** What makes no history must be known before the file is written, because no command works with it afterwards. */
    private static void requireFits(
            MigrationDraft draft, List<String> parents, List<String> labels, List<String> needed, RevisionGraph graph) {
        List<Revision> all = new ArrayList<>(graph.revisions());
        all.add(Revision.of(draft.revision(), parents.toArray(String[]::new))
                .withLabels(labels.toArray(String[]::new))
                .withDependsOn(needed.toArray(String[]::new)));
        RevisionGraph.of(all);
    }
}
