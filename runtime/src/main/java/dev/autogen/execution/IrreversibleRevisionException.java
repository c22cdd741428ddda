package dev.autogen.execution;

import dev.autogen.AutogenException;
import dev.autogen.operation.Irreversible;
import dev.autogen.revision.Revision;

/** A downgrade that would take back a revision which says that it cannot be. Nothing was run. */
public final class IrreversibleRevisionException extends AutogenException {

    private static final long serialVersionUID = 1L;

    IrreversibleRevisionException(Revision revision, Irreversible reason) {
        super(
                "Revision " + revision.title() + " cannot be taken back: " + reason.reason()
                        + " Nothing was run. Downgrade to it or to a later one, write a new revision that goes on from here, or restore a backup.");
    }
}
