package dev.autogen.command;

import picocli.CommandLine.Option;

/** The options of {@code upgrade} and {@code downgrade}. */
final class RunArguments {

    @Option(
            names = {"--dry-run", "--sql"},
            description = "Print the SQL script, from the database's revision on or FROM:TO, and run nothing.")
    boolean script;

    @Option(
            names = "--idempotent",
            description = "With --sql: a script for psql that finds out itself what is still to be done.")
    boolean idempotent;

    @Option(names = "--rehearse", description = "Run it in one transaction and roll it back.")
    boolean rehearse;

    @Option(
            names = {"-y", "--yes"},
            description = "Lose what a downgrade loses.")
    boolean yes;
}
