package dev.autogen.codegen;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One error that javac found.
 *
 * @param file null if it concerns none
 * @param line from 1; 0 if it concerns the file as a whole
 * @param column from 1; 0 if unknown
 * @param message javac's own, which may have several lines
 */
public record CompilationProblem(@Nullable Path file, long line, long column, String message) {

    /** Returns it as compilers print it: {@code src/R1.java:12:9: cannot find symbol}. */
    @Override
    public String toString() {
        String place =
                file == null ? "" : file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": ";
        return place + message.strip().replace("\n", "\n    ");
    }
}
