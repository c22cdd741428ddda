package dev.autogen.scanner.entity;

import dev.autogen.AutogenException;
import dev.autogen.scanner.entity.child.ModelProblem;
import java.util.List;
import java.util.stream.Collectors;

/** The entities cannot be read, or not all of them; a partial model would read as "drop the rest". */
public final class EntityScanException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient List<ModelProblem> problems;

    EntityScanException(ModelProblem.Kind kind, String message) {
        this(List.of(new ModelProblem(kind, message, "")));
    }

    EntityScanException(ModelProblem.Kind kind, String message, String detail) {
        this(List.of(new ModelProblem(kind, message, detail)));
    }

    EntityScanException(List<ModelProblem> problems) {
        super(problems.stream().map(ModelProblem::message).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns every cause found, at least one. */
    public List<ModelProblem> problems() {
        return problems;
    }

    /** Returns the kind of the first cause. */
    public ModelProblem.Kind kind() {
        return problems.get(0).kind();
    }

    /** Returns the stack traces of the child JVM, for who asks for them; empty if they say no more than the message. */
    public String detail() {
        return problems.stream()
                .map(ModelProblem::detail)
                .filter(detail -> !detail.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
