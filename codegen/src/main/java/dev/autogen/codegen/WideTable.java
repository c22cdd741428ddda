package dev.autogen.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.autogen.operation.CreateTable;
import dev.autogen.schema.TableElement;
import java.util.ArrayList;
import java.util.List;

/** A table with so many columns that one method cannot list them. */
record WideTable(Expression name, List<List<Expression>> portions) {

    static final TypeName LIST = ParameterizedTypeName.get(List.class, TableElement.class);
    static final String VARIABLE = "elements";

    static WideTable of(CreateTable create) {
        List<List<Expression>> portions = new ArrayList<>();
        int weight = Statement.HEAVY;
        for (Expression element : TableCode.elements(create.table())) {
            weight += element.weight();
            if (weight > Statement.HEAVY) {
                portions.add(new ArrayList<>());
                weight = element.weight();
            }
            portions.get(portions.size() - 1).add(element);
        }
        return new WideTable(TextLiteral.of(create.table().name().toString()), portions);
    }

    CodeBlock declaration() {
        return CodeBlock.of("$T $L = new $T<>();\n", LIST, VARIABLE, ArrayList.class);
    }

    static CodeBlock additions(List<Expression> elements) {
        JavaText text = new JavaText();
        for (Expression element : elements) {
            Call.on(Word.of(VARIABLE), "add", List.of(element)).write(text, 0, 1);
            text.add(";\n");
        }
        return text.toCodeBlock();
    }

    CodeBlock creation() {
        Expression type = Word.of(TableElement.class, "[]::new");
        JavaText text = new JavaText();
        Call.operation("createTable", name, Call.on(Word.of(VARIABLE), "toArray", List.of(type)))
                .write(text, 0, 1);
        return text.add(";\n").toCodeBlock();
    }
}
