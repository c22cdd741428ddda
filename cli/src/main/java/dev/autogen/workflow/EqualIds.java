package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.codegen.DuplicateRevisionException;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionPlanner;
import dev.autogen.revision.RevisionTarget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two revisions of one id, as two people write them who take the next number each: one of them, with what follows it, gets the numbers after the others, and
 * goes behind them.
 *
 * @param moving what moves, each after what it follows
 * @param onto the revision behind which the first of them goes
 * @param rest all others
 */
record EqualIds(List<RevisionFile> moving, Revision onto, List<RevisionFile> rest) {

    /**
     * Returns the move that is meant.
     *
     * @param names of all that moves: the name of a file or of a class each, or a message as a name
     * @param onto the revision behind which it goes; null for the only head of the others
     * @throws DuplicateRevisionException if it is not said which of them moves
     * @throws AutogenException if it is not clear where to, or what follows what
     */
    static EqualIds find(
            RevisionFiles files, DuplicateRevisionException twice, List<String> names, @Nullable String onto) {
        List<RevisionFile> all = files.all();
        List<RevisionFile> moving = ordered(named(all, twice, names));
        List<RevisionFile> rest = new ArrayList<>(all);
        rest.removeAll(moving);
        requireToldApart(moving, rest, onto != null);
        RevisionGraph graph = RevisionGraph.of(files.revisions(rest));
        Revision target = onto == null ? onlyHead(graph, moving) : one(graph, onto);
        requireBehind(moving, rest, target);
        return new EqualIds(moving, target, rest);
    }

    private static List<RevisionFile> named(
            List<RevisionFile> all, DuplicateRevisionException twice, List<String> names) {
        List<RevisionFile> named = new ArrayList<>();
        for (String name : names) {
            List<RevisionFile> found = all.stream()
                    .filter(one -> one.isNamed(name) && !name.equals(twice.id()))
                    .toList();
            if (found.size() != 1) {
                throw unclear(all, twice, name, found);
            }
            if (!named.contains(found.get(0))) {
                named.add(found.get(0));
            }
        }
        boolean moves = named.stream().anyMatch(one -> twice.files().contains(one.file()));
        if (!moves) {
            throw unclear(all, twice, twice.id(), List.of());
        }
        return named;
    }

    private static AutogenException unclear(
            List<RevisionFile> all, DuplicateRevisionException twice, String name, List<RevisionFile> found) {
        String choice = all.stream()
                .filter(one -> twice.files().contains(one.file()))
                .map(one -> "  autogen rebase " + one.stem())
                .collect(Collectors.joining("\n"));
        String what = name.equals(twice.id())
                ? "Revision '" + twice.id() + "' exists " + twice.files().size() + " times."
                : "'" + name + "' names "
                        + (found.isEmpty()
                                ? "no file"
                                : "several files: "
                                        + found.stream().map(RevisionFile::stem).collect(Collectors.joining(", ")))
                        + ".";
        return new AutogenException(what + " Say which of them gets the next id and goes behind the other:\n" + choice);
    }

    /** Returns them so that each comes after what it follows; one must be the first. */
    private static List<RevisionFile> ordered(List<RevisionFile> named) {
        Map<String, RevisionFile> byId = new TreeMap<>();
        for (RevisionFile one : named) {
            RevisionFile other = byId.put(one.key(), one);
            if (other != null) {
                throw new AutogenException(other.stem() + " and " + one.stem()
                        + " have one id. Only one of them can move: name that one.");
            }
        }
        List<RevisionFile> numbered = named.stream()
                .filter(RevisionFile::numbered)
                .sorted(Comparator.comparing(one -> new BigInteger(one.id())))
                .toList();
        List<RevisionFile> ordered = new ArrayList<>(numbered);
        List<RevisionFile> others = new ArrayList<>(named);
        others.removeAll(numbered);
        while (!others.isEmpty()) {
            RevisionFile next = others.stream()
                    .filter(one -> others.stream().noneMatch(other -> follows(one, other)))
                    .findFirst()
                    .orElseThrow(() -> new AutogenException("The revisions "
                            + others.stream().map(RevisionFile::stem).collect(Collectors.joining(", "))
                            + " follow one another in a circle."));
            ordered.add(next);
            others.remove(next);
        }
        List<RevisionFile> firsts = ordered.stream()
                .filter(one -> one.numbered()
                        ? one.equals(ordered.get(0))
                        : named.stream().noneMatch(other -> follows(one, other)))
                .toList();
        if (firsts.size() != 1) {
            throw new AutogenException(
                    "The revisions " + firsts.stream().map(RevisionFile::stem).collect(Collectors.joining(", "))
                            + " do not follow one another, so they are no branch. Move one after the other.");
        }
        return ordered;
    }

