package dev.autogen.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of {@code --answers}: what somebody decided about renames, a line each, as the options of the same names say it. Blank lines and lines that begin
 * with {@code #} say nothing.
 *
 * <pre>
 * rename column:users.name:full_name
 * no-rename column:users.age
 * </pre>
 */
public record AnswersFile(List<Answer> answers) {

    /** No file, and nothing decided. */
    public static final AnswersFile NONE = new AnswersFile(List.of());

    private static final String RENAME = "rename";
    private static final String NO_RENAME = "no-rename";

    public AnswersFile {
        answers = List.copyOf(answers);
    }

    /**
     * One line.
     *
     * @param place how a sentence names it: file, number and first word
     * @param text behind the first word
     */
    public record Answer(String place, boolean isRename, String text) {}

    /**
     * Reads a file.
     *
     * @throws SettingsException if it is not there, or a line says neither; it names file and line
     */
    public static AnswersFile read(Path path) {
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (IOException e) {
            throw new SettingsException(
                    "The answers cannot be read: there is no readable text file " + path
                            + ". Write one, with a line 'rename kind:old:new' or 'no-rename kind:old' for each rename, or leave --answers out.");
        }
        List<Answer> answers = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                answers.add(answer(path.getFileName() + " line " + number, line));
            }
        }
        return new AnswersFile(answers);
    }

    private static Answer answer(String place, String line) {
        String word = line.split("\\s", 2)[0];
        if (!word.equals(RENAME) && !word.equals(NO_RENAME)) {
            throw new SettingsException(
                    place + " begins with '" + word
                            + "': write 'rename column:users.name:full_name' or 'no-rename column:users.name', as the message that asks has it.");
        }
        return new Answer(
                place + ": " + word,
                word.equals(RENAME),
                line.substring(word.length()).strip());
    }
}
