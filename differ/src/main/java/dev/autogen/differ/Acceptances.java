package dev.autogen.differ;

import dev.autogen.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes out of the changes what the team accepted. What is left is planned as if the entities asked for what is there; so an accepted difference is in
 * neither direction.
 *
 * <p>An accepted difference that something else needs undone — an index is to be made on a column whose absence is accepted — cannot hold: it counts again,
 * and a note says why.
 */
final class Acceptances {

    private final DiffOptions options;
    private final Claims claims;
    private final List<Acceptance> open;
    private final List<String> notes = new ArrayList<>();

    private Acceptances(DiffOptions options, Claims claims) {
        this.options = options;
        this.claims = claims;
        this.open = new ArrayList<>(options.acceptances());
    }

    /**
     * What came of it.
     *
     * @param changes those that are left
     * @param differences what is left, sorted
     * @param accepted what was taken out, sorted
     */
    record Outcome(
            SchemaChanges changes, List<Difference> differences, List<Difference> accepted, List<String> notes) {}

    /** @param changes with a name for everything in them */
    static Outcome of(SchemaChanges changes, DiffOptions options, Claims claims) {
        return new Acceptances(options, claims).takenOut(changes);
    }

    private Outcome takenOut(SchemaChanges changes) {
        while (true) {
            AcceptedChanges taken = new AcceptedChanges(changes, this::accepts);
            SchemaChanges left = taken.left();
            Set<Difference> needed = new TreeSet<>();
            new AcceptanceNeeds(changes, left, taken.accepted()).find((difference, why) -> {
                if (needed.add(difference)) {
                    notes.add("The accepted difference of " + difference.object() + " counts again: " + why
                            + " needs it. Accept that too, or take the line of " + difference.object()
                            + " out of autogen.accept.");
                }
            });
            if (needed.isEmpty()) {
                taken.kept().forEach(claims::keep);
                return new Outcome(left, sorted(taken.differences()), sorted(taken.accepted()), List.copyOf(notes));
            }
            open.removeIf(acceptance -> needed.stream().anyMatch(acceptance::matches));
        }
    }

    private static List<Difference> sorted(List<Difference> differences) {
        return differences.stream().sorted().toList();
    }

    /** Whether the difference is accepted; what the user wants dropped now is not. */
    private boolean accepts(Difference difference) {
        ObjectName object = difference.object();
        boolean asked = difference.desired() == null && options.drops().ask(object);
        return !asked && open.stream().anyMatch(acceptance -> acceptance.matches(difference));
    }
}
