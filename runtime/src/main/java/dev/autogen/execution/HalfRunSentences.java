package dev.autogen.execution;

import dev.autogen.revision.Direction;

/** Says what to do about a revision that is half run. */
final class HalfRunSentences {

    private HalfRunSentences() {}

    static String unfinished(HalfRun halfRun) {
        return "Revision " + halfRun.revision() + " is half run: " + halfRun.done() + " of the " + halfRun.segments()
                + " parts of its " + halfRun.direction().command() + " are done. Finish it first, with 'autogen "
                + command(halfRun) + "'.";
    }

    static String changed(HalfRun halfRun) {
        return "Revision " + halfRun.revision() + " has been changed since the first " + halfRun.done() + " of the "
                + halfRun.segments()
                + " parts of its " + halfRun.direction().command()
                + " ran. Bring it back as it was and run this again; or undo those parts by hand, and then run 'autogen repair'.";
    }

    static String notOurs(HalfRun halfRun) {
        return "Revision " + halfRun.revision()
                + ", which this history does not have, is half run: a newer version of the application must "
                + "finish its " + halfRun.direction().command() + ".";
    }

    private static String command(HalfRun halfRun) {
        return halfRun.direction().command() + " " + halfRun.revision()
                + (halfRun.direction() == Direction.UP ? "" : "-1");
    }
}
