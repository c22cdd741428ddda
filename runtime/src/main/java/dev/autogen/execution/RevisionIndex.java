package dev.autogen.execution;

import dev.autogen.revision.Revision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The list of the revisions of a history, a resource with a line {@code id class} for each, or {@code id file} for one in SQL: an application finds its
 * revisions by it without searching, and two branches that both add one conflict in git. Empty lines and lines that begin with {@code #} mean nothing.
 *
 * @param origin the file or resource, for messages
 * @param names the classes, and the files of upgrades in SQL, by id, in the order of the lines
 */
public record RevisionIndex(String origin, Map<String, String> names) {

    public RevisionIndex {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** Returns the path of a history's index under a resource directory. */
    public static String path(String history) {
        return "META-INF/autogen/" + history + ".index";
    }

    /** Returns the line to append for a revision, without a line end. */
    public static String line(String id, String name) {
        return id + " " + name;
    }

    /**
     * Returns the index that a text holds.
     *
     * @throws RevisionIndexException if a line has other than two words, or an id stands there twice
     */
    public static RevisionIndex parse(String origin, Reader text) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        add(origin, text, names);
        return new RevisionIndex(origin, names);
    }

    /** Returns the index of a history on a class path; several, of several modules, are one. */
    static RevisionIndex load(String history, ClassLoader loader) {
        String path = path(history);
        Map<String, String> names = new LinkedHashMap<>();
        try {
            List<URL> found = Collections.list(loader.getResources(path));
            if (found.isEmpty()) {
                throw new RevisionIndexException(
                        "There is no index of history '" + history + "' on the class path (" + path
                                + "). 'autogen revision' writes it; the resources of the project must be part of the application.");
            }
            for (URL url : found) {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    add(url.toString(), reader, names);
                }
            }
            return new RevisionIndex(found.size() == 1 ? found.get(0).toString() : path, names);
        } catch (IOException unreadable) {
            throw new RevisionIndexException("Cannot read " + path + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static void add(String origin, Reader text, Map<String, String> names) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            // Some editors put a byte order mark in front of the whole.
            String stripped = line.replace("\uFEFF", "").strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            // Other tools' files in SQL may have spaces in their names.
            String[] words = stripped.split("\\s+", 2);
            if (words.length != 2
                    || !SqlFileFormat.isUp(words[1]) && words[1].chars().anyMatch(Character::isWhitespace)) {
                throw new RevisionIndexException(origin + ", line " + number + ": '" + stripped
                        + "' is not an id and a class or file. After a git merge, keep the lines of both sides.");
            }
            String other = names.putIfAbsent(words[0], words[1]);
            if (other != null && !other.equals(words[1])) {
                throw new RevisionIndexException(origin + ", line " + number + ": revision " + words[0] + " is "
                        + words[1] + " here and " + other + " before. Delete the line that is wrong.");
            }
        }
    }

    /** Returns the revisions that the index lists. */
    RevisionSource source(ClassLoader loader) {
        List<Class<?>> classes = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : names.entrySet()) {
            if (SqlFileFormat.isUp(entry.getValue())) {
                if (!read(entry.getValue(), loader, texts)) {
                    missing.add(entry.getKey() + " " + entry.getValue());
                }
                read(SqlFileFormat.down(entry.getValue()), loader, texts);
                continue;
            }
            try {
                classes.add(Class.forName(entry.getValue(), false, loader));
            } catch (ClassNotFoundException notFound) {
                missing.add(entry.getKey() + " " + entry.getValue());
            }
        }
        if (!missing.isEmpty()) {
            throw new RevisionIndexException(
                    origin + " lists revisions that are missing. Build the project again, restore the classes or "
                            + "files, or delete the lines:\n  " + String.join("\n  ", missing));
        }
        RevisionSource source = RevisionSource.ofClasses(classes);
        if (!texts.isEmpty()) {
            source = RevisionSource.of(source, RevisionSource.ofSql(texts));
        }
        requireSame(source.revisions());
        return source;
    }

    private static boolean read(String name, ClassLoader loader, Map<String, String> texts) {
        try (InputStream text = loader.getResourceAsStream(name)) {
            if (text != null) {
                texts.put(name, new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
            return text != null;
        } catch (IOException unreadable) {
            throw new RevisionIndexException("Cannot read " + name + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Checks that the index lists exactly these revisions.
     *
     * @throws RevisionIndexException naming each revision that only one of the two has, or that they place elsewhere
     */
    public void requireSame(Collection<Revision> revisions) {
        List<String> differences = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (Revision revision : revisions) {
            String name = String.valueOf(revision.className());
            found.add(revision.id());
            String listed = names.get(revision.id());
            if (listed == null) {
                differences.add((SqlFileFormat.isUp(name) ? "file " : "class ") + name + " is revision " + revision.id()
                        + ", which the index does not list");
            } else if (!listed.equals(name)) {
                differences.add("revision " + revision.id() + " is " + name + ", but the index says " + listed);
            }
        }
        names.forEach((id, name) -> {
            if (!found.contains(id)) {
                differences.add(
                        "the index lists revision " + id + " as " + name + ", which is not there or has another id");
            }
        });
        if (!differences.isEmpty()) {
            throw new RevisionIndexException(origin + " and the revisions disagree. Correct whichever is wrong:\n  "
                    + String.join("\n  ", differences));
        }
    }
}
