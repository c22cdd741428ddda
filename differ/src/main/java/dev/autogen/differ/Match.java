package dev.autogen.differ;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One object before and after.
 *
 * @param actual what the database has; null if the object is new
 * @param target what it becomes, equal to {@code actual} in all that counts as the same; null if it goes
 * @param fresh what to make if it must be made anew: as {@code target}, in the words of the entity where one claims it
 * @param isAnew whether it must be dropped and made anew because of something else
 */
record Match<T>(@Nullable T actual, @Nullable T target, @Nullable T fresh, boolean isAnew) {

    Match(@Nullable T actual, @Nullable T target, @Nullable T fresh) {
        this(actual, target, fresh, false);
    }

    static <T> Match<T> added(T target) {
        return new Match<>(null, target, target);
    }

    static <T> Match<T> dropped(T actual) {
        return new Match<>(actual, null, null);
    }

    /** Returns what is there afterwards. */
    static <T> Stream<T> remaining(List<Match<T>> matches) {
        return matches.stream().map(Match::target).filter(Objects::nonNull);
    }

    /** What stays as it is, whoever speaks for it. */
    static <T> Match<T> kept(T actual) {
        return new Match<>(actual, actual, actual);
    }

    /** Whether nobody speaks for it: it stays as it is if it can. */
    boolean isKept() {
        return actual != null && actual == fresh;
    }

    /** Returns the same match, to be dropped and made anew. */
    Match<T> restated() {
        return new Match<>(actual, fresh, fresh, true);
    }

    boolean isAdded() {
        return actual == null;
    }

    boolean isDropped() {
        return target == null;
    }

    /** Whether it is there before and after, and not made anew in between. */
    boolean stays() {
        return actual != null && target != null && !isAnew;
    }

    boolean isSame() {
        return stays() && before().equals(target);
    }

    T before() {
        if (actual == null) {
            throw new IllegalStateException("Nothing was there before: " + this + ".");
        }
        return actual;
    }

    T after() {
        if (target == null) {
            throw new IllegalStateException("Nothing is there after: " + this + ".");
        }
        return target;
    }

    T anew() {
        if (fresh == null) {
            throw new IllegalStateException("Nothing is there after: " + this + ".");
        }
        return fresh;
    }
}
