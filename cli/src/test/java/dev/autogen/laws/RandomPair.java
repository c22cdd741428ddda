package dev.autogen.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Schema;
import dev.autogen.testing.RandomSchemas;
import dev.autogen.testing.SchemaCreation;
import dev.autogen.testing.random.AuxiliaryWalker;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Two random schemas, the second of which came from the first by some changes. The same seed gives the same two. */
final class RandomPair implements Told {

    private static final int SHARE_WITH_AUXILIARIES = 8;

    private final long seed;
    private final int major;
    private final Schema before;
    private final Schema after;
    private final Set<String> made;

    RandomPair(long seed, int major) {
        this.seed = seed;
        this.major = major;
        SplittableRandom random = new SplittableRandom(seed);
        Schema first = RandomSchemas.schema(random, major);
        Schema second = RandomSchemas.mutate(first, random, major);
        AuxiliaryWalker auxiliaries = RandomSchemas.auxiliaries(random.split(), SHARE_WITH_AUXILIARIES);
        before = auxiliaries.next(first);
        after = auxiliaries.next(second);
        made = auxiliaries.made();
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
                before.auxiliaries(),
                CaseOptions.parse(List.of("views")).on(major));
    }

    @Override
    public void see(LeasedDatabase database) throws Exception {
        if (before.auxiliaries().isEmpty() && after.auxiliaries().isEmpty()) {
            return;
        }
        assertThat(AuxiliaryWalker.own(database.scan()))
                .as("what SQL of the model's own makes is there, and nothing else of the kind")
                .isEqualTo(made);
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
