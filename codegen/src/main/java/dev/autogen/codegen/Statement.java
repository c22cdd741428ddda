package dev.autogen.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import java.util.ArrayList;
import java.util.List;

/**
 * One operation as it stands in a method.
 *
 * @param comments above it, one a line
 */
record Statement(Operation operation, Expression call, int weight, List<String> comments) {

    /** The weight that methods are cut at: a third of what they hold, for the weight is an estimate. */
    static final int HEAVY = 20_000;

    private static final int TOO_HEAVY = 60_000;

    Statement {
        if (weight > TOO_HEAVY && !(operation instanceof CreateTable)) {
            throw new CodeGenerationException("This is too long for a Java method, which holds 64 KB: "
                    + operation.kind()
                    + OperationObject.of(operation)
                            .map(object -> " " + object.path())
                            .orElse("")
                    + ". Write it as SQL, in an empty revision.");
        }
        comments = List.copyOf(comments);
    }

    /** Returns the statements of a direction, in order. */
    static List<Statement> of(Steps steps) {
        List<Statement> statements = new ArrayList<>();
        for (Operation operation : steps.operations()) {
            Expression call = operation.accept(OperationCodeWriter.INSTANCE);
            List<String> comments = steps.comments().getOrDefault(statements.size(), List.of());
            statements.add(new Statement(operation, call, call.weight(), comments));
        }
        return statements;
    }

    /** Whether it is a table with so many columns that several methods must list them. */
    boolean isWideTable() {
        return operation instanceof CreateTable && weight > HEAVY;
    }

    String kind() {
        return operation.kind();
    }

    /** Returns the statements one below the other; those of several lines are paragraphs of their own. */
    static CodeBlock code(List<Statement> statements) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean paragraph = false;
        for (int i = 0; i < statements.size(); i++) {
            JavaText text = new JavaText();
            statements.get(i).call().write(text, 0, 1);
            boolean tall = text.hasLines() || !statements.get(i).comments().isEmpty();
            if (i > 0 && (tall || paragraph)) {
                code.add("\n");
            }
            code.add(statements.get(i).commented(text.add(";\n").toCodeBlock()));
            paragraph = tall;
        }
        return code.build();
    }

    /** Returns the comments, and the code below them. */
    CodeBlock commented(CodeBlock code) {
        JavaText lines = new JavaText();
        for (String comment : comments) {
            for (String line : CommentText.wrap(CommentText.line(comment), Expression.LINE - "// ".length())) {
                lines.add("// " + line + "\n");
            }
        }
        return lines.toCodeBlock().toBuilder().add(code).build();
    }
}
