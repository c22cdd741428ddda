package dev.autogen.applications;

import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@link HibernateToolMain} in a JVM of its own, on the application's classpath. */
record HibernateTool(List<Path> model, List<Path> classpath, Map<String, String> settings) {

    /**
     * Lets Hibernate create its schema in an empty database, and validate that one and another.
     *
     * @throws AssertionError with what it said, if it refuses
     */
    void createAndValidate(TestDatabase empty, TestDatabase other, Path log) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of(empty.jdbcUrl(), other.jdbcUrl(), empty.user(), empty.password(), JavaProcess.joined(model)));
        settings.forEach((name, value) -> arguments.add(name + "=" + value));
        JavaProcess.run(HibernateToolMain.class, classpath, arguments, log);
    }
}
