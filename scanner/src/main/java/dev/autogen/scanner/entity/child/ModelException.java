package dev.autogen.scanner.entity.child;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends the reading of a model. */
final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ModelProblem> problems;

    ModelException(List<ModelProblem> problems) {
        super(problems.get(0).message());
        this.problems = List.copyOf(problems);
    }

    static ModelException of(ModelProblem.Kind kind, String message, @Nullable Throwable cause) {
        return new ModelException(List.of(problem(kind, message, cause)));
    }

    static ModelProblem problem(ModelProblem.Kind kind, String message, @Nullable Throwable cause) {
        return new ModelProblem(kind, message, cause == null ? "" : trace(cause));
    }

    List<ModelProblem> problems() {
        return problems;
    }

    private static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
