package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.differ.RenameProposal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Something may have been renamed, and nobody said so: guessing wrong would lose data. */
public final class UndecidedRenameException extends AutogenException {

    private static final long serialVersionUID = 1L;

    UndecidedRenameException(List<RenameProposal> proposals) {
        super("Was it renamed, or dropped and another added? Nothing was written. Add one option of each pair:\n"
                + pairs(proposals, RenameProposal::acceptOption, RenameProposal::refuseOption)
                + "\nOr write one line of each pair to a file, and name it with --answers FILE:\n"
                + pairs(proposals, RenameProposal::acceptLine, RenameProposal::refuseLine));
    }

    private static String pairs(
            List<RenameProposal> proposals,
            Function<RenameProposal, String> accept,
            Function<RenameProposal, String> refuse) {
        return proposals.stream()
                .map(proposal -> "  " + accept.apply(proposal) + "\n  " + refuse.apply(proposal))
                .collect(Collectors.joining("\n\n"));
    }
}
