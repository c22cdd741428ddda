package dev.autogen.differ;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Puts renames that meet into an order in which no name is ever taken: the end of a chain first, a ring by way of a temporary name. */
final class RenameOrder {

    /** One rename in the order. */
    record Step(String from, String to) {}

    private RenameOrder() {}

    /**
     * Returns the steps.
     *
     * @param renames the new name by the old one, no new name twice
     * @param taken whether a name is in use, for choosing temporary ones
     */
    static List<Step> of(Map<String, String> renames, Predicate<String> taken) {
        TreeMap<String, String> open = new TreeMap<>(renames);
        List<Step> steps = new ArrayList<>();
        while (!open.isEmpty()) {
            Map.Entry<String, String> free = open.entrySet().stream()
                    .filter(one -> !open.containsKey(one.getValue()))
                    .findFirst()
                    .orElse(null);
            if (free != null) {
                steps.add(new Step(free.getKey(), free.getValue()));
                open.remove(free.getKey());
            } else {
                Map.Entry<String, String> cut = open.pollFirstEntry();
                String temporary = temporaryName(cut.getKey(), name -> taken.test(name) || renames.containsValue(name));
                steps.add(new Step(cut.getKey(), temporary));
                open.put(temporary, cut.getValue());
            }
        }
        return steps;
    }

    /** Returns a name like the old one that nothing has. */
    static String temporaryName(String old, Predicate<String> taken) {
        String name = PostgresNames.join(old, null, "autogen_tmp");
        for (int i = 1; taken.test(name); i++) {
            name = PostgresNames.join(old, null, "autogen_tmp" + i);
        }
        return name;
    }
}
