package dev.autogen.laws;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The laws for random pairs of schemas: as many as {@code -Dlaws.pairs} says, from the seed {@code -Dlaws.seed} on, on {@link MajorVersions}. */
@Order(2)
class RandomPairsTest {

    private static final int PAIRS = Integer.getInteger("laws.pairs", 300);
    private static final long SEED = Long.getLong("laws.seed", 1);

    @TestFactory
    List<DynamicTest> laws(@TempDir Path classes) throws Exception {
        try (Databases databases = new Databases()) {
            List<RandomPair> pairs = LongStream.range(SEED, SEED + PAIRS)
                    .boxed()
                    .flatMap(seed ->
                            MajorVersions.of("seed " + seed, MajorVersions.OLDEST, MajorVersions.NEWEST).stream()
                                    .map(major -> new RandomPair(seed, major)))
                    .toList();
            return new Harness(databases, classes).tests(pairs);
        }
    }
}
