package dev.autogen.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the log says was done last.
 *
 * @param direction {@code upgrade}, {@code downgrade}, {@code stamp} or {@code repair}
 * @param state {@code done}, {@code failed} or {@code started}
 * @param at when it ended, or, if it did not, began
 * @param role whom the server took it for
 * @param application the name that the connection gave
 * @param toolVersion autogen's
 * @param sqlState how it failed; null if it did not
 */
public record LoggedRun(
        String revision,
        String direction,
        String state,
        Instant at,
        String role,
        String application,
        String toolVersion,
        @Nullable String sqlState) {}
