package dev.autogen.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A text of one source file in place of another: a clause, an argument or a condition lost.
 *
 * @param title what is wrong then
 * @param source the file below the project's root
 * @param from what the file says, once
 * @param to what it says with the fault
 * @param told what the failed proof has to name
 */
record Fault(String title, Path source, String from, String to, String told) {

    /** Reads the lines of one fault: its title, {@code in module: package/Class}, {@code -} from, {@code +} to, {@code !} told. */
    static Fault parse(List<String> lines) {
        if (lines.size() != 5) {
            throw new IllegalArgumentException("A fault has five lines, not " + lines);
        }
        String[] place = after("in ", lines.get(1)).split(": ", 2);
        Path source = Path.of(place[0], "src/main/java/dev/autogen", place[1] + ".java");
        return new Fault(
                lines.get(0),
                source,
                after("- ", lines.get(2)),
                after("+", lines.get(3)).strip(),
                after("! ", lines.get(4)));
    }

    private static String after(String start, String line) {
        if (!line.startsWith(start)) {
            throw new IllegalArgumentException("Not a line of a fault that begins with '" + start + "': " + line);
        }
        return line.substring(start.length());
    }

    /**
     * Returns the source with the fault in it.
     *
     * @throws IllegalStateException if the source does not say once what the fault takes the place of
     */
    String faultySource(Path root) throws IOException {
        String text = Files.readString(root.resolve(source));
        int place = text.indexOf(from);
        if (place < 0 || text.indexOf(from, place + 1) >= 0) {
            throw new IllegalStateException(source + (place < 0 ? " does not say " : " says more than once ") + from
                    + "\nThe fault '" + title + "' has to be put in another way.");
        }
        return text.substring(0, place) + to + text.substring(place + from.length());
    }
}
