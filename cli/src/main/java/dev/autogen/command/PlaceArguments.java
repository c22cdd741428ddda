package dev.autogen.command;

import dev.autogen.workflow.RevisionPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where in the history a new revision goes. */
final class PlaceArguments {

    @Option(
            names = "--head",
            paramLabel = "REV",
            defaultValue = "head",
            description = "The revision that the new one follows; base for a new root. Default: the head.")
    private String head = "head";

    @Option(names = "--splice", description = "Follow also what is no head: a branch begins there.")
    private boolean splice;

    @Option(names = "--branch-label", paramLabel = "LABEL", description = "A name for the branch that begins here.")
    private @Nullable String label;

    @Option(
            names = "--depends-on",
            paramLabel = "REV",
            description = "A revision, or label, of another branch that must be there first. May be repeated.")
    private List<String> dependsOn = List.of();

    RevisionPlace place() {
        return new RevisionPlace(List.of(head), splice, label, dependsOn);
    }
}
