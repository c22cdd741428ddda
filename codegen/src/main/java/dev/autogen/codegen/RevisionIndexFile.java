package dev.autogen.codegen;

import dev.autogen.execution.RevisionIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The resource that names the revisions of a history to production: a line {@code id class} for each, in the order they were made. */
record RevisionIndexFile(Path file) {

    static RevisionIndexFile of(Path resources, String history) {
        return new RevisionIndexFile(resources.resolve(RevisionIndex.path(history)));
    }

    void refuseExisting(String revision, String name) {
        List<String> lines;
        try {
            lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new MigrationWriteException(file, e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            List<String> words = line.startsWith("#") ? List.of() : List.of(line.split("\\s+", 2));
            if (words.contains(revision) || words.contains(name)) {
                throw new MigrationWriteException(
                        file,
                        file + " line " + (i + 1) + " lists \"" + line + "\" already, so revision "
                                + revision + " (" + name
                                + ") cannot be added. Remove the line if its file is gone, or choose another id.");
            }
        }
    }

    /** Appends the line and keeps what is there, locked against another run; a failed write is taken back. */
    void append(String revision, String name) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean isNew = Files.notExists(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Closing the channel gives the lock back.
            channel.lock();
            String text = text(channel);
            String end = LineEnd.of(text);
            String line = RevisionIndex.line(revision, name) + end;
            append(channel, channel.size(), text.isEmpty() || text.endsWith("\n") ? line : end + line);
        } catch (IOException e) {
            if (isNew) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    /** Takes the line of a revision out, and leaves the others and their ends as they are, locked as for {@link #append}. */
    void remove(String revision) throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.lock();
            // Another file in its place would leave a run that waits for the lock with the old one.
            String left = Stream.of(text(channel).split("(?<=\n)"))
                    .filter(line -> !line.strip().split("\\s+")[0].equals(revision))
                    .collect(Collectors.joining());
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(left);
            long size = bytes.remaining();
            write(channel, 0, bytes);
            channel.truncate(size);
        }
    }

    /** Returns what the file says, by the channel that locks it: some systems let nobody else read. */
    private static String text(FileChannel channel) throws IOException {
        return new String(Channels.newInputStream(channel.position(0)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void append(FileChannel channel, long size, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        try {
            write(channel, size, bytes);
        } catch (IOException e) {
            channel.truncate(size);
            throw e;
        }
    }

    private static void write(FileChannel channel, long position, ByteBuffer bytes) throws IOException {
        channel.position(position);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
