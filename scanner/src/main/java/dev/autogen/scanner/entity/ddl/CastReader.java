package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.CastContext;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumCast;

/** Reads a cast between an enum type, created before, and another type: {@code cast (varchar as colour) with inout as implicit}. */
final class CastReader {

    private CastReader() {}

    /** Adds the cast to its enum type; returns false if it is none of that kind. */
    static boolean read(Tokens tokens, SchemaBuilder schema) {
        tokens.expect("cast");
        tokens.expect('(');
        ColumnType source = TypeReader.read(tokens, token -> token.isWord("as"));
        tokens.expect("as");
        ColumnType target = TypeReader.read(tokens, token -> token.isSymbol(')'));
        tokens.expect(')');
        boolean isToEnum = schema.isEnum(target);
        if (tokens.accept("with", "inout") && isToEnum != schema.isEnum(source)) {
            ColumnType own = isToEnum ? target : source;
            ColumnType other = isToEnum ? source : target;
            ColumnType bare = new ColumnType(other.name(), null, other.array());
            schema.addCast(own.name(), new EnumCast(isToEnum, bare, context(tokens)));
            return true;
        }
        return false;
    }

    private static CastContext context(Tokens tokens) {
        if (tokens.accept("as", "implicit")) {
            return CastContext.IMPLICIT;
        }
        return tokens.accept("as", "assignment") ? CastContext.ASSIGNMENT : CastContext.EXPLICIT;
    }
}
