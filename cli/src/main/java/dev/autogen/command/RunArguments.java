package dev.autogen.command;

import picocli.CommandLine.Option;

/** The options of {@code upgrade} and {@code downgrade}. */
final class RunArguments {

    @Option(
            names = {"--dry-run", "--sql"},
            description = "Print the SQL script, from the database's revision on, and run nothing.")
    boolean script;

    @Option(names = "--rehearse", description = "Run it in one transaction and roll it back.")
    boolean rehearse;

    @Option(
            names = {"-y", "--yes"},
            description = "Lose what a downgrade loses.")
    boolean yes;
}
