package dev.autogen.scanner.entity;

import dev.autogen.codec.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Short texts that tell whether files are still what they were. */
final class FileStamps {

    private FileStamps() {}

    /** Returns the path of a file with its size and time, which suffice for a jar: a build that writes another one gives it a new time. */
    static String of(Path file) throws IOException {
        return file + " " + Files.size(file) + " "
                + Files.getLastModifiedTime(file).toMillis();
    }

    /** Returns a digest of the bytes of a file, or the path of each below a directory, also behind links, with that of its own; not where the whole lies. */
    static String ofContent(Path path) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        StringBuilder content = new StringBuilder();
        for (Path file : files) {
            content.append('\n').append(path.relativize(file)).append(' ').append(Sha256.hex(Files.readAllBytes(file)));
        }
        return content.toString();
    }
}