    private static boolean follows(RevisionFile one, RevisionFile other) {
        return !one.equals(other) && one.revision().parents().contains(other.id());
    }

    /** An id that two have may be meant for either by what names it. */
    private static void requireToldApart(List<RevisionFile> moving, List<RevisionFile> rest, boolean told) {
        String names = moving.stream().map(RevisionFile::stem).collect(Collectors.joining(" "));
        Map<String, RevisionFile> byKey = new TreeMap<>();
        for (RevisionFile one : rest) {
            RevisionFile twin = byKey.put(one.key(), one);
            if (twin != null) {
                throw new AutogenException("Revision '" + one.id() + "' exists twice as well: " + twin.stem() + " and "
                        + one.stem() + ". Name all that moves: autogen rebase " + names + " …");
            }
        }
        Set<String> moved = moving.stream().map(RevisionFile::id).collect(Collectors.toSet());
        Set<String> staying = rest.stream().map(RevisionFile::id).collect(Collectors.toSet());
        Set<String> movedKeys = moving.stream().map(RevisionFile::key).collect(Collectors.toSet());
        for (RevisionFile one : rest) {
            List<String> needed = Stream.concat(one.revision().parents().stream(), one.revision().dependsOn().stream())
                    .filter(moved::contains)
                    .toList();
            if (needed.isEmpty()) {
                continue;
            }
            String id = needed.get(0);
            String both = "autogen rebase " + names + " " + one.stem();
            if (!staying.contains(id)) {
                throw new AutogenException(one.stem() + " follows " + id + ", which moves. Name it too: " + both);
            }
            // Of a follower that has a twin as well, the other one was named.
            if (!told && !movedKeys.contains(one.key())) {
                throw new AutogenException(one.stem() + " follows " + id
                        + ", and there are two of that id. If it follows the one that moves, name it too:\n  " + both
                        + "\nIf it follows the one that stays, say behind which revision the other one goes:\n  autogen rebase "
                        + names + " --onto REV");
            }
        }
        moving.stream()
                .filter(one -> one.revision().dependsOn().stream().anyMatch(moved::contains))
                .findFirst()
                .ifPresent(one -> {
                    throw new AutogenException(one.stem()
                            + " depends on a revision that moves with it, under an id that two have. Correct its dependsOn"
                            + " by hand, after you have given that revision another id.");
                });
    }

    private static Revision onlyHead(RevisionGraph graph, List<RevisionFile> moving) {
        List<Revision> heads = graph.heads();
        if (heads.size() != 1) {
            throw new AutogenException("Without "
                    + moving.stream().map(RevisionFile::stem).collect(Collectors.joining(", ")) + " there "
                    + (heads.isEmpty() ? "is no head" : "are " + heads.size() + " heads: ")
                    + heads.stream().map(Revision::title).collect(Collectors.joining(", "))
                    + ". Say behind which one it goes: --onto REV");
        }
        return heads.get(0);
    }

    private static Revision one(RevisionGraph graph, String name) {
        Set<String> ids = new RevisionPlanner(graph).resolve(Set.of(), RevisionTarget.parse(name));
        if (ids.size() != 1) {
            throw new AutogenException("--onto '" + name + "' is "
                    + (ids.isEmpty() ? "no revision" : "several revisions") + ". Name one.");
        }
        return graph.named(ids.iterator().next());
    }

    /** A number comes after the number before it, and after nothing else. */
    private static void requireBehind(List<RevisionFile> moving, List<RevisionFile> rest, Revision onto) {
        boolean numbered = moving.stream().anyMatch(RevisionFile::numbered);
        boolean ontoLast = rest.stream()
                .filter(RevisionFile::numbered)
                .max(Comparator.comparing(one -> new BigInteger(one.id())))
                .filter(last -> last.revision().id().equals(onto.id()))
                .isPresent();
        if (numbered && (!ontoLast || !moving.stream().allMatch(RevisionFile::numbered))) {
            throw new AutogenException("The place of " + moving.get(0).stem()
                    + " is its number, so it can only go behind the last file that is numbered, and not behind "
                    + onto.title()
                    + ". Write its place into it instead, as its first lines:\n-- revision: ID\n-- parents: "
                    + onto.id());
        }
    }
}
