package dev.autogen.laws;

/**
 * The laws that take most of the time. Where only corners are wanted, as in {@code mvn verify}, a part of the cases is put to each of them, which their
 * names draw so that it is always the same part; the profile {@code matrix} puts every case to all.
 */
enum Sample {

    /** A case told the other way round, too. */
    TOLD_BACK(32),

    /** What a case leads to, made in an empty database, too. */
    FROM_NOTHING(32),

    /** Taken back, and upgraded once more. */
    UP_AGAIN(8),

    /** Dumped and restored. */
    DUMPED(24),

    /** Looked at by Hibernate's own validation; law 6 compares all with what Hibernate makes. */
    VALIDATED(10);

    private final int share;

    /** @param share one of so many cases */
    Sample(int share) {
        this.share = share;
    }

    boolean takes(String name) {
        return !MajorVersions.areCorners() || Math.floorMod((name() + name).hashCode() / 2, share) == 0;
    }
}
