package dev.autogen.sql;

import dev.autogen.operation.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The SQL that operations of one kind render to, a block for each case. Revisions that have run once must do the same for ever, so the file only grows:
 * {@code -Dgolden.update} adds the cases that it lacks, and changes none.
 */
final class GoldenSqlFile {

    private static final Path DIRECTORY = Path.of("src/test/resources/golden/sql");
    private static final String HEADING = "-- case: ";

    private final Path path;
    private final Map<String, String> blocks = new LinkedHashMap<>();

    private GoldenSqlFile(Path path) {
        this.path = path;
    }

    static GoldenSqlFile of(String kind) throws IOException {
        GoldenSqlFile file = new GoldenSqlFile(DIRECTORY.resolve(kind + ".sql"));
        if (Files.exists(file.path)) {
            for (String block : Files.readString(file.path).split("(?m)^" + HEADING)) {
                if (!block.isEmpty()) {
                    int end = block.indexOf('\n');
                    file.blocks.put(
                            block.substring(0, end), block.substring(end + 1).stripTrailing());
                }
            }
        }
        return file;
    }

    /** Returns the kinds that have a file. */
    static List<String> kinds() throws IOException {
        try (var files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString().replace(".sql", ""))
                    .sorted()
                    .toList();
        }
    }

    static String block(Operation operation) {
        return new SqlRenderer()
                .render(operation).stream().map(GoldenSqlFile::line).collect(Collectors.joining("\n"));
    }

    private static String line(SqlStatement statement) {
        return statement.scriptText()
                + (statement.commitAfter() ? "\n-- commit" : "")
                + (statement.transactional() ? "" : "\n-- alone");
    }

    Path path() {
        return path;
    }

    Map<String, String> blocks() {
        return blocks;
    }

    /** Adds the cases that the file lacks. */
    void append(Map<String, String> rendered) throws IOException {
        rendered.forEach(blocks::putIfAbsent);
        Files.createDirectories(DIRECTORY);
        Files.writeString(
                path,
                blocks.entrySet().stream()
                        .map(block -> HEADING + block.getKey() + "\n" + block.getValue() + "\n")
                        .collect(Collectors.joining("\n")));
    }
}
