package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that tells what a team does from beginning to end: edits of files are applied, commands are run, and what they print is compared with the page.
 * With {@code -Dgolden.update=true} the page gets what they print.
 */
final class Story {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private final Transcript transcript = new Transcript();

    /** Compares what the page shows with what there is, if it shows anything. */
    void compare(Path page, String shown, String actual) throws IOException {
        if (shown.isEmpty() || transcript.shows(shown, actual)) {
            return;
        }
        if (!UPDATE) {
            assertThat(actual).isEqualTo(transcript.here(shown));
        }
        String fresh = transcript.onThePage(actual);
        Files.writeString(page, Files.readString(page).replace("\n" + shown, "\n" + fresh));
        transcript.shows(fresh, actual);
    }

    /** Returns a command of the page as it is in this run. */
    String here(String command) {
        return transcript.here(command);
    }

    /** Applies a change, shown as {@code diff} does, to the file of that name. */
    void edit(ShopProject project, Snippet snippet) throws IOException {
        Path file = file(project.directory(), snippet.marker());
        String source = Files.readString(file);
        for (String hunk : snippet.text().split("(?m)^@@.*\n")) {
            if (!hunk.isBlank()) {
                String before = transcript.here(side(hunk, '+'));
                assertThat(source).as(snippet.toString()).containsOnlyOnce(before);
                source = source.replace(before, transcript.here(side(hunk, '-')));
            }
        }
        Files.writeString(file, source);
        project.compile();
    }

    private static String side(String hunk, char without) {
        return hunk.lines()
                .filter(line -> line.isEmpty() || line.charAt(0) != without)
                .map(line -> line.isEmpty() ? "\n" : line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the one file below the project's sources that has this name. */
    Path file(Path directory, String name) throws IOException {
        Pattern pattern = Pattern.compile(transcript.pattern(name, new ArrayList<>()));
        try (Stream<Path> files = Files.walk(directory.resolve("src"))) {
            List<Path> found = files.filter(file ->
                            pattern.matcher(file.getFileName().toString()).matches())
                    .toList();
            assertThat(found).as(name).hasSize(1);
            return found.get(0);
        }
    }

    /** Runs git in the project, and compiles what lies there afterwards. */
    static String git(ShopProject project, int expectedCode, String... arguments) throws IOException {
        String output = Git.run(project.directory(), expectedCode, arguments);
        if (List.of("switch", "merge").contains(arguments[0])) {
            project.compile();
        }
        return output;
    }
}
