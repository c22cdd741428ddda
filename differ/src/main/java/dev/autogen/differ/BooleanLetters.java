package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A boolean that is kept as one of two letters, which PostgreSQL reads but does not write: those of Hibernate's {@code YesNoConverter} and {@code TrueFalseConverter}. */
final class BooleanLetters {

    private static final List<List<String>> PAIRS = List.of(List.of("Y", "N"), List.of("T", "F"));

    private BooleanLetters() {}

    /**
     * Returns the expression that makes letters of a boolean; null if there is no such change, or no check says which letters.
     *
     * @param flag the column where it is a boolean
     * @param letter the column where it is a letter
     * @param checks on the letter alone
     */
    static @Nullable String of(Column flag, Column letter, List<String> checks) {
        ColumnType type = letter.type();
        if (!flag.type().is("boolean") || flag.type().array() || type.array() || !Loss.isText(type)) {
            return null;
        }
        String value = SqlNames.identifier(flag.name());
        for (List<String> pair : PAIRS) {
            if (checks.stream().anyMatch(check -> isOneOf(check, pair))) {
                return "case when " + value + " then '" + pair.get(0) + "' when not " + value + " then '" + pair.get(1)
                        + "' end";
            }
        }
        return null;
    }

    /** Returns whether an expression is one of these. */
    static boolean isOne(@Nullable String using) {
        return using != null && using.matches("(?s)case when .* then '[YT]' when not .* then '[NF]' end");
    }

    private static boolean isOneOf(String check, List<String> pair) {
        List<String> texts = SqlLexer.tokens(check).stream()
                .filter(token -> token.kind() == SqlToken.Kind.STRING)
                .map(SqlToken::value)
                .toList();
        return texts.size() == 2 && texts.containsAll(pair);
    }
}
