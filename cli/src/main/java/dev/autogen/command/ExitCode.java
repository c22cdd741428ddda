package dev.autogen.command;

/** What the process tells its caller; part of the contract with scripts. */
final class ExitCode {

    /** Done, or in step. */
    static final int OK = 0;
    /** It was asked for rightly, and failed. */
    static final int FAILED = 1;
    /** Wrong usage or configuration. */
    static final int USAGE = 2;
    /** Differences were found. */
    static final int DIFFERENCES = 3;
    /** The database is not at head. */
    static final int NOT_AT_HEAD = 4;

    private ExitCode() {}
}
