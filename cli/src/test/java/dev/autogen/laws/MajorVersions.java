package dev.autogen.laws;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The versions of PostgreSQL that the laws run on. {@code -Dlaws.postgres} says which: {@code corners}, the oldest and the newest, of which each story is
 * told on one; {@code all}, each story on each; or some, as {@code 14,16}, each story on each of them.
 */
final class MajorVersions {

    static final int OLDEST = 14;
    static final int NEWEST = 18;

    private static final String WANTED = System.getProperty("laws.postgres", "corners");

    private MajorVersions() {}

    /** Returns the versions for a story; its name decides between corners, so that it is always the same one. */
    static List<Integer> of(String story, int least, int most) {
        if (areCorners()) {
            int drawn = (story.hashCode() & 1) == 0 ? OLDEST : NEWEST;
            return List.of(Math.max(least, Math.min(most, drawn)));
        }
        return all().stream().filter(major -> major >= least && major <= most).toList();
    }

    static boolean areCorners() {
        return WANTED.equals("corners");
    }

    /** Returns the oldest and the newest of those that are wanted. */
    static List<Integer> ends() {
        return all().stream()
                .filter(major -> major.equals(all().get(0)) || major.equals(all().get(all().size() - 1)))
                .toList();
    }

    /** Returns every version that is wanted, the oldest first. */
    static List<Integer> all() {
        return switch (WANTED) {
            case "corners" -> List.of(OLDEST, NEWEST);
            case "all" -> IntStream.rangeClosed(OLDEST, NEWEST).boxed().toList();
            default ->
                Arrays.stream(WANTED.split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .sorted()
                        .toList();
        };
    }
}
