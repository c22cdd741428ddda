package dev.autogen.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directory trees. */
final class Directories {

    private Directories() {}

    /** Deletes the directory and all below it; does nothing when there is none. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(directory)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }

    /** Copies the directory and all below it, with permissions, to where nothing is yet. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> highestFirst;
        try (Stream<Path> tree = Files.walk(from)) {
            highestFirst = tree.toList();
        }
        for (Path each : highestFirst) {
            Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
