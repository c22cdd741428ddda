package dev.autogen.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entry point. */
@Command(name = "autogen", mixinStandardHelpOptions = true, version = "autogen 0.1.0-SNAPSHOT")
public final class Autogen implements Runnable {

    private Autogen() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Autogen()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
