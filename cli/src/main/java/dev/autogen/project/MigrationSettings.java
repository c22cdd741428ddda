package dev.autogen.project;

import dev.autogen.codegen.CodeGenerationException;
import dev.autogen.codegen.MigrationNames;
import dev.autogen.project.SettingReader.Text;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The {@code [migrations]} table: where revisions are written and how they are kept.
 *
 * @param directory the source root, absolute
 * @param packageName the Java package below it
 * @param resources the directory of the index, absolute
 * @param sqlDirectory where revisions in SQL are, absolute
 * @param fileTemplate the pattern of a class name
 * @param timeZone of the times in class names and ids
 * @param history the name of this history: part of index, version rows and lock
 * @param afterWrite commands that run on a new file
 * @param lockTimeout how long a statement waits for a lock; zero for ever
 */
public record MigrationSettings(
        Path directory,
        String packageName,
        Path resources,
        Path sqlDirectory,
        String fileTemplate,
        RevisionIdStyle revisionId,
        ZoneId timeZone,
        String history,
        String versionSchema,
        String versionTable,
        List<String> afterWrite,
        Duration lockTimeout) {

    private static final String TABLE = "migrations";
    private static final String SQL = ".sql";
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|min|h|)");
    private static final Map<String, Long> UNITS = Map.of("ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L);

    public MigrationSettings {
        afterWrite = List.copyOf(afterWrite);
    }

    static MigrationSettings read(SettingReader reader, Path project) {
        Path directory = directory(reader.required(TABLE, "directory", "src/main/java"), project);
        String packageName = packageName(reader.required(TABLE, "package", "db.revisions"));
        Path resources = directory(reader.required(TABLE, "resources", "src/main/resources"), project);
        return new MigrationSettings(
                directory,
                packageName,
                resources,
                reader.optional(TABLE, "sql-directory")
                        .map(text -> directory(text, project))
                        .orElseGet(() -> resources.resolve(packageName.replace('.', '/'))),
                fileTemplate(reader.required(TABLE, "file-template", MigrationNames.DEFAULT_TEMPLATE)),
                revisionId(reader.required(TABLE, "revision-id", "hex")),
                timeZone(reader.required(TABLE, "time-zone", "UTC")),
                history(reader.required(TABLE, "history", "main")),
                reader.required(TABLE, "version-schema", "public").value(),
                reader.required(TABLE, "version-table", "autogen_version").value(),
                reader.values(TABLE, "after-write", List.of()),
                lockTimeout(reader.required(TABLE, "lock-timeout", "5s")));
    }

    /**
     * Returns the file that the index means, there or not.
     *
     * @param name of a class, or of the SQL file of an upgrade
     */
    public Path file(String name) {
        return name.endsWith(SQL)
                ? sqlDirectory.resolve(name.substring(name.lastIndexOf('/') + 1))
                : directory.resolve(name.replace('.', '/') + ".java");
    }

    private static Path directory(Text text, Path project) {
        return PathGlob.path(project, text);
    }

    private static String fileTemplate(Text text) {
        try {
            return new MigrationNames(text.value()).template();
        } catch (CodeGenerationException wrong) {
            throw text.wrong("cannot be used: " + wrong.getMessage());
        }
    }

    private static String packageName(Text text) {
        if (!SourceVersion.isName(text.value())) {
            throw text.wrong("must be the name of a Java package, not \"" + text.value() + "\".");
        }
        return text.value();
    }

    private static RevisionIdStyle revisionId(Text text) {
        List<String> names = Stream.of(RevisionIdStyle.values())
                .map(style -> style.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = names.indexOf(text.value());
        if (index < 0) {
            throw text.wrong("cannot be \"" + text.value() + "\". " + NearestName.hint(text.value(), names));
        }
        return RevisionIdStyle.values()[index];
    }

    private static ZoneId timeZone(Text text) {
        try {
            return text.value().equals("local") ? ZoneId.systemDefault() : ZoneId.of(text.value());
        } catch (DateTimeException unknown) {
            throw text.wrong(
                    "must be a time zone such as \"UTC\", \"Europe/Berlin\" or \"+02:00\", or \"local\", not \""
                            + text.value() + "\".");
        }
    }

    private static String history(Text text) {
        if (!FILE_NAME.matcher(text.value()).matches()) {
            throw text.wrong("becomes part of a file name: only letters, digits, '_', '.' and '-' can be in it.");
        }
        return text.value();
    }

    private static Duration lockTimeout(Text text) {
        Matcher time = TIME.matcher(text.value().strip());
        boolean plainZero = time.matches() && time.group(2).isEmpty() && Long.parseLong(time.group(1)) == 0;
        if (!time.matches() || time.group(2).isEmpty() && !plainZero) {
            throw text.wrong(
                    "must be a time such as \"5s\", \"500ms\", \"2min\" or \"1h\", or \"0\" for no limit, not \""
                            + text.value() + "\".");
        }
        return Duration.ofMillis(Long.parseLong(time.group(1)) * UNITS.getOrDefault(time.group(2), 1L));
    }
}
