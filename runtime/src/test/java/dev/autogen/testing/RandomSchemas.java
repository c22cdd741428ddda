package dev.autogen.testing;

import dev.autogen.schema.Schema;
import dev.autogen.testing.random.AuxiliaryWalker;
import dev.autogen.testing.random.Dice;
import dev.autogen.testing.random.SchemaGenerator;
import dev.autogen.testing.random.SchemaMutator;
import java.util.random.RandomGenerator;

/**
 * Random schemas that PostgreSQL accepts, small but with everything in them that is compared. The same generator in the same state gives the same
 * schemas: put the seed into the test's name.
 *
 * <pre>{@code
 * RandomGenerator random = new SplittableRandom(seed);
 * Schema before = RandomSchemas.schema(random);
 * Schema after = RandomSchemas.mutate(before, random);
 * }</pre>
 */
public final class RandomSchemas {

    private static final int OLDEST = 14;

    private RandomSchemas() {}

    /** Returns a schema for every supported version of PostgreSQL. */
    public static Schema schema(RandomGenerator random) {
        return schema(random, OLDEST);
    }

    /** Returns a schema that may use what came with that major version. */
    public static Schema schema(RandomGenerator random, int major) {
        return new SchemaGenerator(new Dice(random), major).generate();
    }

    /** Returns a schema that one to five changes lead to from the given one; now and then they come to nothing. */
    public static Schema mutate(Schema schema, RandomGenerator random) {
        return mutate(schema, random, OLDEST);
    }

    /** Returns a schema that one to five changes lead to, which may use what came with that major version. */
    public static Schema mutate(Schema schema, RandomGenerator random, int major) {
        return new SchemaMutator(new Dice(random), major).mutate(schema);
    }

    /** Returns what gives such schemas SQL of the model's own, which that many of a hundred get. */
    public static AuxiliaryWalker auxiliaries(RandomGenerator random, int share) {
        return new AuxiliaryWalker(new Dice(random), share);
    }
}
