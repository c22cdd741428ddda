package dev.autogen.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random walks on the oldest and the newest PostgreSQL: as many steps on each as {@code -Dlaws.walk} says, from the seed {@code -Dlaws.walk.seed} on. A
 * database is left for a new one after {@value #STEPS} steps.
 */
class RandomWalkTest {

    private static final int STEPS = 30;
    private static final int ALL = Integer.getInteger("laws.walk", STEPS);
    private static final long SEED = Long.getLong("laws.walk.seed", 1);

    @TestFactory
    List<DynamicTest> walks() throws Exception {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        Dumps dumps = new Dumps();
        Map<RandomWalk, Future<?>> walks = new LinkedHashMap<>();
        try (Databases databases = new Databases()) {
            for (int taken = 0; taken < ALL; taken += STEPS) {
                for (int major : MajorVersions.ends()) {
                    RandomWalk walk =
                            new RandomWalk(SEED + taken / STEPS, major, Math.min(STEPS, ALL - taken), databases, dumps);
                    walks.put(walk, threads.submit(() -> {
                        walk.run();
                        return null;
                    }));
                }
            }
            threads.shutdown();
            List<DynamicTest> tests = new ArrayList<>();
            for (Map.Entry<RandomWalk, Future<?>> walk : walks.entrySet()) {
                Throwable failure = failure(walk.getValue());
                tests.add(DynamicTest.dynamicTest(walk.getKey().name(), () -> {
                    if (failure != null) {
                        throw failure;
                    }
                }));
            }
            tests.add(DynamicTest.dynamicTest("dumped and restored: " + dumps.report(), () -> {}));
            return tests;
        }
    }

    private static @Nullable Throwable failure(Future<?> walk) throws InterruptedException {
        try {
            walk.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }
}
