package dev.autogen.testing.random;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random choices. The same generator in the same state makes the same ones, on any JVM. */
public final class Dice {

    private final RandomGenerator random;

    public Dice(RandomGenerator random) {
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Returns a number from least to most, both of them possible. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Returns some of the elements, each at most once, in random order; fewer than asked for where there are not enough. */
    <T> List<T> some(List<T> elements, int least, int most) {
        List<T> rest = new ArrayList<>(elements);
        List<T> chosen = new ArrayList<>();
        for (int count = between(least, most); count > 0 && !rest.isEmpty(); count--) {
            chosen.add(rest.remove(random.nextInt(rest.size())));
        }
        return chosen;
    }
}
