package dev.autogen.project.build;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Maven prints. */
final class MavenOutput {

    /** {@code group:artifact:type[:classifier]:version:scope[ (optional)]:path[ -- module name]}. */
    private static final Pattern DEPENDENCY = Pattern.compile(
            "\\s*([^:\\s]+):([^:\\s]+):([^:\\s]+)(?::[^:\\s]+)?:[^:\\s]+:(compile|provided|runtime|system|test)(?: \\(optional\\) ?)?:(.+?)(?: -- module .*)?");

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern ERROR = Pattern.compile("\\[(?:ERROR|FATAL)] ?(.*)");
    private static final String COMPILATION = "COMPILATION ERROR :";
    private static final int SHOWN = 20;

    /** One resolved artifact. */
    record Dependency(String id, String type, String scope, Path file) {}

    private MavenOutput() {}

    /** Returns what {@code dependency:list} wrote, in its order. */
    static List<Dependency> dependencies(String list) {
        List<Dependency> found = new ArrayList<>();
        for (String line : COLOUR.matcher(list).replaceAll("").split("\\R")) {
            Matcher dependency = DEPENDENCY.matcher(line);
            if (dependency.matches()) {
                found.add(new Dependency(
                        dependency.group(1) + ":" + dependency.group(2),
                        dependency.group(3),
                        dependency.group(4),
                        new File(dependency.group(5)).toPath()));
            }
        }
        return found;
    }

    /** Returns the errors that Maven names, each once, without what it says about Maven; all of its output if it names none. */
    static String errors(String output) {
        Set<String> errors = new LinkedHashSet<>();
        for (String line : COLOUR.matcher(output).replaceAll("").split("\\R")) {
            Matcher error = ERROR.matcher(line);
            if (error.matches()) {
                String text =
                        error.group(1).replaceAll(" ?-> \\[Help \\d+]\\s*$", "").stripTrailing();
                if (text.startsWith("To see the full stack trace") || text.startsWith("Re-run Maven")) {
                    break;
                }
                errors.add(text);
            }
        }
        errors.removeIf(String::isBlank);
        // what the compiler said is repeated in other words below it
        if (errors.remove(COMPILATION)) {
            errors.removeIf(line -> line.startsWith("Failed to execute goal"));
        }
        List<String> lines = errors.isEmpty() ? List.of(output.strip().split("\\R")) : List.copyOf(errors);
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(SHOWN, lines.size())));
        if (lines.size() > SHOWN) {
            shown.add("… and " + (lines.size() - SHOWN) + " more lines");
        }
        return "  " + String.join("\n  ", shown);
    }
}
