package dev.autogen.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.util.diff.DiffUtils;

/**
 * Texts that must never change again, one for each case: what ran on one database must do the same on the next. The file only grows: {@code
 * -Dgolden.update} adds the cases that it lacks and changes none; CI refuses it.
 */
public final class GoldenFile {

    private static final Path DIRECTORY = Path.of("src/test/resources/golden");
    private static final String HEADING = "-- case: ";

    private final Path path;

    private GoldenFile(Path path) {
        this.path = path;
    }

    /** Returns the file at that path in the module's golden directory. */
    public static GoldenFile at(String path) {
        return new GoldenFile(DIRECTORY.resolve(path));
    }

    /** Compares the texts, by case, with those of the file; fails with a diff. */
    public void check(Map<String, String> texts) throws IOException {
        Map<String, String> golden = read();
        if (System.getProperty("golden.update") != null) {
            assertThat(System.getenv("CI")).as("-Dgolden.update under CI").isNull();
            texts.forEach(golden::putIfAbsent);
            write(golden);
        }
        assertThat(String.join("\n", new TreeSet<>(texts.keySet())))
                .as("The cases of %s; the file only grows, and -Dgolden.update adds to it", path)
                .isEqualTo(String.join("\n", new TreeSet<>(golden.keySet())));
        List<String> changes = new ArrayList<>();
        texts.forEach((name, text) -> changes.addAll(diff(name, golden.get(name), text)));
        if (!changes.isEmpty()) {
            fail("What %s has must stay for ever:\n%s".formatted(path, String.join("\n", changes)));
        }
    }

    private static List<String> diff(String name, String golden, String text) {
        List<String> before = golden.lines().toList();
        List<String> after = text.stripTrailing().lines().toList();
        return DiffUtils.generateUnifiedDiff(name, name, before, DiffUtils.diff(before, after), 3);
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> golden = new LinkedHashMap<>();
        if (Files.exists(path)) {
            for (String block : Files.readString(path).split("(?m)^" + HEADING)) {
                if (!block.isEmpty()) {
                    int end = block.indexOf('\n');
                    golden.put(block.substring(0, end), block.substring(end + 1).stripTrailing());
                }
            }
        }
        return golden;
    }

    private void write(Map<String, String> golden) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(
                path,
                golden.entrySet().stream()
                        .map(text -> HEADING + text.getKey() + "\n" + text.getValue() + "\n")
                        .collect(Collectors.joining("\n")));
    }
}
