package dev.autogen.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of the manual that says how many differences of each kind an application's own database has. */
record DocumentedDifferences(Map<String, Long> counts) {

    private static final Path PAGE = Path.of("../docs/real-applications.md");
    private static final String HEADING = "## Databases that the applications made";

    /** Reads the application's column of the table; a dash is none. */
    static DocumentedDifferences of(String application) throws IOException {
        String page = Files.readString(PAGE);
        String[][] rows = page.substring(page.indexOf(HEADING))
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new))
                .toArray(String[][]::new);
        int column = List.of(rows[0]).indexOf(application);
        Map<String, Long> counts = new TreeMap<>();
        for (String[] row : rows) {
            if (row[column].matches("\\d+")) {
                counts.put(row[1].replace("`", ""), Long.valueOf(row[column]));
            }
        }
        return new DocumentedDifferences(counts);
    }

    /** Asserts that the report has as many of each kind. */
    void hold(Report report) {
        Map<String, Long> found = new TreeMap<>(report.operations().stream()
                .collect(Collectors.groupingBy(operation -> (String) operation.get("kind"), Collectors.counting())));
        report.unclaimed().forEach(object -> found.merge("unclaimed " + object.split(" ")[0], 1L, Long::sum));
        assertThat(found).isEqualTo(counts);
    }
}
