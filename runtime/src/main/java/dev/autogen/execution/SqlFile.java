package dev.autogen.execution;

import dev.autogen.revision.Revision;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pair of files of an SQL revision. Its place in the history stands in comments at the top of the first, {@code -- revision: 8f3c}, or, as
 * <a href="https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md">golang-migrate</a> has it, in its name: {@code 000001_init.up.sql}.
 *
 * @param name of the file for the upgrade, which ends in {@link #UP}
 * @param down the text of the other; null if there is none
 */
record SqlFile(String name, String up, @Nullable String down) {

    static final String UP = ".up.sql";
    static final String DOWN = ".down.sql";

    private static final Pattern HEADER = Pattern.compile("--\\s*([a-z-]+):\\s*(.*?)\\s*");
    private static final List<String> KEYS =
            List.of("revision", "parents", "message", "created", "labels", "depends-on", "replaces");
    private static final Pattern NUMBERED = Pattern.compile("(?:.*/)?(\\d{1,19})_(.*)\\.up\\.sql");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    static String stem(String name) {
        return name.substring(0, name.length() - (name.endsWith(UP) ? UP : DOWN).length());
    }

    String downName() {
        return stem(name) + DOWN;
    }

    /** Returns the number in a name of golang-migrate's; null if the file says its place itself. */
    @Nullable
    BigInteger number() {
        Matcher numbered = NUMBERED.matcher(name);
        return header().containsKey("revision") || !numbered.matches() ? null : new BigInteger(numbered.group(1));
    }

    /**
     * Returns the revision.
     *
     * @param before what comes before a numbered file; null if it is the first
     * @throws UnusableRevisionException if neither comments nor name say what it is
     */
    Revision revision(@Nullable Revision before) {
        Map<String, String> header = header();
        if (number() != null) {
            return numbered(before);
        }
        String id = header.get("revision");
        if (id == null || id.isEmpty()) {
            throw new UnusableRevisionException(name
                    + " is no revision: its first line must be `-- revision: ID`, followed by `-- parents: ID`, or its"
                    + " name must begin with a number, as in 000001_init.up.sql.");
        }
        return new Revision(
                id,
                list(header.get("parents")),
                header.getOrDefault("message", ""),
                created(header.get("created")),
                list(header.get("labels")),
                list(header.get("depends-on")),
                list(header.get("replaces")),
                false,
                "",
                name);
    }

    private Revision numbered(@Nullable Revision before) {
        Matcher numbered = NUMBERED.matcher(name);
        if (!numbered.matches()) {
            throw new IllegalStateException("Only a numbered file has a number: " + name);
        }
        String id = numbered.group(1);
        return new Revision(
                id,
                before == null ? List.of() : List.of(before.id()),
                numbered.group(2).replace('_', ' '),
                timestamp(id),
                List.of(),
                List.of(),
                List.of(),
                false,
                "",
                name);
    }

    private static @Nullable Instant timestamp(String id) {
        try {
            return id.length() == 14 ? LocalDateTime.parse(id, SECONDS).toInstant(ZoneOffset.UTC) : null;
        } catch (DateTimeException justANumber) {
            return null;
        }
    }

    private @Nullable Instant created(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new UnusableRevisionException(
                    name + " has `-- created: " + text + "`, which is no time in UTC such as 2026-11-20T14:30:00Z.");
        }
    }

    /** Returns what the comments at the top say, up to the first line that says nothing of the kind. */
    private Map<String, String> header() {
        Map<String, String> header = new HashMap<>();
        for (String line : (Iterable<String>) up.replaceFirst("^\\uFEFF", "").lines()::iterator) {
            Matcher entry = HEADER.matcher(line);
            if (!entry.matches() || !KEYS.contains(entry.group(1))) {
                break;
            }
            header.put(entry.group(1), entry.group(2));
        }
        return header;
    }

    private static List<String> list(@Nullable String text) {
        List<String> names = new ArrayList<>();
        for (String name : text == null ? new String[0] : text.split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
