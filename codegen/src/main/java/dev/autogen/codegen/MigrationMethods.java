package dev.autogen.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.autogen.migration.Operations;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The two methods of a migration, and the private ones that a long one is cut into. */
final class MigrationMethods {

    private static final int LONG = 100;
    private static final int HEAVY = 40_000;

    private final List<Statement> upgrade;
    private final List<Statement> downgrade;

    MigrationMethods(MigrationDraft draft) {
        upgrade = Statement.of(draft.upgrade());
        downgrade = Statement.of(draft.downgrade());
    }

    /** Returns what the methods call by simple names, sorted. */
    Set<StaticImport> imports() {
        Set<StaticImport> imports = new TreeSet<>(
                Comparator.comparing((StaticImport used) -> used.owner().getName())
                        .thenComparing(StaticImport::member));
        visit(part -> {
            if (part instanceof Call call && call.imported() != null) {
                imports.add(call.imported());
            } else if (part instanceof Word word && word.imported() != null) {
                imports.add(word.imported());
            }
        });
        return imports;
    }

    void addTo(TypeSpec.Builder type) {
        PrivateMethods methods = PrivateMethods.forTexts(this::visit);
        type.addMethod(direction("upgrade", upgrade, methods));
        type.addMethod(direction("downgrade", downgrade, methods));
        methods.addTo(type);
    }

    private void visit(Consumer<Expression> visitor) {
        upgrade.forEach(statement -> statement.call().visit(visitor));
        downgrade.forEach(statement -> statement.call().visit(visitor));
    }

    private static MethodSpec direction(String name, List<Statement> statements, PrivateMethods methods) {
        int weight = statements.stream().mapToInt(Statement::weight).sum();
        boolean cut = statements.size() > LONG || weight > HEAVY;
        CodeBlock body = cut
                ? Chunk.cut(statements).stream().map(methods::add).collect(CodeBlock.joining(""))
                : Statement.code(statements);
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Operations.class, "op")
                .addCode(body)
                .build();
    }
}
