package dev.autogen.command;

import dev.autogen.revision.Direction;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs what the database has not had yet. */
@Command(
        name = "upgrade",
        header = "Run the revisions that the database has not had yet.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen upgrade                 everything",
            "  autogen upgrade +1              the next revision",
            "  autogen upgrade 8f3c            up to the revision whose id begins so",
            "  autogen upgrade --sql           print the script for psql, from the database's revision on",
            "  autogen upgrade --sql 8f3c:head > script.sql       from one revision to another, without a database",
            "  autogen upgrade --sql --idempotent > script.sql    for any database, wherever it stands"
        })
final class UpgradeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Mixin
    private final RunArguments run = new RunArguments();

    @Parameters(
            paramLabel = "TARGET|FROM:TO",
            defaultValue = "head",
            description = "head, an id or its beginning, +N, …; default: head.")
    private String target = "head";

    @Override
    public Integer call() {
        return new RunRevisions(Calls.of(autogen), run).run(Direction.UP, target);
    }
}
