package dev.autogen.differ;

import dev.autogen.schema.Schema;
import dev.autogen.testing.RandomSchemas;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Two random schemas, the second either some changes away from the first or another one altogether. */
record RandomPair(Schema before, Schema after) {

    /** Returns options with which everything that the first has and the second lacks goes: the first is made by a history. */
    DiffOptions options(int major) {
        DiffOptions options = DiffOptions.forServer(major).droppingUnclaimed();
        return options.withMade(
                Ledger.of(List.of(Diffs.diff(before, Schema.EMPTY, options).upgrade())));
    }

    static RandomPair of(long seed, int major) {
        RandomGenerator random = new SplittableRandom(seed);
        Schema before = RandomSchemas.schema(random, major);
        if (seed % 5 == 0) {
            return new RandomPair(before, RandomSchemas.schema(random, major));
        }
        Schema after = before;
        for (long changes = seed % 4; changes >= 0; changes--) {
            after = RandomSchemas.mutate(after, random, major);
        }
        return new RandomPair(before, after);
    }
}
