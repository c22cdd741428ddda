package dev.autogen.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.autogen.codegen.MigrationSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** Runs the laws for many stories: all are planned, then all classes compiled at once, then all are run; several at a time. */
final class Harness {

    private final Databases databases;
    private final Path classes;
    private final Dumps dumps = new Dumps();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    Harness(Databases databases, Path classes) {
        this.databases = databases;
        this.classes = classes;
    }

    /** Returns a test for each story. They have run when this returns, and only tell how it went. */
    List<DynamicTest> tests(List<? extends Told> stories) throws IOException, InterruptedException {
        Map<Told, Future<@Nullable PlannedStory>> planned = new LinkedHashMap<>();
        for (Told told : stories) {
            String className = "Pair" + planned.size();
            planned.put(told, threads.submit(() -> plan(told, className)));
        }
        List<MigrationSource> sources = new ArrayList<>();
        for (Future<@Nullable PlannedStory> future : planned.values()) {
            sources.addAll(sources(future));
        }
        Map<Told, Future<?>> tried = new LinkedHashMap<>();
        try (CompiledSources compiled = CompiledSources.compile(sources, classes)) {
            planned.forEach((told, future) -> tried.put(told, threads.submit(tryOut(told, future, compiled))));
            threads.shutdown();
            List<DynamicTest> tests = new ArrayList<>();
            for (Told told : stories) {
                Throwable failure = failure(Objects.requireNonNull(tried.get(told)));
                tests.add(DynamicTest.dynamicTest(told.name(), () -> {
                    if (failure != null) {
                        throw new AssertionError(told.name() + ": " + failure.getMessage() + told.help(), failure);
                    }
                }));
            }
            String dumped = dumps.report();
            if (!dumped.isEmpty()) {
                // a test, so that the report says which law was run by what
                tests.add(DynamicTest.dynamicTest("dumped and restored: " + dumped, () -> {}));
            }
            return tests;
        }
    }

    private @Nullable PlannedStory plan(Told told, String className) throws Exception {
        Planning planning = new Planning(databases, told.story(), className, told.fromNothing());
        if (told.refusal().isPresent()) {
            Throwable refused = catchThrowable(planning::plan);
            assertThat(refused)
                    .as("the comparison is refused")
                    .hasMessage(told.refusal().get());
            return null;
        }
        PlannedStory planned = planning.plan();
        told.see(planned);
        return planned;
    }

    private Callable<@Nullable Void> tryOut(
            Told told, Future<@Nullable PlannedStory> future, CompiledSources compiled) {
        return () -> {
            try {
                PlannedStory planned = future.get();
                if (planned != null) {
                    new Trial(databases, planned, compiled, told, dumps).run();
                }
                return null;
            } finally {
                told.ended();
            }
        };
    }

    private static List<MigrationSource> sources(Future<@Nullable PlannedStory> future) throws InterruptedException {
        try {
            PlannedStory planned = future.get();
            return planned == null ? List.of() : planned.sources();
        } catch (ExecutionException failed) {
            // its test says so
            return List.of();
        }
    }

    private static @Nullable Throwable failure(Future<?> future) throws InterruptedException {
        try {
            future.get();
            return null;
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNull(failed.getCause());
            return cause instanceof ExecutionException planning ? planning.getCause() : cause;
        }
    }
}
