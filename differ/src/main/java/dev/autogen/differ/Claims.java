package dev.autogen.differ;

import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides about what the database has and no entity claims: it goes if a generated revision made it or the user says so, else it is unclaimed. */
final class Claims {

    private final DiffOptions options;
    private final Renames renames;
    private final Set<ObjectName> made;
    private final Set<ObjectName> unclaimed = new TreeSet<>();
    private final Set<ObjectName> dropped = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    Claims(DiffOptions options, Renames renames) {
        this.options = options;
        this.renames = renames;
        this.made = options.made().stream().map(renames::apply).collect(Collectors.toSet());
    }

    /** Returns whether the object would go. */
    boolean wouldDrop(ObjectName object) {
        return (options.dropUnclaimed() && isInReach(object))
                || made.contains(object)
                || options.drops().ask(object)
                || options.drops().ask(renames.underOldType(object));
    }

    /** Whether all that nobody claims may go where the object stands. */
    private boolean isInReach(ObjectName object) {
        String namespace = object.kind() == ObjectKind.NAMESPACE
                ? object.owner().name()
                : Objects.requireNonNullElse(object.owner().namespace(), "");
        return options.dropNamespaces().isEmpty() || options.dropNamespaces().contains(namespace);
    }

    /** Returns whether something stands in the namespace that is not compared, which no operation drops. */
    boolean isOccupied(String namespace) {
        return options.occupied().contains(namespace);
    }

    /** Returns whether the object goes, and remembers what was decided. */
    boolean drops(ObjectName object) {
        boolean drops = wouldDrop(object);
        (drops ? dropped : unclaimed).add(object);
        return drops;
    }

    /** Returns whether the user asked for this very object to go. */
    boolean isAskedFor(ObjectName object) {
        boolean asked = options.drops().ask(object);
        if (asked) {
            dropped.add(object);
        }
        return asked;
    }

    /** Says that an object goes whoever speaks for it, because something that an entity claims takes its place. */
    void drop(ObjectName object) {
        unclaimed.remove(object);
        dropped.add(object);
    }

    /** Says that an object goes whoever speaks for it, because what it stands on goes. */
    void dropWithItsBase(ObjectName object) {
        unclaimed.remove(object);
        if (dropped.add(object)) {
            notes.add("No entity claims " + object + ", but it goes: what it stands on goes or becomes another.");
        }
    }

    /** Returns one sentence for each object that nobody claims and that goes all the same. */
    List<String> notes() {
        return notes;
    }

    /** Says that an object stays though it would go, because something that stays needs it. */
    void keep(ObjectName object) {
        dropped.remove(object);
        unclaimed.add(object);
    }

    /** Returns whether a generated revision made it. */
    boolean made(@Nullable ObjectName object) {
        return object != null && made.contains(object);
    }

    List<ObjectName> unclaimed() {
        return List.copyOf(unclaimed);
    }

    /** @throws DecisionException if the user wants something dropped that is not there, or that an entity claims */
    void checkRequests() {
        for (ObjectRequest request : options.drops().all()) {
            boolean done = dropped.stream()
                    .anyMatch(one -> request.matches(one) || request.matches(renames.underOldType(one)));
            if (!done) {
                List<String> candidates =
                        unclaimed.stream().map(ObjectRequest::text).toList();
                List<String> near = NameSimilarity.near(request.toString(), candidates);
                throw new DecisionException("--drop " + request + " matches nothing that is unclaimed."
                        + (near.isEmpty() ? " Nothing is." : " Near: " + String.join(", ", near) + "."));
            }
        }
    }
}
