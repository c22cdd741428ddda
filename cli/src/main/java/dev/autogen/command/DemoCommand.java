package dev.autogen.command;

import dev.autogen.project.CacheDirectory;
import dev.autogen.project.DatabaseAddress;
import dev.autogen.scratch.EmbeddedServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Walks through the main job on a sample. */
@Command(
        name = "demo",
        header = "See it work: a small shop and a PostgreSQL of its own, from the first revision to a downgrade.",
        description =
                "Needs nothing but a JDK. Starts an embedded PostgreSQL, works in a temporary directory, and leaves neither behind.",
        footerHeading = "%nExample:%n",
        footer = "  autogen demo")
final class DemoCommand implements Callable<Integer> {

    private static final int POSTGRES = 17;

    @ParentCommand
    private @Nullable Autogen autogen;

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        Console console = calls.console();
        say(console, "A small shop: customers, products, orders. Its entities are JPA classes; its database is empty.");
        try (DemoProject project = DemoProject.create(calls.sources().variables());
                EmbeddedServer server = EmbeddedServer.start(
                        POSTGRES,
                        CacheDirectory.of(
                                calls.sources().variables(), calls.sources().home()),
                        console::say)) {
            DatabaseAddress address = server.createDatabase("shop");
            project.connectTo(address);
            Story story = new Story(console, project, address);
            int code = tell(console, project, story);
            if (code == ExitCode.OK) {
                say(
                        console,
                        "That was the main job. Next, in a project of your own: autogen init. The manual begins in docs/README.md.");
            }
            return code;
        }
    }

    private static int tell(Console console, DemoProject project, Story story) {
        return story.run(ExitCode.OK, "revision", "-m", "first tables")
                        && story.run(ExitCode.OK, "upgrade")
                        && story.sql("Two customers and an order come in.", DemoProject.ROWS)
                        && story.edit(
                                project,
                                "The entities change: Customer.name becomes fullName and loyaltyPoints is new, Product.title grows,",
                                "Review is new, an order can be REFUNDED and a product DISCONTINUED.")
                        && story.run(ExitCode.DIFFERENCES, "check")
                        && story.run(
                                ExitCode.OK,
                                "revision",
                                "-m",
                                "loyalty and reviews",
                                "--rename",
                                "column:customers.name:full_name")
                        && story.show(project.newestRevision())
                        && story.run(ExitCode.OK, "upgrade")
                        && story.run(ExitCode.OK, "check")
                        && story.query(
                                "The customers are still there, under the new name:",
                                "select id, full_name, loyalty_points from customers order by id")
                        && story.run(ExitCode.OK, "history", "-i")
                        && story.run(ExitCode.OK, "downgrade", "-1", "--yes")
                        && story.run(ExitCode.DIFFERENCES, "check", "--rename", "column:customers.name:full_name")
                ? ExitCode.OK
                : ExitCode.FAILED;
    }

    private static void say(Console console, String sentence) {
        console.print("");
        console.print(console.bold("# " + sentence));
    }

    /** Runs commands in the demo's project and shows them as they would be typed. */
    private record Story(Console console, DemoProject project, DatabaseAddress address) {

        boolean run(int expected, String... arguments) {
            console.print("");
            console.print(console.bold("$ autogen "
                    + String.join(
                            " ", List.of(arguments).stream().map(Story::quoted).toList())));
            String[] inProject = Arrays.copyOf(arguments, arguments.length + 2);
            inProject[arguments.length] = "--project";
            inProject[arguments.length + 1] = project.directory().toString();
            int code = Autogen.run(console.withoutTerminal(), project.environment(), inProject);
            if (code != expected) {
                console.warn("The demo stops here: exit code " + code + " instead of " + expected + ".");
            } else if (code != ExitCode.OK) {
                console.print("(exit code " + code + ")");
            }
            return code == expected;
        }

        private static String quoted(String argument) {
            return argument.contains(" ") ? "\"" + argument + "\"" : argument;
        }

        boolean edit(DemoProject shop, String... sentences) {
            List.of(sentences).forEach(sentence -> say(console, sentence));
            shop.edit();
            return true;
        }

        boolean sql(String sentence, List<String> statements) {
            say(console, sentence);
            DemoProject.execute(address, statements);
            return true;
        }

        boolean query(String sentence, String sql) {
            say(console, sentence);
            DemoProject.query(address, sql).forEach(row -> console.print("  " + row));
            return true;
        }

        boolean show(Path file) {
            console.print("");
            console.print(DemoProject.read(file).stripTrailing());
            return true;
        }
    }
}
