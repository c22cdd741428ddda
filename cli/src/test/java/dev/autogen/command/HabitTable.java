package dev.autogen.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines of a page that say what to type here for what was typed elsewhere.
 *
 * @param line where it stands in the page
 * @param situation what a comment above the table names
 * @param there the first cell
 * @param here the second cell
 * @param remark the third cell
 */
record HabitTable(Path page, int line, String situation, String there, String here, String remark) {

    static final String NOTHING = "—";

    private static final Pattern SITUATION = Pattern.compile("<!-- situation: (\\w+) -->");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern SAYS = Pattern.compile("says `([^`]+)`(?: and `([^`]+)`)?");
    private static final Pattern EXIT_CODE = Pattern.compile("exit code (\\d)");

    /** Returns the lines of every table of the page that has a situation. */
    static List<HabitTable> of(Path page) throws IOException {
        List<HabitTable> rows = new ArrayList<>();
        String situation = "";
        int number = 0;
        List<String> lines = Files.readAllLines(page);
        for (String line : lines) {
            boolean heading = ++number < lines.size() && lines.get(number).startsWith("|---");
            Matcher comment = SITUATION.matcher(line);
            if (comment.find()) {
                situation = comment.group(1);
            } else if (line.startsWith("#")) {
                situation = "";
            } else if (line.startsWith("| ") && !situation.isEmpty() && !heading) {
                String[] cells = line.substring(1, line.lastIndexOf('|') + 1).split("\\|", -1);
                if (cells.length != 4) {
                    throw new IllegalStateException(page + ":" + number + " has not three cells: " + line);
                }
                rows.add(new HabitTable(page, number, situation, cells[0].strip(), cells[1].strip(), cells[2].strip()));
            }
        }
        return rows;
    }

    /** Returns what stands in code in the second cell. */
    List<String> codes() {
        return CODE.matcher(here).results().map(code -> code.group(1)).toList();
    }

    /** Returns what the remark says that is printed; empty if it says nothing of it. */
    List<String> prints() {
        return SAYS.matcher(remark)
                .results()
                .flatMap(said -> Stream.of(said.group(1), said.group(2)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the exit code that the remark names, 0 if it says nothing of it. */
    int exitCode() {
        Matcher code = EXIT_CODE.matcher(remark);
        return code.find() ? Integer.parseInt(code.group(1)) : 0;
    }

    @Override
    public String toString() {
        return page.getFileName() + ":" + line + " " + there + " " + here;
    }
}
