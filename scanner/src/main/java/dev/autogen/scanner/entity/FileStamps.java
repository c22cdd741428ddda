package dev.autogen.scanner.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Returns the path of a directory with a digest of the names and bytes of all files below it. */
    static String ofDirectory(Path directory) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            String head = directory.relativize(file) + "\0" + bytes.length + "\0";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return directory + " " + HexFormat.of().formatHex(digest.digest());
    }
}
