package dev.autogen.scanner.entity.oracle;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs {@link SchemaExportMain} in a JVM of its own. */
public final class SchemaExport {

    private SchemaExport() {}

    /** Returns the script with which this Hibernate would create the schema of the classes. */
    public static String script(Path classes, List<Path> jars, Map<String, String> settings) {
        try {
            Path script = Files.createTempFile("export", ".sql");
            Path output = Files.createTempFile("export", ".log");
            Files.delete(script);
            List<Path> classpath = new ArrayList<>(jars);
            classpath.add(classes);
            classpath.add(Path.of("target", "test-classes").toAbsolutePath());
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                    SchemaExportMain.class.getName(),
                    classes.toString(),
                    script.toString()));
            settings.forEach((name, value) -> command.add(name + "=" + value));
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (exit != 0 || !Files.exists(script)) {
                throw new IllegalStateException(printed);
            }
            String sql = Files.readString(script);
            Files.delete(script);
            // Hibernate 7.0 writes the row of a table generator twice
            return sql.lines().distinct().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
