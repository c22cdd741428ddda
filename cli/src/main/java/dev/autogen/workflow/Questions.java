package dev.autogen.workflow;

import dev.autogen.differ.RenameProposal;
import java.util.List;
import java.util.Optional;

/** What only a person can decide. */
public interface Questions {

    /** Nobody is there to answer: every question stays open. */
    Questions NOBODY = new Questions() {
        @Override
        public Optional<Boolean> isRename(RenameProposal proposal) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> accepts(String kind, List<String> differences) {
            return Optional.empty();
        }

        @Override
        public Optional<String> reason() {
            return Optional.empty();
        }

        @Override
        public boolean mayLose(List<String> losses) {
            return false;
        }
    };

    /** Returns whether the dropped and the added object are one that was renamed; empty if nobody says. */
    Optional<Boolean> isRename(RenameProposal proposal);

    /** Returns whether these differences, all of one kind of object, are accepted; empty if nobody says. */
    Optional<Boolean> accepts(String kind, List<String> differences);

    /** Returns why differences are accepted; empty if nobody says. */
    Optional<String> reason();

    /** Returns whether what the lines name, each a table or column with its count, may be lost; false if nobody says. */
    boolean mayLose(List<String> losses);
}
