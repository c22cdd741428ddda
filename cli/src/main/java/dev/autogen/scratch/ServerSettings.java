package dev.autogen.scratch;

import java.util.List;
import java.util.stream.Stream;

/** What every server of autogen's own is started with: nothing in it is meant to last. */
final class ServerSettings {

    private ServerSettings() {}

    /** Returns options of {@code postgres}. */
    static List<String> options() {
        return Stream.of(
                        "fsync=off",
                        "synchronous_commit=off",
                        "full_page_writes=off",
                        "autovacuum=off",
                        "jit=off",
                        // a revision may touch a thousand tables in one transaction
                        "max_locks_per_transaction=256",
                        "timezone=UTC")
                .flatMap(setting -> Stream.of("-c", setting))
                .toList();
    }
}
