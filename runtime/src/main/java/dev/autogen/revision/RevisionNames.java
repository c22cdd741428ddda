package dev.autogen.revision;

import dev.autogen.revision.RevisionProblem.Ambiguous;
import dev.autogen.revision.RevisionProblem.DuplicateId;
import dev.autogen.revision.RevisionProblem.DuplicateLabel;
import dev.autogen.revision.RevisionProblem.InvalidName;
import dev.autogen.revision.RevisionProblem.Unknown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The names of the revisions of a graph, and the number that each has in it. */
final class RevisionNames {

    /** Shorter ones are taken for a mistake: {@code downgrade 1} most likely meant {@code -1}. */
    static final int SHORTEST_PREFIX = 4;

    private static final Set<String> KEYWORDS = Set.of("head", "heads", "base", "current");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.]+");

    private final List<Revision> nodes;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byLabel = new HashMap<>();

    RevisionNames(List<Revision> nodes) {
        this.nodes = List.copyOf(nodes);
        for (int node = 0; node < nodes.size(); node++) {
            addId(node);
        }
        for (int node = 0; node < nodes.size(); node++) {
            addLabels(node);
        }
    }

    private void addId(int node) {
        Revision revision = nodes.get(node);
        requireName(revision.id(), revision);
        Integer other = byId.putIfAbsent(revision.id(), node);
        if (other != null) {
            throw new RevisionException(
                    new DuplicateId(revision.id(), nodes.get(other).className(), revision.className()));
        }
    }

    private void addLabels(int node) {
        Revision revision = nodes.get(node);
        for (String label : revision.labels()) {
            requireName(label, revision);
            Integer other = byId.containsKey(label) ? byId.get(label) : byLabel.put(label, node);
            if (other != null) {
                throw new RevisionException(
                        new DuplicateLabel(label, nodes.get(other).id(), revision.id()));
            }
        }
    }

    private static void requireName(String name, Revision revision) {
        if (KEYWORDS.contains(name) || !NAME.matcher(name).matches()) {
            throw new RevisionException(new InvalidName(name, revision.className()));
        }
    }

    int size() {
        return nodes.size();
    }

    Revision node(int node) {
        return nodes.get(node);
    }

    /** Returns the number of exactly this id, or -1. */
    int indexOf(String id) {
        return byId.getOrDefault(id, -1);
    }

    /** Returns the number of this id or label, or -1. */
    int indexOfIdOrLabel(String name) {
        int node = indexOf(name);
        return node >= 0 ? node : byLabel.getOrDefault(name, -1);
    }

    /** Returns the number of the one revision with this id, label, beginning of an id, slug, or id and slug: {@code 002_migrate_data}. */
    int resolve(String name) {
        int exact = indexOfIdOrLabel(name);
        if (exact >= 0) {
            return exact;
        }
        List<Integer> prefixed = matching(revision -> revision.id().startsWith(name));
        if (prefixed.size() > 1) {
            throw ambiguous(name, prefixed);
        }
        if (prefixed.size() == 1 && name.length() >= SHORTEST_PREFIX) {
            return prefixed.get(0);
        }
        String slug = Revision.slugOf(name);
        List<Integer> slugged = slug.isEmpty()
                ? List.of()
                : matching(revision -> revision.slug().equals(slug)
                        || Revision.slugOf(revision.id() + "_" + revision.message())
                                .equals(slug));
        if (slugged.size() == 1) {
            return slugged.get(0);
        }
        throw slugged.isEmpty() ? new RevisionException(new Unknown(name, ids(prefixed))) : ambiguous(name, slugged);
    }

    private RevisionException ambiguous(String name, List<Integer> candidates) {
        return new RevisionException(new Ambiguous(name, ids(candidates)));
    }

    private List<Integer> matching(Predicate<Revision> condition) {
        return IntStream.range(0, nodes.size())
                .filter(node -> condition.test(nodes.get(node)))
                .boxed()
                .toList();
    }

    private List<String> ids(List<Integer> found) {
        return found.stream().map(node -> nodes.get(node).id()).sorted().toList();
    }
}
