package dev.autogen.scanner.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** Returns the path of a file, or of a directory with all files below it, also behind links, with a digest of names and bytes. */
    static String ofContent(Path path) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            String head = path.relativize(file) + "\0" + bytes.length + "\0";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return path + " " + HexFormat.of().formatHex(digest.digest());
    }
}
