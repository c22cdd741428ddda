package dev.autogen.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much an area of the cache keeps: what was used lately, and of that no more than so many bytes. A history that grows makes a new entry with each revision,
 * and nobody asks for the old ones again.
 *
 * @param unused how long a text is kept that nobody reads
 * @param bytes of all texts together
 */
record CacheLimits(Duration unused, long bytes) {

    static final CacheLimits USUAL = new CacheLimits(Duration.ofDays(30), 64L << 20);

    /** Where one file is some tens of megabytes, as a class-data archive is. */
    static final CacheLimits LARGE = new CacheLimits(Duration.ofDays(30), 512L << 20);

    /** Not every reading is worth a write. */
    private static final Duration EXACT = Duration.ofHours(12);

    private record Kept(Path file, Instant used, long size) {}

    /** Says that a text was used. */
    static void use(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(EXACT))) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    /** Deletes what goes beyond the limits, what was used longest ago first; never what was written just now. */
    void apply(Path area) throws IOException {
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(area)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.add(new Kept(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
            }
        }
        all.sort(Comparator.comparing(Kept::used).reversed());
        Instant limit = Instant.now().minus(unused);
        long sum = 0;
        for (int i = 0; i < all.size(); i++) {
            Kept kept = all.get(i);
            sum += kept.size();
            if (i > 0 && (sum > bytes || kept.used().isBefore(limit))) {
                Files.deleteIfExists(kept.file());
            }
        }
    }
}
