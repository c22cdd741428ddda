package dev.autogen.codegen;

import dev.autogen.AutogenException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when several files say that they are the same revision. */
public final class DuplicateRevisionException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final transient List<Path> files;

    /** @param files sorted; of a revision in SQL that of the upgrade */
    public DuplicateRevisionException(String id, List<Path> files) {
        super("Revision '" + id + "' exists " + files.size() + " times:\n"
                + files.stream().map(file -> "  " + file + "\n").collect(Collectors.joining())
                + "Keep one of them, or give the others ids of their own: autogen rebase NAME, with the name of a file, does that and"
                + " puts it behind the other.");
        this.id = id;
        this.files = List.copyOf(files);
    }

    public String id() {
        return id;
    }

    /** Returns the files, sorted. */
    public List<Path> files() {
        return files;
    }
}
