package dev.autogen.project;

import dev.autogen.codec.Json;
import dev.autogen.codec.JsonException;
import dev.autogen.schema.ObjectKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one line of {@code autogen.accept}. */
final class AcceptLineParser {

    /** What stands for a side on which nothing is. */
    static final String NONE = "none";

    private static final List<String> MEMBERS = List.of("desired", "actual", "reason");
    private static final List<String> KINDS = Arrays.stream(ObjectKind.values())
            .filter(kind -> kind != ObjectKind.ENUM_VALUE)
            .map(ObjectKind::text)
            .sorted()
            .toList();

    private final String place;
    private final String text;
    private int at;

    private AcceptLineParser(String place, String text) {
        this.place = place;
        this.text = text;
    }

    /**
     * Returns what the line says.
     *
     * @param place how a sentence names it: file and number
     */
    static AcceptLine parse(String place, int number, String text, List<String> comments) {
        return new AcceptLineParser(place, text).line(number, comments);
    }

    private AcceptLine line(int number, List<String> comments) {
        if (text.matches("(<{7}|={7}|>{7}|\\|{7})( .*)?")) {
            throw wrong(
                    "is where git could not merge two versions. Keep the lines that hold, and take these marks out");
        }
        String kindText = word();
        ObjectKind kind = Arrays.stream(ObjectKind.values())
                .filter(one -> KINDS.contains(one.text()) && one.text().equals(kindText))
                .findFirst()
                .orElseThrow(() -> wrong("begins with '" + kindText + "', which is no kind of object. "
                        + withoutStop(NearestName.hint(kindText, KINDS))));
        String path = at < text.length() && text.charAt(at) == '"' ? string() : word();
        if (path.isEmpty()) {
            throw wrong("names no " + kindText + ": write the name behind the kind, as in 'column users.name'");
        }
        Map<String, @Nullable String> members = members();
        String reason = members.get("reason");
        if (reason == null || reason.isBlank()) {
            throw wrong("gives no reason: end it with reason=\"…\"");
        }
        String desired = members.get("desired");
        String actual = members.get("actual");
        if (Objects.equals(desired, actual)) {
            throw wrong("has two sides that are the same, which is no difference");
        }
        return new AcceptLine(number, kind, path, desired, actual, reason, comments);
    }

    private Map<String, @Nullable String> members() {
        Map<String, @Nullable String> members = new LinkedHashMap<>();
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            String name = equals < 0 ? text.substring(at) : text.substring(at, equals);
            if (!MEMBERS.contains(name)) {
                throw wrong("has '" + name + "' where desired=, actual= or reason= must stand. "
                        + withoutStop(NearestName.hint(name, MEMBERS)));
            }
            if (equals < 0 || members.containsKey(name)) {
                throw wrong(
                        equals < 0
                                ? "says nothing behind " + name + ": write " + name + "="
                                : "says " + name + " twice");
            }
            at = equals + 1;
            if (at < text.length() && text.charAt(at) == '"') {
                members.put(name, string());
            } else if (word().equals(NONE)) {
                members.put(name, null);
            } else {
                throw wrong("has neither a text in double quotes nor none behind " + name + "=");
            }
        }
        for (String name : MEMBERS) {
            if (!members.containsKey(name)) {
                throw wrong("lacks " + name + "=");
            }
        }
        return members;
    }

    private String word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        skipBlanks();
        return word;
    }

    private String string() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw wrong("has a double quote that is not closed, from: " + text.substring(at));
        }
        String quoted = text.substring(at, end + 1);
        at = end + 1;
        if (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            throw wrong("goes on without a blank behind " + quoted);
        }
        skipBlanks();
        try {
            return (String) Objects.requireNonNull(Json.parse(quoted));
        } catch (JsonException e) {
            throw wrong("has a text that cannot be read, " + quoted
                    + ": write a backslash as \\\\ and a double quote as \\\"");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private SettingsException wrong(String what) {
        return new SettingsException(place + " " + what + (what.endsWith("?") ? "" : "."));
    }
}
