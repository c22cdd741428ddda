package dev.autogen.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints what makes a shell complete commands and options. */
@Command(
        name = "completion",
        header = "Print a script that completes commands and options in bash or zsh.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(autogen completion)                                   this shell, bash or zsh",
            "  autogen completion > /etc/bash_completion.d/autogen            every bash",
            "  autogen completion zsh >> ~/.zshrc                             every zsh"
        })
final class CompletionCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Parameters(arity = "0..1", paramLabel = "SHELL", description = "bash or zsh; the script is the same.")
    private String shell = "bash";

    @Override
    public Integer call() {
        Calls calls = Calls.of(autogen);
        Calls.oneOf("SHELL", shell, List.of("bash", "zsh"));
        calls.console().print(AutoComplete.bash("autogen", Autogen.commandLine(calls.console(), Map.of())));
        return ExitCode.OK;
    }
}
