package dev.autogen.codegen;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** How revisions get their ids. None gives an id that exists, in whatever case: file systems may not tell case apart. */
public enum RevisionIds {
    /** Twelve hexadecimal digits: two branches hardly ever get the same. */
    HEX {
        @Override
        String candidate(Set<String> existing, ZonedDateTime created, RandomGenerator random, int attempt) {
            return HexFormat.of().toHexDigits(random.nextLong(), 12);
        }
    },
    /** The number after the largest: {@code 001}, {@code 002}. Two branches get the same, and notice when they meet. */
    SEQUENTIAL {
        @Override
        String candidate(Set<String> existing, ZonedDateTime created, RandomGenerator random, int attempt) {
            long largest = existing.stream()
                    .filter(id -> id.matches("\\d{1,18}"))
                    .mapToLong(Long::parseLong)
                    .max()
                    .orElse(0);
            return String.format(Locale.ROOT, "%03d", largest + 1 + attempt);
        }
    },
    /** The second it is made in: {@code 20261120143000}; a later one if that is taken. */
    TIMESTAMP {
        @Override
        String candidate(Set<String> existing, ZonedDateTime created, RandomGenerator random, int attempt) {
            return SECONDS.format(created.plusSeconds(attempt));
        }
    };

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    /** Returns an id that none of the existing ones is; its time, if it has one, is that of the zone. */
    public String next(Collection<String> existing, ZonedDateTime created, RandomGenerator random) {
        Set<String> taken =
                existing.stream().map(id -> id.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        int attempt = 0;
        String id = candidate(taken, created, random, attempt);
        while (taken.contains(id)) {
            attempt++;
            id = candidate(taken, created, random, attempt);
        }
        return id;
    }

    abstract String candidate(Set<String> existing, ZonedDateTime created, RandomGenerator random, int attempt);
}
