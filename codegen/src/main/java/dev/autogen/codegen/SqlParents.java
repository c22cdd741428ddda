package dev.autogen.codegen;

import dev.autogen.execution.SqlFileFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a revision in SQL behind other ones: rewrites the comment that names its parents, and nothing else. */
public final class SqlParents {

    /** Those that say what revision it is; the first line of another kind ends them. */
    private static final Pattern HEADER =
            Pattern.compile("\\uFEFF?--\\s*(" + String.join("|", SqlFileFormat.KEYS) + "):[^\\r\\n]*(\\R|$)");

    private SqlParents() {}

    /**
     * Returns the text of the upgrade's file with these parents.
     *
     * @throws CodeGenerationException if it does not begin with comments that say what revision it is
     */
    public static String replaced(String text, List<String> parents) {
        Matcher line = HEADER.matcher(text);
        int place = -1;
        String lineEnd = "\n";
        for (int at = 0; line.region(at, text.length()).lookingAt(); at = line.end()) {
            if (line.group(1).equals("parents")) {
                return text.substring(0, at) + header(parents) + line.group(2) + text.substring(line.end());
            }
            if (line.group(1).equals("revision")) {
                place = line.start(2);
                lineEnd = line.group(2).isEmpty() ? lineEnd : line.group(2);
            }
        }
        if (place < 0) {
            throw new CodeGenerationException(
                    "There is no `-- revision:` at the top of the file, so its parents cannot be changed.");
        }
        return text.substring(0, place) + lineEnd + header(parents) + text.substring(place);
    }

    private static String header(List<String> parents) {
        return "-- parents: " + String.join(", ", parents);
    }
}
