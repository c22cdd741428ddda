package dev.autogen.laws;

import dev.autogen.testing.HibernateLine;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One story: a schema before, one after, and the operations that lead from the first to the second. A file begins with its title and goes on with the
 * sections of {@link Section}, each below a line that names it; what is not needed is left out.
 *
 * <pre>
 * # A longer varchar is only a type change
 * -- before
 * create table users (id bigint primary key, name varchar(50));
 * -- after
 * create table users (id bigint primary key, name varchar(100));
 * -- operations
 * alterColumnType users.name
 * </pre>
 *
 * @param name the file's path below the directory of cases, without ending
 * @param requires the Hibernates that can have the case, {@code 6.4+} or {@code 6.2 to 6.6}, as a line {@code # requires: …} of the heading says it; null
 *     for every one
 */
record CaseFile(String name, Path path, String title, @Nullable String requires, Map<Section, String> sections) {

    private static final Path DIRECTORY = Path.of("src/test/resources/cases");
    private static final String ENDING = ".case";
    private static final String REQUIRES = "# requires: ";

    /** Returns all cases, sorted by name; with the property {@code laws.cases} only those whose names are like it, or, if it
     * has no {@code *}, contain one of its texts, which commas separate. */
    static List<CaseFile> all() throws IOException {
        Predicate<String> wanted = wanted(System.getProperty("laws.cases", ""));
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(CaseFile::read)
                    .filter(file -> wanted.test(file.name()))
                    .toList();
        }
    }

    private static Predicate<String> wanted(String pattern) {
        if (!pattern.contains("*")) {
            return name -> Stream.of(pattern.split(",", -1)).anyMatch(name::contains);
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        return name -> matcher.matches(Path.of(name));
    }

    private static CaseFile read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
        if (lines.isEmpty() || !lines.get(0).startsWith("# ")) {
            throw new IllegalArgumentException(file + " has no title. Begin it with '# ' and a sentence.");
        }
        Map<Section, String> sections = new EnumMap<>(Section.class);
        Section section = null;
        String requires = null;
        StringBuilder title = new StringBuilder();
        for (String line : lines) {
            Section next = Section.beginning(line).orElse(null);
            if (next != null) {
                if (sections.put(next, "") != null) {
                    throw new IllegalArgumentException(file + " has two sections '" + line + "'.");
                }
                section = next;
            } else if (section == null && line.startsWith(REQUIRES)) {
                requires = line.substring(REQUIRES.length()).strip();
            } else if (section == null) {
                title.append(line.replaceFirst("^# ?", "")).append('\n');
            } else if (line.startsWith("-- ")) {
                throw new IllegalArgumentException(
                        file + ": '" + line + "' names no section. Write comments in a section as /* … */.");
            } else {
                sections.merge(section, line + "\n", String::concat);
            }
        }
        String name = DIRECTORY.relativize(file).toString().replace('\\', '/');
        return new CaseFile(
                name.substring(0, name.length() - ENDING.length()),
                file,
                title.toString().strip(),
                requires,
                sections);
    }

    /** Returns whether a Hibernate can have the case. */
    boolean runsOn(HibernateLine line) {
        if (requires == null) {
            return true;
        }
        boolean open = requires.endsWith("+");
        String[] ends = open ? new String[] {requires.substring(0, requires.length() - 1)} : requires.split(" to ", 2);
        return line.compareTo(ends[0]) >= 0 && (open || line.compareTo(ends[ends.length - 1]) <= 0);
    }

    /** Returns the section's text without blank lines around it; null if the file has no such section. */
    @Nullable
    String text(Section section) {
        String text = sections.get(section);
        return text == null ? null : text.strip();
    }

    /** Returns the section's lines; none if the file has no such section. */
    List<String> lines(Section section) {
        String text = text(section);
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    boolean hasEntities() {
        return sections.containsKey(Section.ENTITIES_BEFORE) || sections.containsKey(Section.ENTITIES_AFTER);
    }

    /** Writes the file anew with these texts in place of its own; null takes a section away. */
    void update(Map<Section, @Nullable String> texts) throws IOException {
        Map<Section, String> updated = new EnumMap<>(sections);
        texts.forEach((section, text) -> {
            if (text == null) {
                updated.remove(section);
            } else {
                updated.put(section, text.isEmpty() ? "" : text + "\n");
            }
        });
        String heading = title.lines()
                .map(line -> line.isEmpty() ? "#" : "# " + line)
                .collect(Collectors.joining("\n", "", "\n"));
        String body = updated.entrySet().stream()
                .map(section -> section.getKey().line() + "\n"
                        + section.getValue().strip() + (section.getValue().isBlank() ? "" : "\n"))
                .collect(Collectors.joining());
        Files.writeString(path, heading + (requires == null ? "" : REQUIRES + requires + "\n") + body);
    }
}
