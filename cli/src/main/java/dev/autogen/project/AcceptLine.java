package dev.autogen.project;

import dev.autogen.codec.Json;
import dev.autogen.schema.ObjectKind;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference that the team lives with: {@code column users.name desired="…" actual="…" reason="…"}.
 *
 * @param number of the line in the file, from 1; 0 if it is not in a file yet
 * @param path of the object, the default namespace left out or written
 * @param desired what is wanted; null if nothing is
 * @param actual what is there; null if nothing is
 */
public record AcceptLine(
        int number,
        ObjectKind kind,
        String path,
        @Nullable String desired,
        @Nullable String actual,
        String reason,
        List<String> comments) {

    /** As the file has them: by kind, then by name, then by sides. */
    static final Comparator<AcceptLine> ORDER = Comparator.comparing(
                    (AcceptLine line) -> line.kind().text())
            .thenComparing(AcceptLine::path)
            .thenComparing(line -> String.valueOf(line.desired()))
            .thenComparing(line -> String.valueOf(line.actual()));

    public AcceptLine {
        comments = List.copyOf(comments);
    }

    /**
     * Returns what a line says.
     *
     * @throws SettingsException if it cannot be read; the message begins with the place
     */
    public static AcceptLine parse(String place, String text) {
        return AcceptLineParser.parse(place, 0, text, List.of());
    }

    /** Returns whether both accept the same. */
    boolean isSame(AcceptLine other) {
        return ORDER.compare(this, other) == 0;
    }

    /** Returns whether both are about the same object. */
    boolean isSameObject(AcceptLine other) {
        return kind == other.kind && path.equals(other.path);
    }

    /** Returns the line as it is written. */
    String text() {
        boolean plain = path.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_$.-".indexOf(c) >= 0);
        return kind.text() + " " + (plain ? path : Json.write(path)) + " desired=" + side(desired) + " actual="
                + side(actual) + " reason=" + Json.write(reason);
    }

    private static String side(@Nullable String text) {
        return text == null ? AcceptLineParser.NONE : Json.write(text);
    }
}
