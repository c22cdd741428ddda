package dev.autogen.laws;

import dev.autogen.schema.Schema;
import dev.autogen.testing.RandomSchemas;
import dev.autogen.testing.SchemaCreation;
import java.util.List;
import java.util.SplittableRandom;

/** Two random schemas, the second of which came from the first by some changes. The same seed gives the same two. */
final class RandomPair implements Told {

    private final long seed;
    private final int major;
    private final Schema before;
    private final Schema after;

    RandomPair(long seed, int major) {
        this.seed = seed;
        this.major = major;
        SplittableRandom random = new SplittableRandom(seed);
        before = RandomSchemas.schema(random, major);
        after = RandomSchemas.mutate(before, random, major);
    }

    @Override
    public String name() {
        return "seed " + seed + " on " + major;
    }

    @Override
    public Story story() {
        return new Story(
                name(),
                "Random pair " + seed,
                Recipe.sql(sql(before)),
                null,
                Recipe.sql(sql(after)),
                after,
                List.of(),
                CaseOptions.parse(List.of("views")).on(major));
    }

    private static List<String> sql(Schema schema) {
        return Trial.sql(SchemaCreation.operations(schema));
    }

    /** Returns the pair as a case file would have it, and how to run it again alone. */
    @Override
    public String help() {
        return "\n\n# " + name() + "\n" + Section.BEFORE.line() + "\n" + String.join("\n", sql(before)) + "\n"
                + Section.AFTER.line() + "\n" + String.join("\n", sql(after)) + "\n\nAgain: -Dlaws.seed=" + seed
                + " -Dlaws.pairs=1 -Dlaws.postgres=" + major;
    }
}
