package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.codegen.LineEnd;
import dev.autogen.codegen.RevisionParents;
import dev.autogen.codegen.SqlParents;
import dev.autogen.execution.SqlFileFormat;
import dev.autogen.revision.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Changes of revision files and of the index that can be taken back together. Each file is replaced in one step. */
final class RevisionRewrite {

    private final RevisionFiles files;
    private final Map<Path, String> before = new LinkedHashMap<>();
    private final List<Path> created = new ArrayList<>();

    RevisionRewrite(RevisionFiles files) {
        this.files = files;
    }

    /**
     * Gives a revision other parents, and returns its file: of a revision in SQL that of the upgrade.
     *
     * @throws AutogenException if its place in the history is the number in its name
     */
    Path parents(Revision revision, List<String> parents) {
        Path file = files.files(revision).get(0);
        boolean sql = SqlFileFormat.isUp(file.toString());
        if (sql && files.isNumbered(revision)) {
            throw new AutogenException(
                    "Revision " + revision.title() + " follows the number before it, as its name " + file.getFileName()
                            + " says, so it cannot go behind another one. Give it a later number instead.");
        }
        String text = read(file);
        change(file, sql ? SqlParents.replaced(text, parents) : RevisionParents.replaced(text, parents));
        return file;
    }

    /** Puts the lines of these revisions at the end of the index, in this order; the others stay as they are. */
    void lastInIndex(Collection<String> ids) {
        Path index = files.indexFile();
        if (!Files.exists(index)) {
            return;
        }
        String text = read(index);
        List<String> lines = new ArrayList<>();
        Map<String, String> moved = new LinkedHashMap<>();
        ids.forEach(id -> moved.put(id, ""));
        for (String line : lines(text)) {
            String id = line.strip().split("\\s+")[0];
            if (moved.containsKey(id)) {
                moved.put(id, line);
            } else {
                lines.add(line);
            }
        }
        moved.values().stream().filter(line -> !line.isEmpty()).forEach(lines::add);
        change(index, String.join("", lines));
    }

    /** Gives a file another name and another text. */
    void renamed(Path file, Path newFile, String text) {
        before.putIfAbsent(file, read(file));
        if (!newFile.equals(file)) {
            created.add(newFile);
            delete(file);
        }
        write(newFile, text);
    }

    /** Takes lines out of the index, and puts what stands for them at its end; a line that is not there is left alone. */
    void replacedInIndex(Map<String, String> newByOld) {
        Path index = files.indexFile();
        if (!Files.exists(index)) {
            return;
        }
        String text = read(index);
        List<String> lines = lines(text);
        newByOld.forEach((old, line) -> {
            if (lines.removeIf(one -> one.strip().equals(old))) {
                lines.add(line + LineEnd.of(text));
            }
        });
        change(index, String.join("", lines));
    }

    /** Returns the lines with their ends; the last one, which may have none, gets that of the others. */
    private static List<String> lines(String text) {
        boolean whole = text.isEmpty() || text.endsWith("\n");
        return new ArrayList<>(Stream.of((whole ? text : text + LineEnd.of(text)).split("(?<=\n)"))
                .toList());
    }

    /** Brings back every file as it was. */
    void undo() {
        created.forEach(RevisionRewrite::delete);
        before.forEach(RevisionRewrite::write);
        created.clear();
        before.clear();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file + ".", e);
        }
    }

    private void change(Path file, String text) {
        before.putIfAbsent(file, read(file));
        write(file, text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    private static void write(Path file, String text) {
        Path whole = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ".", e);
        }
    }
}
