package dev.autogen.laws;

import dev.autogen.differ.Plan;
import dev.autogen.schema.Dependent;
import java.util.List;

/** What is not compared, and has to come through a change unharmed. */
final class Bystanders {

    private Bystanders() {}

    /**
     * Returns of each its kind, its last name and all that is said of it after its definition: owner, grants, comments. What it belongs to may have been
     * renamed, and its definition reads otherwise above columns of another type.
     */
    static List<String> of(List<Dependent> dependents) {
        return dependents.stream().map(Bystanders::line).sorted().toList();
    }

    private static String line(Dependent dependent) {
        String name = dependent.name().replaceFirst(" .*?([^.]*(\\(.*)?)$", " $1");
        return name + dependent.restore().stream().skip(1).toList();
    }

    /** Returns the same of those that the plan does not say to go with what they are part of. */
    static List<String> staying(List<Dependent> dependents, Plan plan) {
        return of(dependents.stream()
                .filter(one -> !plan.notes()
                        .contains("No entity claims " + one.name() + ", but it goes: what it stands on goes."))
                .toList());
    }
}
