package dev.autogen.applications;

import dev.autogen.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/** Runs {@link HibernateToolMain} in a JVM of its own, on the application's classpath. */
record HibernateTool(List<Path> model, List<Path> classpath, Map<String, String> settings) {

    /**
     * Lets Hibernate create its schema in an empty database, and validate that one and another.
     *
     * @throws AssertionError with what it said, if it refuses
     */
    void createAndValidate(TestDatabase empty, TestDatabase other, Path log) throws IOException, InterruptedException {
        List<Path> all = new ArrayList<>(classpath);
        all.add(location(Driver.class));
        all.add(location(HibernateToolMain.class));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                joined(all),
                HibernateToolMain.class.getName(),
                empty.jdbcUrl(),
                other.jdbcUrl(),
                empty.user(),
                empty.password(),
                joined(model)));
        settings.forEach((name, value) -> command.add(name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError("Hibernate refuses:\n" + Files.readString(log));
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path location(Class<?> type) {
        return Path.of(java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
