package dev.autogen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the list of what must be right to the cases and tests that it names. */
class RowsTest {

    private static final Path ROWS = Path.of("src/test/resources/rows.txt");
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path PROJECT = Path.of("..");

    private static final Map<String, Path> TESTS = new TreeMap<>();

    @BeforeAll
    static void findTests() throws IOException {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            for (Path sources :
                    modules.map(module -> module.resolve("src/test/java")).toList()) {
                if (Files.isDirectory(sources)) {
                    findTests(sources);
                }
            }
        }
    }

    private static void findTests(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(
                            file -> TESTS.put(String.valueOf(file.getFileName()).replaceFirst("\\.java$", ""), file));
        }
    }

    @Test
    void everyRowIsHeldByWhatThereIs() throws IOException {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(ROWS)) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("== ")) {
                continue;
            }
            rows++;
            int arrow = line.indexOf(" => ");
            String held = arrow < 1 ? "" : line.substring(arrow + " => ".length());
            if (!held.startsWith("none: ")) {
                Stream.of(held.split(", "))
                        .filter(name -> !isThere(name))
                        .map(name -> "'" + name + "' of the row: " + line)
                        .forEach(wrong::add);
            }
        }
        assertThat(wrong).as("names that are no case and no test").isEmpty();
        assertThat(rows).isGreaterThan(250);
    }

    private static boolean isThere(String name) {
        if (name.startsWith("docs/")) {
            return Files.exists(PROJECT.resolve(name));
        }
        if (name.contains("/")) {
            return Files.exists(CASES.resolve(name + ".case"));
        }
        String[] parts = name.split("#", 2);
        Path test = TESTS.get(parts[0]);
        return test != null && (parts.length == 1 || read(test).contains("void " + parts[1] + "("));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
