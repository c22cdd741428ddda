package dev.autogen.command;

import dev.autogen.differ.RenameProposal;
import dev.autogen.workflow.Questions;
import java.util.List;
import java.util.Optional;

/** Answers yes to a loss, as {@code --yes} says; asks others the rest. */
record AgreeToLoss(Questions others) implements Questions {

    @Override
    public Optional<Boolean> isRename(RenameProposal proposal) {
        return others.isRename(proposal);
    }

    @Override
    public Optional<Boolean> accepts(String kind, List<String> differences) {
        return others.accepts(kind, differences);
    }

    @Override
    public Optional<String> reason() {
        return others.reason();
    }

    @Override
    public boolean mayLose(List<String> losses) {
        return true;
    }
}
