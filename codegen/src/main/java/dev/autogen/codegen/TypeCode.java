package dev.autogen.codegen;

import static java.util.Map.entry;

import dev.autogen.migration.TypeChange;
import dev.autogen.migration.Types;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a column type: {@code varchar(50)}, {@code bigint()}, and {@code type("…")} for those without a method of {@link Types}. */
final class TypeCode {

    /** The methods of {@link Types}, by the name of the type; several take its modifier as numbers. */
    private static final Map<String, String> METHODS = Map.ofEntries(
            entry("bigint", "bigint"),
            entry("integer", "integer"),
            entry("smallint", "smallint"),
            entry("boolean", "bool"),
            entry("text", "text"),
            entry("double precision", "doublePrecision"),
            entry("real", "real"),
            entry("numeric", "numeric"),
            entry("date", "date"),
            entry("uuid", "uuid"),
            entry("bytea", "bytea"),
            entry("json", "json"),
            entry("jsonb", "jsonb"),
            entry("oid", "oid"),
            entry("inet", "inet"),
            entry("xml", "xml"),
            entry("character varying", "varchar"),
            entry("character", "character"),
            entry("timestamp without time zone", "timestamp"),
            entry("timestamp with time zone", "timestamptz"),
            entry("time without time zone", "time"),
            entry("time with time zone", "timetz"));

    private static final String NUMBER = "0|[1-9]\\d{0,8}";

    private TypeCode() {}

    static Expression of(ColumnType type) {
        Expression element = byMethod(type.element());
        if (element == null) {
            return byText(type);
        }
        return type.array() ? Call.of(Types.class, "arrayOf", element) : element;
    }

    private static @Nullable Expression byMethod(ColumnType type) {
        String method = type.isBuiltIn() ? METHODS.get(type.name().name()) : null;
        if (method == null) {
            return null;
        }
        List<Expression> numbers = new ArrayList<>();
        if (type.modifier() != null) {
            for (String number : type.modifier().split(",", -1)) {
                if (!number.matches(NUMBER)) {
                    return null;
                }
                numbers.add(Word.of(number));
            }
        }
        return takes(method, numbers.size()) ? Call.of(Types.class, method, numbers) : null;
    }

    private static boolean takes(String method, int numbers) {
        switch (method) {
            case "numeric":
                return numbers == 0 || numbers == 2;
            case "character":
                return numbers == 1;
            case "varchar":
            case "timestamp":
            case "timestamptz":
            case "time":
            case "timetz":
                return numbers <= 1;
            default:
                return numbers == 0;
        }
    }

    /** Quotes only where the plain text would be read as another type: a type of one's own may be called {@code text}. */
    private static Expression byText(ColumnType type) {
        QualifiedName name = type.name();
        String quoted = (name.namespace() == null ? "" : quote(name.namespace()) + ".") + quote(name.name());
        for (String text : List.of(type.toString(), spell(type, name.toString()), spell(type, quoted))) {
            if (reads(text, type)) {
                return Call.of(Types.class, "type", TextLiteral.of(text));
            }
        }
        return byName(type);
    }

    /** The one name left over: as text, {@code "char"} in quotes is PostgreSQL's own one-byte type. */
    private static Expression byName(ColumnType type) {
        QualifiedName name = type.name();
        if (type.modifier() != null || name.namespace() != null) {
            throw new IllegalArgumentException("No text reads as the type " + type + ".");
        }
        Expression own = Call.on(Word.of(QualifiedName.class), "of", List.of(TextLiteral.of(name.name())));
        Call code = Call.on(Word.of(ColumnType.class), "named", List.of(own));
        return type.array() ? code.dot("asArray") : code;
    }

    /** Returns the last argument of a change of type; empty if PostgreSQL converts by itself and the collation is the type's own. */
    static Optional<Expression> change(@Nullable String using, @Nullable QualifiedName collation) {
        if (using == null && collation == null) {
            return Optional.empty();
        }
        if (collation == null) {
            return Optional.of(Call.of(TypeChange.class, "using", TextLiteral.of(String.valueOf(using))));
        }
        Expression collate = TextLiteral.of(collation.toString());
        return Optional.of(
                using == null
                        ? Call.of(TypeChange.class, "collate", collate)
                        : Call.of(TypeChange.class, "using", TextLiteral.of(using))
                                .dot("andCollate", collate));
    }

    private static String spell(ColumnType type, String base) {
        return type.spell(base) + (type.array() ? "[]" : "");
    }

    private static String quote(String part) {
        return '"' + part.replace("\"", "\"\"") + '"';
    }

    private static boolean reads(String text, ColumnType type) {
        try {
            return ColumnType.parse(text).equals(type);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
