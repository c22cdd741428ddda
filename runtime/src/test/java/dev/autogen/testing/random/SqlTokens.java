package dev.autogen.testing.random;

import dev.autogen.sql.Identifiers;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds and renames columns in expressions, as far as a generator needs it that wrote those expressions itself. */
final class SqlTokens {

    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*|.", Pattern.DOTALL);

    private SqlTokens() {}

    static boolean mentions(@Nullable String expression, String column) {
        String identifier = Identifiers.quoted(column);
        return expression != null
                && TOKEN.matcher(expression).results().map(MatchResult::group).anyMatch(identifier::equals);
    }

    /** Returns the text with another one in the place of one that is no part of a longer word or literal. */
    static String replace(String text, String before, String after) {
        String start = before.startsWith("'") ? "(?<!')" : "";
        return text.replaceAll(
                start + Pattern.quote(before) + "(?![\\p{L}\\p{N}_$\".])", Matcher.quoteReplacement(after));
    }

    static String rename(String expression, String column, String newName) {
        String identifier = Identifiers.quoted(column);
        String renamed = Matcher.quoteReplacement(Identifiers.quoted(newName));
        return TOKEN.matcher(expression).replaceAll(token -> {
            boolean isType = expression.startsWith("::", token.start() - 2);
            return token.group().equals(identifier) && !isType ? renamed : Matcher.quoteReplacement(token.group());
        });
    }
}
