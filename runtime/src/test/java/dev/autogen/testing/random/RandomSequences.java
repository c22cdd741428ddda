package dev.autogen.testing.random;

import dev.autogen.schema.SequenceOptions;

/** Options of sequences. */
final class RandomSequences {

    private RandomSequences() {}

    /** Returns options that PostgreSQL accepts for a sequence of the type, half of the time the usual ones. */
    static SequenceOptions options(Dice dice, String type) {
        SequenceOptions options = SequenceOptions.defaults(type);
        if (dice.chance(50)) {
            return options;
        }
        if (dice.chance(15)) {
            options = SequenceOptions.defaults(type, dice.pick(-1, -10));
        } else {
            options = options.incrementBy(dice.pick(1, 1, 50, 10));
            if (dice.chance(20)) {
                options = options.between(dice.pick(1, -100, 5), dice.pick(1000, 32767))
                        .startingAt(dice.pick(5, 100));
            } else if (dice.chance(40)) {
                options = options.startingAt(dice.pick(1, 2, 1000));
            }
        }
        options = dice.chance(20) ? options.cached(dice.pick(5, 20)) : options;
        return dice.chance(10) ? options.cycling() : options;
    }
}
