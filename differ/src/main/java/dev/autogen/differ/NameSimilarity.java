package dev.autogen.differ;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much two names look alike, by the pairs of letters they share. */
final class NameSimilarity {

    private static final int NEAR = 3;

    private NameSimilarity() {}

    /** Returns 0 for nothing in common and 1 for the same letters, case aside. */
    static double of(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        return 2.0 * common.size() / (first.size() + second.size());
    }

    /** Returns the few candidates most like the name, the likest first. */
    static List<String> near(String name, Collection<String> candidates) {
        return candidates.stream()
                .distinct()
                .sorted(Comparator.comparingDouble((String candidate) -> -of(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAR)
                .toList();
    }

    private static Set<String> pairs(String name) {
        String padded = " " + name.toLowerCase(Locale.ROOT) + " ";
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= padded.length(); i++) {
            pairs.add(padded.substring(i, i + 2));
        }
        return pairs;
    }
}
