package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.differ.RenameProposal;
import java.util.List;
import java.util.stream.Collectors;

/** Something may have been renamed, and nobody said so: guessing wrong would lose data. */
public final class UndecidedRenameException extends AutogenException {

    private static final long serialVersionUID = 1L;

    UndecidedRenameException(List<RenameProposal> proposals) {
        super("Was it renamed, or dropped and another added? Nothing was written. Add one option of each pair:\n"
                + proposals.stream()
                        .map(proposal -> "  " + proposal.acceptOption() + "\n  " + proposal.refuseOption())
                        .collect(Collectors.joining("\n\n")));
    }
}
