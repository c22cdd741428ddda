package dev.autogen.codegen;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.file.Path;

/** Thrown when a migration could not be written; then nothing of it is left. */
public final class MigrationWriteException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    MigrationWriteException(Path file, String message) {
        super(message);
        this.file = file;
    }

    MigrationWriteException(Path file, IOException cause) {
        super("Cannot write " + file + ": " + reason(cause) + ". Nothing was written.", cause);
        this.file = file;
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : " " + message);
    }

    /** Returns the file that is in the way or cannot be written. */
    public Path file() {
        return file;
    }
}
