package dev.autogen.workflow;

import dev.autogen.differ.Ledger;
import dev.autogen.execution.RevisionSource;
import dev.autogen.migration.Migration;
import dev.autogen.migration.Recording;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The revisions of a project, compiled. Not safe for use by several threads. */
public final class History {

    private final RevisionGraph graph;
    private final RevisionSource source;
    private final Map<Revision, Recording> recordings;

    private History(RevisionSource source, Map<Revision, Recording> recordings) {
        this.graph = RevisionGraph.of(source.revisions());
        this.source = source;
        this.recordings = new HashMap<>(recordings);
    }

    /**
     * Returns the history of these revisions.
     *
     * @throws dev.autogen.revision.RevisionException if they make none
     */
    public static History of(RevisionSource source) {
        return new History(source, Map.of());
    }

    /** Returns how the revisions follow one another. */
    public RevisionGraph graph() {
        return graph;
    }

    /** Returns the migrations. */
    public RevisionSource source() {
        return source;
    }

    /** Returns what a revision does, which is asked once. */
    Recording recording(Revision revision) {
        return recordings.computeIfAbsent(revision, source::recording);
    }

    /** Returns the history with one revision more. */
    History with(RevisionSource one) {
        return new History(
                new RevisionSource() {
                    @Override
                    public List<Revision> revisions() {
                        return Stream.of(source, one)
                                .flatMap(all -> all.revisions().stream())
                                .toList();
                    }

                    @Override
                    public Migration migration(Revision revision) {
                        return (one.revisions().contains(revision) ? one : source).migration(revision);
                    }
                },
                recordings);
    }

    /**
     * Returns the history of a database that has come to these heads: they, and what they follow or depend on.
     *
     * @throws dev.autogen.revision.RevisionException if there is no such revision
     */
    History upTo(Collection<String> heads) {
        List<Revision> applied = graph.appliedBy(heads);
        return new History(
                new RevisionSource() {
                    @Override
                    public List<Revision> revisions() {
                        return applied;
                    }

                    @Override
                    public Migration migration(Revision revision) {
                        return source.migration(revision);
                    }
                },
                recordings);
    }

    public boolean isEmpty() {
        return graph.revisions().isEmpty();
    }

    /** Returns the version of the Hibernate that the latest revision was made with, of those that say it; empty if none does. */
    String hibernate() {
        return graph.revisions().stream()
                .map(Revision::hibernate)
                .filter(version -> !version.isEmpty())
                .reduce("", (earlier, later) -> later);
    }

    /**
     * Returns the SQL of the model's own that these revisions ran and did not take back.
     *
     * @param without revisions that have not run
     */
    public List<AuxiliaryObject> auxiliaries(List<Revision> without) {
        Ledger ledger = new Ledger();
        graph.revisions().stream()
                .filter(revision -> !without.contains(revision))
                .forEach(revision -> ledger.generated(recording(revision).upgrade()));
        return ledger.auxiliaries();
    }

    /**
     * Returns what generated revisions made and what still stands of it, also after what revisions written by hand renamed and dropped.
     *
     * @param defaultNamespace a revision that names it means the same objects as one that does not
     */
    public Set<ObjectName> made(String defaultNamespace) {
        return made(defaultNamespace, List.of());
    }

    /**
     * Returns the same of a database that has not had all of them yet.
     *
     * @param without revisions that have not run
     */
    Set<ObjectName> made(String defaultNamespace, List<Revision> without) {
        Ledger ledger = new Ledger();
        for (Revision revision : graph.revisions()) {
            if (without.contains(revision)) {
                continue;
            }
            Recording recording = recording(revision);
            if (revision.generated()) {
                ledger.generated(recording.upgrade(), recording.downgrade());
            } else {
                ledger.byHand(recording.upgrade());
            }
        }
        return inDefault(ledger.made(), defaultNamespace);
    }

    /** Returns what any revision, generated or not, made at any time, whether it still stands or not. */
    Set<ObjectName> everMade(String defaultNamespace) {
        Ledger ledger = new Ledger();
        Set<ObjectName> made = new HashSet<>();
        for (Revision revision : graph.revisions()) {
            ledger.generated(recording(revision).upgrade());
            made.addAll(ledger.made());
        }
        return inDefault(made, defaultNamespace);
    }

    private static Set<ObjectName> inDefault(Set<ObjectName> objects, String defaultNamespace) {
        return objects.stream()
                .map(object -> defaultNamespace.equals(object.owner().namespace())
                        ? new ObjectName(
                                object.kind(), QualifiedName.of(object.owner().name()), object.member())
                        : object)
                .collect(Collectors.toSet());
    }
}
