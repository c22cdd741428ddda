package dev.autogen.codegen;

import dev.autogen.AutogenException;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when revisions do not compile. */
public final class CompilationFailedException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient List<CompilationProblem> problems;

    CompilationFailedException(List<CompilationProblem> problems) {
        super((problems.size() == 1 ? "One error" : problems.size() + " errors") + " in the revisions:\n"
                + problems.stream().map(problem -> "  " + problem + "\n").collect(Collectors.joining())
                + "Revisions are compiled against the JDK, autogen-runtime and slf4j alone: application classes change,"
                + " and an old revision must still say what it said.");
        this.problems = List.copyOf(problems);
    }

    /** Returns the errors in the order of their files and lines. */
    public List<CompilationProblem> problems() {
        return problems;
    }
}
