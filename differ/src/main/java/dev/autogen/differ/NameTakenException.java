package dev.autogen.differ;

import dev.autogen.AutogenException;
import dev.autogen.schema.ObjectName;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an entity chose a name that something else has which nobody claims and which therefore stays. */
public final class NameTakenException extends AutogenException {

    private static final long serialVersionUID = 1L;

    NameTakenException(ObjectName wanted, ObjectName holder, List<RenameProposal> proposals) {
        super("The " + wanted + " cannot be made: the database has " + holder
                + ", which no entity claims, under that name. Choose another name, or have it dropped with --drop "
                + ObjectRequest.shell(ObjectRequest.text(holder)) + "." + renames(proposals));
    }

    private static String renames(List<RenameProposal> proposals) {
        return proposals.isEmpty()
                ? ""
                : " It may as well be a rename that nobody decided:\n"
                        + proposals.stream()
                                .map(one -> "  " + one.acceptOption())
                                .collect(Collectors.joining("\n"));
    }
}
