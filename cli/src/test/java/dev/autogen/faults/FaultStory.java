package dev.autogen.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A database before and after, and faults that the proof of the revision between them must see.
 *
 * @param accept what the team lives with, as {@code autogen.accept} has it
 * @param before what makes the one, SQL
 * @param after what makes the other
 */
record FaultStory(String name, String accept, String before, String after, List<Fault> faults) {

    private static final Path DIRECTORY = Path.of("src/test/resources/faults");
    private static final String SECTION = "-- ";

    /** Returns all, sorted by name; with the property {@code faults.stories} only those whose names contain it. */
    static List<FaultStory> all() throws IOException {
        List<FaultStory> stories = new ArrayList<>();
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().contains(System.getProperty("faults.stories", ""))) {
                    stories.add(read(file));
                }
            }
        }
        return stories;
    }

    /** Returns the story with one fault in so many. */
    FaultStory every(int share) {
        List<Fault> some = IntStream.range(0, faults.size())
                .filter(i -> i % share == 0)
                .mapToObj(faults::get)
                .toList();
        return new FaultStory(name, accept, before, after, some);
    }

    private static FaultStory read(Path file) throws IOException {
        StringBuilder accept = new StringBuilder();
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        List<List<String>> faults = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(SECTION)) {
                section = line.substring(SECTION.length());
                if (section.equals("fault")) {
                    faults.add(new ArrayList<>());
                }
            } else if (section.equals("accept")) {
                accept.append(line).append('\n');
            } else if (section.equals("before")) {
                before.append(line).append('\n');
            } else if (section.equals("after")) {
                after.append(line).append('\n');
            } else if (section.equals("fault") && !line.isBlank()) {
                faults.get(faults.size() - 1).add(line);
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException(file + ": '" + line + "' belongs to no section.");
            }
        }
        String name = file.getFileName().toString().replaceFirst("\\..*", "");
        return new FaultStory(
                name,
                accept.toString(),
                before.toString(),
                after.toString(),
                faults.stream().map(Fault::parse).toList());
    }
}
