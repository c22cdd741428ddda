package dev.autogen.codec;

import dev.autogen.migration.Recording;
import dev.autogen.operation.Operation;
import java.util.List;
import java.util.Map;

/** Checksums of migrations: the same from source, class or SQL, from any compiler, whatever the formatting. */
public final class Checksums {

    /** Names the encoding and the algorithm, so that both can change and old checksums still be told apart. */
    private static final String PREFIX = "v1:";

    private Checksums() {}

    /** Returns {@code v1:} and the SHA-256 of what the migration does both ways, in hexadecimal; of Java code it covers the label only. */
    public static String of(Recording recording) {
        Object tree = JsonCodec.tree(Map.of(
                "upgrade", withoutPast(recording.upgrade()),
                "downgrade", withoutPast(recording.downgrade())));
        return PREFIX + Sha256.hex(Json.write(tree));
    }

    /** Returns whether a checksum is of another migration; false for one of another version, which nobody can compare. */
    public static boolean differ(String checksum, Recording recording) {
        return checksum.startsWith(PREFIX) && !checksum.equals(of(recording));
    }

    private static List<Operation> withoutPast(List<Operation> operations) {
        return operations.stream().map(Operation::withoutPast).toList();
    }
}
