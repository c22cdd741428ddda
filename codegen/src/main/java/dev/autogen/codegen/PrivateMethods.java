package dev.autogen.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.autogen.migration.Operations;
import dev.autogen.operation.CreateTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/**
 * The methods that a long direction is cut into. A method holds 64 KB of byte code; and a class holds 65,535 constants, so those of a very large migration are
 * moved to nested classes.
 */
final class PrivateMethods {

    /** What nested classes are called, with a number. */
    static final String NESTED = "Part";

    /** A text takes two constants; calls and types need some as well. */
    private static final int MANY_TEXTS = 20_000;

    private final boolean nested;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<MethodSpec>> classes = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    private PrivateMethods(boolean nested) {
        this.nested = nested;
        classes.add(new ArrayList<>());
    }

    /** Returns no methods yet, for a migration of which this walk shows every expression. */
    static PrivateMethods forTexts(Consumer<Consumer<Expression>> walk) {
        Set<String> all = new HashSet<>();
        walk.accept(collectTexts(all));
        return new PrivateMethods(all.size() > MANY_TEXTS);
    }

    private static Consumer<Expression> collectTexts(Set<String> texts) {
        return part -> {
            if (part instanceof TextLiteral text) {
                texts.add(text.value());
            }
        };
    }

    /** Adds a method for the chunk and returns the statement that calls it. */
    CodeBlock add(Chunk chunk) {
        String name = number(chunk.purpose());
        if (nested) {
            makeRoom(chunk);
        }
        CodeBlock body =
                chunk.isWideTable() ? wideTable(chunk.statements().get(0)) : Statement.code(chunk.statements());
        methods()
                .add(method(name)
                        .addParameter(Operations.class, "op")
                        .addCode(body)
                        .build());
        return nested ? CodeBlock.of("$L.$L(op);\n", NESTED + classes.size(), name) : CodeBlock.of("$L(op);\n", name);
    }

    private void makeRoom(Chunk chunk) {
        Set<String> with = new HashSet<>(texts);
        chunk.statements().forEach(statement -> statement.call().visit(collectTexts(with)));
        if (with.size() > MANY_TEXTS && !methods().isEmpty()) {
            classes.add(new ArrayList<>());
            texts.clear();
        }
        chunk.statements().forEach(statement -> statement.call().visit(collectTexts(texts)));
    }

    /** A table too wide for a method is put together by several. */
    private CodeBlock wideTable(Statement statement) {
        WideTable table = WideTable.of((CreateTable) statement.operation());
        CodeBlock.Builder code = CodeBlock.builder().add(table.declaration());
        for (List<Expression> elements : table.portions()) {
            String name = number("addElements");
            methods()
                    .add(method(name)
                            .addParameter(WideTable.LIST, WideTable.VARIABLE)
                            .addCode(WideTable.additions(elements))
                            .build());
            code.add("$L($L);\n", name, WideTable.VARIABLE);
        }
        return code.add(statement.commented(table.creation())).build();
    }

    private String number(String purpose) {
        return purpose + numbers.merge(purpose, 1, Integer::sum);
    }

    private List<MethodSpec> methods() {
        return classes.get(classes.size() - 1);
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }

    void addTo(TypeSpec.Builder type) {
        if (!nested) {
            type.addMethods(methods());
            return;
        }
        for (int i = 0; i < classes.size(); i++) {
            type.addType(TypeSpec.classBuilder(NESTED + (i + 1))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .addMethods(classes.get(i))
                    .build());
        }
    }
}
