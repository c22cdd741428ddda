package dev.autogen.differ;

import dev.autogen.operation.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One or more operations that belong together, with what undoes them and with what they make, take away, change and need. What needs a thing comes after
 * what makes or changes it; what needs it as it was comes before what changes or takes it.
 */
final class PlannedStep {

    private final Rank rank;
    private final List<Operation> forward;
    private @Nullable List<Operation> backward;
    private final Set<Key> creates = new LinkedHashSet<>();
    private final Set<Key> drops = new LinkedHashSet<>();
    private final Set<Key> modifies = new LinkedHashSet<>();
    private final Set<Key> needs = new LinkedHashSet<>();
    private final Set<Key> needsOld = new LinkedHashSet<>();

    PlannedStep(Rank rank, List<? extends Operation> forward) {
        this.rank = rank;
        this.forward = List.copyOf(forward);
    }

    PlannedStep(Rank rank, Operation forward) {
        this(rank, List.of(forward));
    }

    /** Returns the same step at another place. */
    PlannedStep withRank(Rank other) {
        PlannedStep step = new PlannedStep(other, forward)
                .creates(creates)
                .drops(drops)
                .modifies(modifies)
                .needs(needs)
                .needsOld(needsOld);
        step.backward = backward;
        return step;
    }

    /** Says another way back than the reverse of each operation. */
    PlannedStep undoneBy(List<? extends Operation> operations) {
        backward = List.copyOf(operations);
        return this;
    }

    PlannedStep creates(Key... keys) {
        creates.addAll(Arrays.asList(keys));
        return this;
    }

    PlannedStep creates(Collection<Key> keys) {
        creates.addAll(keys);
        return this;
    }

    PlannedStep drops(Key... keys) {
        drops.addAll(Arrays.asList(keys));
        return this;
    }

    PlannedStep drops(Collection<Key> keys) {
        drops.addAll(keys);
        return this;
    }

    PlannedStep modifies(Key... keys) {
        modifies.addAll(Arrays.asList(keys));
        return this;
    }

    PlannedStep modifies(Collection<Key> keys) {
        modifies.addAll(keys);
        return this;
    }

    PlannedStep needs(Key... keys) {
        needs.addAll(Arrays.asList(keys));
        return this;
    }

    PlannedStep needs(Collection<Key> keys) {
        needs.addAll(keys);
        return this;
    }

    PlannedStep needsOld(Key... keys) {
        needsOld.addAll(Arrays.asList(keys));
        return this;
    }

    PlannedStep needsOld(Collection<Key> keys) {
        needsOld.addAll(keys);
        return this;
    }

    Rank rank() {
        return rank;
    }

    List<Operation> forward() {
        return forward;
    }

    List<Operation> backward() {
        if (backward != null) {
            return backward;
        }
        List<Operation> reversed = new ArrayList<>(forward);
        Collections.reverse(reversed);
        return reversed.stream().flatMap(one -> one.reverse().stream()).toList();
    }

    Set<Key> creates() {
        return creates;
    }

    Set<Key> drops() {
        return drops;
    }

    Set<Key> modifies() {
        return modifies;
    }

    Set<Key> needs() {
        return needs;
    }

    Set<Key> needsOld() {
        return needsOld;
    }
}
