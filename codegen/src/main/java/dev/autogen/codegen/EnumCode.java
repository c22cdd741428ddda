package dev.autogen.codegen;

import dev.autogen.migration.Definitions;
import dev.autogen.operation.EnumUse;
import dev.autogen.schema.EnumCast;
import java.util.ArrayList;
import java.util.List;

/** Writes what the rebuild of an enum type needs: its labels and the columns that use it; and its casts. */
final class EnumCode {

    private EnumCode() {}

    static Expression labels(List<String> labels) {
        return Call.on(Word.of(List.class), "of", TextLiteral.all(labels));
    }

    static Expression use(EnumUse use) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(TextLiteral.of(use.table().toString()));
        arguments.add(TextLiteral.of(use.column()));
        if (use.defaultExpression() != null) {
            arguments.add(TextLiteral.of(use.defaultExpression()));
        }
        Call code = Call.of(Definitions.class, "use", arguments);
        return use.array() ? code.dot(use.anyDimensions() ? "asArrays" : "asArray") : code;
    }

    static Expression cast(EnumCast cast) {
        Call code = Call.of(Definitions.class, cast.toEnum() ? "castFrom" : "castTo", TypeCode.of(cast.other()));
        return switch (cast.context()) {
            case EXPLICIT -> code;
            case ASSIGNMENT -> code.dot("onAssignment");
            case IMPLICIT -> code.dot("implicit");
        };
    }
}
