package dev.autogen.project;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant by a misspelt name. */
final class NearestName {

    private NearestName() {}

    /** Returns the valid name that takes the fewest edits, if it takes few enough to be the same word. */
    static Optional<String> of(String wrong, Collection<String> valid) {
        String plain = plain(wrong);
        int bound = Math.max(1, plain.length() / 3);
        return valid.stream()
                .filter(name -> edits(plain, plain(name)) <= bound)
                .min(Comparator.<String>comparingInt(name -> edits(plain, plain(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns {@code Did you mean 'x'?}, or else {@code Valid are a, b, c.} */
    static String hint(String wrong, Collection<String> valid) {
        return of(wrong, valid)
                .map(name -> "Did you mean '" + name + "'?")
                .orElseGet(() -> "Valid are " + String.join(", ", valid) + ".");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Counts insertions, deletions, replacements and swaps of neighbours. */
    private static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
