package dev.autogen.command;

import dev.autogen.workflow.Database;
import dev.autogen.workflow.RebaseBranch;
import dev.autogen.workflow.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a branch behind another one. */
@Command(
        name = "rebase",
        header = "Put a branch behind the head of another one, instead of merging them.",
        description = {
            "Two people have each written a revision after the same one: yours goes behind the other. The parent of its first revision and the index are",
            "rewritten, and the whole history is run on a scratch database. What the database has run already is not moved.",
            "Where both have taken the same number as id, yours gets the next one; name it, and each that follows it, by file or message."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  autogen rebase 8f3c                    behind the other head",
            "  autogen rebase billing --onto 1a2b     behind that revision",
            "  autogen rebase add_invoices            one of two revisions 002 becomes 003",
            "  autogen rebase add_invoices add_rates  so does what follows it: 004"
        })
final class RebaseCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Parameters(
            arity = "0..*",
            paramLabel = "REV",
            description = {
                "The branch that moves: its label, or any revision of it.",
                "Of two revisions of one id: the file or the message of the one that moves, and of each that follows it."
            })
    private List<String> branches = List.of();

    @Option(
            names = "--onto",
            paramLabel = "REV",
            description = "The revision behind which it goes. Default: the other head.")
    private @Nullable String onto;

    @Option(names = "--no-proof", description = "Do not run the new history on a scratch database.")
    private boolean noProof;

    @Option(names = "--force", description = "Do not ask the database whether it has run the branch.")
    private boolean force;

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        try (Workspace workspace = calls.open(true)) {
            Database database = force || !workspace.hasDatabase() ? null : workspace.database();
            RebaseBranch.Result result =
                    new RebaseBranch(workspace).run(new RebaseBranch.Request(branches, onto, database, !noProof));
            Console console = calls.console();
            if (result.proof() != null) {
                console.say("  " + result.proof().revisions().size() + " revisions proved on PostgreSQL "
                        + result.proof().postgresql() + ": up, down, and up again.");
            }
            String moved = result.moved().get(0);
            String title = result.renamed().isEmpty()
                    ? result.first().title()
                    : moved + ", which was " + result.first().title() + ",";
            console.print("Put " + title + " behind " + result.onto().title() + ": changed "
                    + calls.relative(result.files().get(0)));
            for (int at = 1; at < result.files().size(); at++) {
                String id = result.moved().get(at);
                console.print("  " + id + ", which was " + result.renamed().get(id) + ", follows: changed "
                        + calls.relative(result.files().get(at)));
            }
            return ExitCode.OK;
        }
    }
}
