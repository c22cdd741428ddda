package dev.autogen.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Begins what runs beside the test, each on a thread of its own: the pool that {@link CompletableFuture} takes by itself has one thread on two cores from
 * Java 25 on, and what waits for another would wait for ever.
 */
public final class InParallel {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "in-parallel");
        thread.setDaemon(true);
        return thread;
    });

    private InParallel() {}

    /** Begins the work and returns its result to come. */
    public static <T> CompletableFuture<T> supply(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS);
    }

    /** Begins the work. */
    public static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, THREADS);
    }
}
