package dev.autogen.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Begins in a project. */
@Command(name = "init", header = "Begin in a project: write autogen.toml.")
final class InitCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Autogen autogen;

    @Override
    public Integer call() {
        Calls.of(autogen);
        return ExitCode.OK;
    }
}
