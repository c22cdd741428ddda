package dev.autogen.command;

import dev.autogen.differ.RenameProposal;
import dev.autogen.workflow.Questions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks whoever sits at the terminal. */
final class TerminalQuestions implements Questions {

    private final Console console;

    TerminalQuestions(Console console) {
        this.console = console;
    }

    @Override
    public Optional<Boolean> isRename(RenameProposal proposal) {
        return yesOrNo("Was " + proposal.old() + " renamed to " + proposal.newName()
                + "? Yes keeps its data; no drops the one and adds the other. [y/n]");
    }

    @Override
    public Optional<Boolean> accepts(String kind, List<String> differences) {
        differences.forEach(difference -> console.warn("  " + difference));
        String which = differences.size() == 1 ? "this difference" : "these " + differences.size() + " differences";
        return yesOrNo("Accept " + which + " of kind " + kind + ", to be no difference until a side changes? [y/n]");
    }

    @Override
    public Optional<String> reason() {
        return Optional.of(console.ask("Why? The reason stands in autogen.accept:"));
    }

    private Optional<Boolean> yesOrNo(String question) {
        for (int attempt = 0; attempt < 3; attempt++) {
            switch (console.ask(question).toLowerCase(Locale.ROOT)) {
                case "y", "yes":
                    return Optional.of(true);
                case "n", "no":
                    return Optional.of(false);
                default:
                    console.say("Answer y or n.");
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean mayLose(List<String> losses) {
        console.warn(console.yellow("This loses:"));
        losses.forEach(loss -> console.warn("  " + loss));
        return console.ask("Type yes to go on:").equalsIgnoreCase("yes");
    }
}
