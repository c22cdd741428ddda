package dev.autogen.codegen;

import dev.autogen.AutogenException;
import java.nio.file.Path;

/** Thrown when a file among the revisions is no usable revision. */
public final class RevisionSourceException extends AutogenException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Problem {
        /** It cannot be read, or is not UTF-8. */
        UNREADABLE,
        /** Its revision has another name than the file, or does not load. */
        NO_CLASS,
        /** Its class is a migration, but does not say which revision it is. */
        NO_ANNOTATION,
        /** Its class says which revision it is, but is no migration. */
        NO_MIGRATION,
        /** Its class says which revision it is, but gives no id. */
        NO_ID,
        /** Its class is not public, is abstract, or has no public constructor without arguments. */
        NO_CONSTRUCTOR,
        /** Its static initialiser or its constructor throws. */
        THROWS
    }

    private final transient Path file;
    private final Problem problem;

    RevisionSourceException(Path file, Problem problem, String message) {
        super(message);
        this.file = file;
        this.problem = problem;
    }

    RevisionSourceException(Path file, Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.file = file;
        this.problem = problem;
    }

    public Path file() {
        return file;
    }

    public Problem problem() {
        return problem;
    }
}
