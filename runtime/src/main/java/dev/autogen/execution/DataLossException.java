package dev.autogen.execution;

import dev.autogen.AutogenException;
import java.util.List;
import java.util.stream.Collectors;

/** What was asked for would lose data, and nobody has agreed to that. Nothing was run. */
public final class DataLossException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient List<DataLoss> losses;

    DataLossException(String command, List<DataLoss> losses) {
        super("This " + command
                + " would lose data, so nothing was run. Save it first, then confirm (on the command line: --yes):\n"
                + losses.stream().map(loss -> "  " + loss).collect(Collectors.joining("\n")));
        this.losses = List.copyOf(losses);
    }

    public List<DataLoss> losses() {
        return losses;
    }
}
