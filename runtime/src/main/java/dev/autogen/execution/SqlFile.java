package dev.autogen.execution;

import dev.autogen.revision.Revision;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pair of files of an SQL revision, in the {@link SqlFileFormat}. */
final class SqlFile {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private final String name;
    private final String up;
    private final @Nullable String down;
    private final Map<String, String> header;
    private final SqlFileFormat.@Nullable Numbered numbered;

    /**
     * @param name of the file for the upgrade
     * @param down the text of the other; null if there is none
     */
    SqlFile(String name, String up, @Nullable String down) {
        this.name = name;
        this.up = up;
        this.down = down;
        this.header = SqlFileFormat.header(up);
        this.numbered = SqlFileFormat.numbered(name, header);
    }

    String name() {
        return name;
    }

    String up() {
        return up;
    }

    @Nullable
    String down() {
        return down;
    }

    String downName() {
        return SqlFileFormat.down(name);
    }

    /** Returns the number in a name of golang-migrate's; null if the file says its place itself. */
    @Nullable
    BigInteger number() {
        return numbered == null ? null : numbered.number();
    }

    /**
     * Returns the revision.
     *
     * @param before what comes before a numbered file; null if it is the first
     * @throws UnusableRevisionException if neither comments nor name say what it is
     */
    Revision revision(@Nullable Revision before) {
        if (numbered != null) {
            return numbered(numbered, before);
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

    private Revision numbered(SqlFileFormat.Numbered own, @Nullable Revision before) {
        return new Revision(
                own.id(),
                before == null ? List.of() : List.of(before.id()),
                own.message(),
                timestamp(own.id()),
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
