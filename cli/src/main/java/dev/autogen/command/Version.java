package dev.autogen.command;

import dev.autogen.workflow.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** Prints the version of autogen and of the Java that runs it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "autogen " + ToolVersion.get() + " (Java " + Runtime.version().feature() + ")"
        };
    }
}
