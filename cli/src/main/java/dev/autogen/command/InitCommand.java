package dev.autogen.command;

import dev.autogen.workflow.InitProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Begins in a project. */
@Command(
        name = "init",
        header = "Begin in a project: write autogen.toml.",
        description = {
            "Looks at the project, writes autogen.toml and the directory of the revisions, and offers to add autogen-runtime to the pom.xml.",
            "What is there already is left as it is."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  autogen init", "  autogen init --project services/shop --yes"})
final class InitCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Option(
            names = {"-y", "--yes"},
            description = "Add autogen-runtime to the pom.xml without asking.")
    private boolean yes;

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        Console console = calls.console();
        InitProject init = new InitProject(calls.settings());
        init.findings().forEach(console::say);
        List<Path> written = init.write();
        written.forEach(
                path -> console.print((Files.isDirectory(path) ? "Created " : "Wrote ") + calls.relative(path)));
        if (written.isEmpty()) {
            console.print("autogen.toml and the directory of the revisions are there already: left as they are.");
        }
        boolean added = addRuntime(init, calls);
        console.say("Next:");
        init.nextSteps(added).forEach(step -> console.say("  " + step));
        return ExitCode.OK;
    }

    private boolean addRuntime(InitProject init, Calls calls) {
        Console console = calls.console();
        Optional<Path> pom = init.pomWithoutRuntime();
        if (pom.isEmpty() || !(yes || isWanted(calls.relative(pom.get()), console))) {
            return false;
        }
        init.addRuntime();
        console.print("Added autogen-runtime to " + calls.relative(pom.get()));
        return true;
    }

    private static boolean isWanted(String pom, Console console) {
        return console.isTerminal()
                && console.ask("Revisions are compiled against autogen-runtime. Add it to the dependencies in " + pom
                                + "? [y/n]")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("y");
    }
}
