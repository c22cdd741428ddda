package dev.autogen.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The file {@code autogen.accept}, which lies beside {@code autogen.toml} and is committed: one difference a line, sorted, so that branches that add lines
 * merge.
 *
 * @param path of the file
 * @param heading the comment at the top, a line each
 * @param lines in the file's order
 */
public record AcceptFile(Path path, List<String> heading, List<AcceptLine> lines) {

    public static final String NAME = "autogen.accept";

    private static final List<String> HEADING = List.of(
            "# Differences that the team lives with. 'autogen check --accept' writes a line for each; take one out, and it counts again.");

    public AcceptFile {
        heading = List.copyOf(heading);
        lines = List.copyOf(lines);
    }

    /** Returns the project's file; without lines if there is none. */
    public static AcceptFile of(ProjectSettings settings) {
        Path file = settings.file();
        Path directory =
                file == null ? settings.directory() : file.toAbsolutePath().getParent();
        return read((directory == null ? settings.directory() : directory).resolve(NAME));
    }

    /**
     * Reads a file.
     *
     * @throws SettingsException if a line cannot be read or two accept the same; it names file and line
     */
    static AcceptFile read(Path path) {
        if (!Files.exists(path)) {
            return new AcceptFile(path, HEADING, List.of());
        }
        try {
            return parse(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ".", e);
        }
    }

    private static AcceptFile parse(Path path, List<String> texts) {
        List<String> heading = new ArrayList<>();
        List<AcceptLine> lines = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (int number = 1; number <= texts.size(); number++) {
            String text = texts.get(number - 1).strip();
            if (text.startsWith("#")) {
                comments.add(text);
            } else if (text.isEmpty()) {
                // what stands above the first blank line, or above the first line of all, belongs to the file
                if (lines.isEmpty()) {
                    heading.addAll(comments);
                    comments.clear();
                }
            } else {
                AcceptLine line = AcceptLineParser.parse(NAME + " line " + number, number, text, comments);
                requireNew(lines, line);
                lines.add(line);
                comments.clear();
            }
        }
        if (lines.isEmpty()) {
            heading.addAll(comments);
        }
        return new AcceptFile(path, heading, lines);
    }

    private static void requireNew(List<AcceptLine> lines, AcceptLine line) {
        for (AcceptLine other : lines) {
            if (other.isSame(line)) {
                throw new SettingsException(NAME + " line " + line.number() + " accepts what line " + other.number()
                        + " accepts, the " + line.kind().text() + " " + line.path() + ". Take one of them out.");
            }
        }
    }

    /** Returns the file with these lines, which take the place of those about the same objects. */
    public AcceptFile with(List<AcceptLine> added) {
        List<AcceptLine> all = new ArrayList<>(lines);
        all.removeIf(line -> added.stream().anyMatch(line::isSameObject));
        all.addAll(added);
        all.sort(AcceptLine.ORDER);
        return new AcceptFile(path, heading, all);
    }

    /** Writes the file. */
    public void write() {
        List<String> texts = new ArrayList<>(heading);
        if (!heading.isEmpty()) {
            texts.add("");
        }
        for (AcceptLine line : lines) {
            texts.addAll(line.comments());
            texts.add(line.text());
        }
        try {
            Files.write(path, texts);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path + ".", e);
        }
    }
}
