package dev.autogen.scratch;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A release of PostgreSQL that is published for embedding.
 *
 * @param release the version of the published binaries, {@code 17.11.0}
 */
public record PostgresVersion(int major, String release) {

    private static final List<PostgresVersion> ALL = List.of(
            new PostgresVersion(14, "14.24.0"),
            new PostgresVersion(15, "15.19.0"),
            new PostgresVersion(16, "16.15.0"),
            new PostgresVersion(17, "17.11.0"),
            new PostgresVersion(18, "18.6.0"));

    /**
     * Returns the release that stands for a major version.
     *
     * @throws ScratchException if there is none
     */
    public static PostgresVersion of(int major) {
        return ALL.stream()
                .filter(version -> version.major == major)
                .findFirst()
                .orElseThrow(() -> new ScratchException("There is no embedded PostgreSQL " + major + ", only "
                        + ALL.stream().map(version -> "" + version.major).collect(Collectors.joining(", "))
                        + ". Set [database] version to one of them, or [scratch] url to a server of your own."));
    }

    /** Returns all of them, oldest first. */
    public static List<PostgresVersion> all() {
        return ALL;
    }

    /** Returns how PostgreSQL calls itself: {@code PostgreSQL 17.11}. */
    @Override
    public String toString() {
        return "PostgreSQL " + release.substring(0, release.lastIndexOf('.'));
    }
}
