package dev.autogen.execution;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How files of SQL revisions are called, and what stands at their top. The revision's place in the history is in comments of the upgrade's file,
 * {@code -- revision: 8f3c}, or, as <a href="https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md">golang-migrate</a> has it, in its name:
 * {@code 000001_init.up.sql}.
 */
public final class SqlFileFormat {

    /** What the comments may say. */
    public static final List<String> KEYS =
            List.of("revision", "parents", "message", "created", "labels", "depends-on", "replaces");

    private static final String UP = ".up.sql";
    private static final String DOWN = ".down.sql";
    private static final Pattern ENTRY = Pattern.compile("--\\s*([a-z-]+):\\s*(.*?)\\s*");
    private static final Pattern NUMBERED = Pattern.compile("(?:.*/)?(\\d{1,19})_(.*)\\.up\\.sql");

    private SqlFileFormat() {}

    /** Returns whether a file of that name holds an upgrade. */
    public static boolean isUp(String name) {
        return name.endsWith(UP);
    }

    /** Returns whether a file of that name holds a downgrade. */
    public static boolean isDown(String name) {
        return name.endsWith(DOWN);
    }

    /** Returns the name of the upgrade's file: of a stem without an ending, or that belongs to a downgrade. */
    public static String up(String name) {
        return stem(name) + UP;
    }

    /** Returns the name of the downgrade's file: of a stem without an ending, or that belongs to an upgrade. */
    public static String down(String name) {
        return stem(name) + DOWN;
    }

    private static String stem(String name) {
        int ending = isUp(name) ? UP.length() : isDown(name) ? DOWN.length() : 0;
        return name.substring(0, name.length() - ending);
    }

    /** Returns what the comments at the top of an upgrade say, up to the first line that says nothing of the kind. */
    static Map<String, String> header(String up) {
        Map<String, String> header = new HashMap<>();
        for (String line : (Iterable<String>) up.replaceFirst("^\\uFEFF", "").lines()::iterator) {
            Matcher entry = ENTRY.matcher(line);
            if (!entry.matches() || !KEYS.contains(entry.group(1))) {
                break;
            }
            header.put(entry.group(1), entry.group(2));
        }
        return header;
    }

    /** Returns whether the place of a revision is its number: its name has one, and its comments do not say otherwise. */
    public static boolean isNumbered(String name, String up) {
        return numbered(name, header(up)) != null;
    }

    /** Returns what the name says; null if the place of the file is not its number. */
    static @Nullable Numbered numbered(String name, Map<String, String> header) {
        Matcher numbered = NUMBERED.matcher(name);
        return header.containsKey("revision") || !numbered.matches()
                ? null
                : new Numbered(numbered.group(1), numbered.group(2).replace('_', ' '));
    }

    /**
     * What the name of a numbered file says.
     *
     * @param id the number as it is written
     */
    record Numbered(String id, String message) {

        BigInteger number() {
            return new BigInteger(id);
        }
    }
}
