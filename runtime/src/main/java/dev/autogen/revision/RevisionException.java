package dev.autogen.revision;

import dev.autogen.AutogenException;

/** The history, or what was asked of it, is wrong; {@link #problem()} says how, the message also what to do. */
public final class RevisionException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient RevisionProblem problem;

    public RevisionException(RevisionProblem problem) {
        super(RevisionSentences.sentence(problem));
        this.problem = problem;
    }

    public RevisionProblem problem() {
        return problem;
    }
}
