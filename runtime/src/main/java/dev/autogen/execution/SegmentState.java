package dev.autogen.execution;

import java.util.Locale;

/** What the log says of a segment. */
enum SegmentState {
    STARTED,
    DONE,
    FAILED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
