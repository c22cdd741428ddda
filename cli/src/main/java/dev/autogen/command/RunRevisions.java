package dev.autogen.command;

import dev.autogen.execution.MigrationListener;
import dev.autogen.execution.Migrator;
import dev.autogen.execution.RunResult;
import dev.autogen.project.SettingsException;
import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionPlan;
import dev.autogen.revision.RevisionStep;
import dev.autogen.workflow.Database;
import dev.autogen.workflow.Questions;
import dev.autogen.workflow.TakeOver;
import dev.autogen.workflow.Workspace;
import dev.autogen.workflow.WriteScript;
import java.time.Duration;

/** Runs, rehearses or prints revisions in either direction, and says so. */
final class RunRevisions implements MigrationListener {

    private final Calls calls;
    private final Console console;
    private final RunArguments arguments;

    RunRevisions(Calls calls, RunArguments arguments) {
        this.calls = calls;
        this.console = calls.console();
        this.arguments = arguments;
    }

    int run(Direction direction, String target) {
        if (arguments.script && arguments.rehearse) {
            throw new SettingsException(
                    "--sql runs nothing, and --rehearse runs it and rolls it back: use one of them.");
        }
        try (Workspace workspace = calls.open(true)) {
            if (arguments.script) {
                console.printScript(new WriteScript(workspace).run(direction, target, arguments.idempotent));
                return ExitCode.OK;
            }
            if (arguments.idempotent) {
                throw new SettingsException("--idempotent is for a script: add --sql.");
            }
            if (target.contains(":")) {
                throw new SettingsException(
                        "FROM:TO is for a script, where no database says where it starts: add --sql, or leave "
                                + target.substring(0, target.indexOf(':') + 1) + " out.");
            }
            Database database = workspace.database();
            console.say((direction == Direction.UP ? "Upgrading " : "Downgrading ") + database.description());
            Questions questions = arguments.yes ? new AgreeToLoss(calls.questions()) : calls.questions();
            Migrator migrator = database.migrator(workspace.history(), this, questions);
            if (direction == Direction.UP) {
                new TakeOver(workspace, database).requireDone();
            }
            if (arguments.rehearse) {
                RevisionPlan plan = migrator.rehearse(direction, target);
                int count = plan.steps().size();
                console.print(
                        count == 1
                                ? "Rehearsed 1 revision and rolled it back."
                                : "Rehearsed " + count + " revisions and rolled them back.");
                return ExitCode.OK;
            }
            RunResult result = direction == Direction.UP ? migrator.upgrade(target) : migrator.downgrade(target);
            String heads = result.heads().isEmpty() ? "base" : String.join(", ", result.heads());
            console.print(
                    result.steps().isEmpty()
                            ? "Nothing to run: the database is at " + heads + "."
                            : "The database is at " + heads + ".");
            return ExitCode.OK;
        }
    }

    @Override
    public void waiting(String sentence) {
        console.say(sentence);
    }

    @Override
    public void warning(String sentence) {
        console.warn(console.yellow(sentence));
    }

    @Override
    public void finished(RevisionStep step, int statements, Duration took) {
        console.say("  " + step + " (" + statements + (statements == 1 ? " statement, " : " statements, ")
                + took.toMillis() + " ms)");
    }
}
