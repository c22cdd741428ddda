package dev.autogen.command;

import dev.autogen.operation.OperationSummary;
import dev.autogen.project.SettingsException;
import dev.autogen.workflow.CompareOptions;
import dev.autogen.workflow.GenerateRevision;
import dev.autogen.workflow.GenerateRevision.ProofPolicy;
import dev.autogen.workflow.Workspace;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes what changed in the entities as a migration. */
@Command(
        name = "revision",
        header = "Write what changed in the entities as a migration.",
        description = {
            "Compares the entities with the database, which must be at head, and writes the difference as a Java class. Without a database",
            "the history is run on a scratch database first, by default an embedded PostgreSQL. If nothing changed, nothing is written.",
            "Before the class is written it is proved on a scratch database: the upgrade leads to what the entities ask for, the downgrade back."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen revision -m \"add nickname\"",
            "  autogen revision -m \"full name\" --rename column:users.name:full_name",
            "  autogen revision -m \"full name\" --answers renames.txt",
            "  autogen revision -m \"move data\" --empty          a class to fill in by hand",
            "  autogen revision -m \"invoices\" --head billing@head      on one of several branches",
            "  autogen revision -m \"billing\" --empty --head base --branch-label billing"
        })
final class RevisionCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Mixin
    private final CompareArguments compare = new CompareArguments();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MSG",
            description = "What the revision does, in a few words.")
    private @Nullable String message;

    @Option(names = "--autogenerate", description = "The default, accepted because Alembic wants it.")
    private boolean autogenerate;

    @Option(names = "--empty", description = "Compare nothing and write an empty revision.")
    private boolean empty;

    @Option(names = "--sql", description = "Write a pair of SQL files, ….up.sql and ….down.sql, instead of a class.")
    private boolean sql;

    @Option(
            names = "--against",
            paramLabel = "WHAT",
            description =
                    "database: compare with the database as it is; history: with the history alone. Default: the database, which must be at head.")
    private @Nullable String against;

    @Option(names = "--rev-id", paramLabel = "ID", description = "The id of the new revision.")
    private @Nullable String id;

    @Mixin
    private final PlaceArguments place = new PlaceArguments();

    @Option(names = "--no-proof", description = "Do not prove the revision on a scratch database.")
    private boolean noProof;

    @Option(names = "--keep-unproved", description = "Write the revision although its proof fails, and mark it.")
    private boolean keepUnproved;

    @Option(names = "--no-build", description = "Do not compile the project first.")
    private boolean noBuild;

    @Override
    public Integer call() {
        if (noProof && keepUnproved) {
            throw new SettingsException(
                    "--no-proof and --keep-unproved do not go together: the one asks for no proof, the other keeps what fails it.");
        }
        Calls calls = Calls.of(autogen);
        Console console = calls.console();
        if (autogenerate && empty) {
            throw new SettingsException(
                    "--autogenerate writes what changed in the entities, --empty compares nothing: use one of them.");
        }
        try (Workspace workspace = calls.open(noBuild)) {
            CompareOptions options = compare.options(calls.against(against, "database", "history"));
            String text = message(console);
            GenerateRevision.Result result = new GenerateRevision(workspace, calls.questions())
                    .run(new GenerateRevision.Request(text, empty, id, options, proofPolicy(), place.place(), sql));
            result.notes().forEach(note -> console.warn(console.yellow("Note: ") + note));
            CheckText.drift(console, result.drift());
            CheckText.leftAlone(console::say, result.accepted(), result.unclaimed(), result.unmodelled());
            if (result.file() == null) {
                console.print("No difference: nothing to write. For a revision to fill in by hand, add --empty.");
                return ExitCode.OK;
            }
            result.operations()
                    .forEach(operation -> console.say("  " + console.green("+ ") + OperationSummary.of(operation)));
            if (result.proof() != null) {
                console.say("  " + result.proof().sentence());
            }
            result.hazards().forEach(hazard -> console.warn(console.yellow("Hazard: ") + hazard.message()));
            if (result.proof() != null) {
                result.proof().hazards().forEach(hazard -> console.warn(console.yellow("Hazard: ") + hazard));
            }
            if (result.failure() != null) {
                console.warn(console.yellow("Not proved: ") + result.failure());
            }
            console.print("Wrote " + calls.relative(result.file()));
            if (console.isTerminal()) {
                console.say("Review it, then run: autogen upgrade");
            }
            return ExitCode.OK;
        }
    }

    private ProofPolicy proofPolicy() {
        if (noProof) {
            return ProofPolicy.NONE;
        }
        return keepUnproved ? ProofPolicy.KEEP_UNPROVED : ProofPolicy.REQUIRED;
    }

    private String message(Console console) {
        if (message != null) {
            return message;
        }
        return console.isTerminal() ? console.ask("What does this revision do, in a few words?") : "";
    }
}
