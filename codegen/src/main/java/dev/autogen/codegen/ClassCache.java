package dev.autogen.codegen;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Compiled classes in one file, by the key of the source they come from. A file that is missing, cut off or changed is as good as none; it is replaced in one
 * step, so that another process reads the old one or the new one. What cannot be written is compiled again next time.
 *
 * @param file null to keep nothing
 */
record ClassCache(@Nullable Path file) {

    private static final int FORMAT = 0x41474331;

    Map<String, Map<String, byte[]>> read() {
        if (file == null) {
            return Map.of();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            int content = Integer.BYTES + Long.BYTES;
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            boolean whole = bytes.length >= content
                    && in.readInt() == FORMAT
                    && in.readLong() == checksum(bytes, content, bytes.length - content);
            return whole ? readEntries(in) : Map.of();
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Map<String, Map<String, byte[]>> readEntries(DataInputStream in) throws IOException {
        Map<String, Map<String, byte[]>> entries = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String key = in.readUTF();
            Map<String, byte[]> classes = new TreeMap<>();
            for (int more = in.readInt(); more > 0; more--) {
                String name = in.readUTF();
                classes.put(name, in.readNBytes(in.readInt()));
            }
            entries.put(key, classes);
        }
        return entries;
    }

    void write(Map<String, Map<String, byte[]>> entries) {
        if (file == null) {
            return;
        }
        byte[] content = encode(new TreeMap<>(entries));
        Path whole = file.resolveSibling(file.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(whole))) {
                out.writeInt(FORMAT);
                out.writeLong(checksum(content, 0, content.length));
                out.write(content);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(whole);
        }
    }

    private static byte[] encode(Map<String, Map<String, byte[]>> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(entries.size());
            for (Map.Entry<String, Map<String, byte[]>> entry : entries.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().size());
                for (Map.Entry<String, byte[]> type : entry.getValue().entrySet()) {
                    out.writeUTF(type.getKey());
                    out.writeInt(type.getValue().length);
                    out.write(type.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static long checksum(byte[] bytes, int start, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, start, length);
        return checksum.getValue();
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // The directory is not ours to write to, which is why nothing is cached either.
        }
    }
}
