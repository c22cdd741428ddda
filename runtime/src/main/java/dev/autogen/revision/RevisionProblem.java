package dev.autogen.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a history, or with what was asked of it. Facts only; {@link RevisionSentences} words them. */
public sealed interface RevisionProblem {

    <R> R accept(Visitor<R> visitor);

    /** One method for each problem. */
    interface Visitor<R> {
        R visitUnknown(Unknown problem);

        R visitAmbiguous(Ambiguous problem);

        R visitCycle(Cycle problem);

        R visitDuplicateId(DuplicateId problem);

        R visitDuplicateLabel(DuplicateLabel problem);

        R visitMissing(Missing problem);

        R visitInvalidName(InvalidName problem);

        R visitMalformed(Malformed problem);

        R visitSeveralHeads(SeveralHeads problem);

        R visitAmbiguousStep(AmbiguousStep problem);

        R visitTooFar(TooFar problem);

        R visitWrongDirection(WrongDirection problem);

        R visitNotApplied(NotApplied problem);

        R visitNotOnBranch(NotOnBranch problem);

        R visitNotConnected(NotConnected problem);
    }

    /** No revision goes by this name; {@code similar} are the ids that begin with it, where it is too short for a prefix. */
    record Unknown(String name, List<String> similar) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnknown(this);
        }
    }

    /** Several revisions go by this name. */
    record Ambiguous(String name, List<String> candidates) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAmbiguous(this);
        }
    }

    /** Revisions that follow one another in a circle, each followed by the next and the last by the first. */
    record Cycle(List<String> ids) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCycle(this);
        }
    }

    /** Two revisions with one id. */
    record DuplicateId(String id, @Nullable String firstClass, @Nullable String secondClass)
            implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDuplicateId(this);
        }
    }

    /** A label that two revisions carry, or that is also the id of a revision. */
    record DuplicateLabel(String label, String first, String second) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDuplicateLabel(this);
        }
    }

    /** A revision names another one that is not there, as its parent or as one it depends on. */
    record Missing(String id, String missing, boolean parent, @Nullable String className) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMissing(this);
        }
    }

    /** An id or a label that targets could not be told from. */
    record InvalidName(String name, @Nullable String className) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInvalidName(this);
        }
    }

    /** A text that is no target, or no range. */
    record Malformed(String text, boolean range) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMalformed(this);
        }
    }

    /** A target that means one head, where there are several: of the history, of a branch of it, or of what is applied. */
    record SeveralHeads(String target, List<String> heads, boolean applied) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSeveralHeads(this);
        }
    }

    /** Counting steps came to a fork; {@code at} is null at the base. */
    record AmbiguousStep(String target, @Nullable String at, List<String> ways) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAmbiguousStep(this);
        }
    }

    /** More steps were asked for than there are. */
    record TooFar(String target, int available) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTooFar(this);
        }
    }

    /** A target that leads the other way. */
    record WrongDirection(String target, Direction asked) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWrongDirection(this);
        }
    }

    /** A downgrade to a revision that is not applied. */
    record NotApplied(String id, List<String> heads) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNotApplied(this);
        }
    }

    /** A revision that is not of the branch it was asked for in. */
    record NotOnBranch(String id, String branch) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNotOnBranch(this);
        }
    }

    /** A range whose start does not lead to its end. */
    record NotConnected(String range) implements RevisionProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNotConnected(this);
        }
    }
}
