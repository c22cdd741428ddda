package dev.autogen.codegen;

import dev.autogen.migration.Definitions;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.schema.AuxiliaryObject;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code op.createAuxiliary(auxiliary("touch", "create function …").droppedBy("drop function touch"))}. */
final class AuxiliaryCode {

    private AuxiliaryCode() {}

    static Expression create(AuxiliaryObject object) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(TextLiteral.of(object.name()));
        arguments.addAll(blocks(object.create()));
        Call code = Call.of(Definitions.class, "auxiliary", arguments);
        if (!object.drop().isEmpty()) {
            code = code.dot("droppedBy", blocks(object.drop()));
        }
        if (object.beforeTables()) {
            code = code.dot("runBeforeTables");
        }
        return Call.operation("createAuxiliary", code);
    }

    static Expression drop(DropAuxiliary operation) {
        return Call.operation("dropAuxiliary", TextLiteral.of(operation.name())).with(blocks(operation.statements()));
    }

    private static List<Expression> blocks(List<String> statements) {
        return statements.stream().map(TextBlock::of).toList();
    }
}
