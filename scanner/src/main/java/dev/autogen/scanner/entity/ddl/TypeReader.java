package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a type name, unquoted words of it folded. */
final class TypeReader {

    private static final Map<String, String> SERIAL = Map.of(
            "serial", "integer",
            "serial4", "integer",
            "bigserial", "bigint",
            "serial8", "bigint",
            "smallserial", "smallint",
            "serial2", "smallint");

    private TypeReader() {}

    /** Returns the integer type behind a serial one if that comes next, and moves behind it; null if something else comes. */
    static @Nullable String serial(Tokens tokens) {
        Token token = tokens.peek();
        String type = token.kind() == Token.Kind.WORD ? SERIAL.get(Identifiers.fold(token.text())) : null;
        if (type != null) {
            tokens.next();
        }
        return type;
    }

    static ColumnType read(Tokens tokens, Predicate<Token> end) {
        int start = tokens.position();
        List<Token> parts = tokens.tokensUntil(end);
        if (parts.isEmpty()) {
            throw tokens.unreadable("a type was expected before '" + tokens.rest() + "'");
        }
        String text = fold(tokens, parts, start);
        ColumnType type;
        try {
            type = ColumnType.parse(text);
        } catch (IllegalArgumentException e) {
            throw tokens.unreadable("'" + text + "' is no type");
        }
        if (type.isBuiltIn()) {
            return type;
        }
        long words = parts.stream()
                .takeWhile(token -> !token.isSymbol('(') && !token.isSymbol('['))
                .filter(token -> token.isIdentifier() && !token.isWord("array"))
                .count();
        long dots = parts.stream().filter(token -> token.isSymbol('.')).count();
        if (words != dots + 1 || !parts.get(0).isIdentifier()) {
            throw tokens.unreadable("'" + text + "' is no type");
        }
        QualifiedName name = type.name();
        return type.withName(tokens.identifiers().qualified(name.namespace(), name.name()));
    }

    /** Folds the words of the name; what stands in parentheses stays as it is written. */
    private static String fold(Tokens tokens, List<Token> parts, int start) {
        StringBuilder text = new StringBuilder();
        int at = start;
        int depth = 0;
        for (Token token : parts) {
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
            String written = tokens.textBetween(token.start(), token.end());
            text.append(tokens.textBetween(at, token.start()).isEmpty() ? "" : " ");
            text.append(token.kind() == Token.Kind.WORD && depth == 0 ? Identifiers.fold(written) : written);
            at = token.end();
        }
        return text.toString().strip();
    }
}
