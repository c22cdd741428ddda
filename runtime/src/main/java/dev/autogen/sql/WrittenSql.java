package dev.autogen.sql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows, of a statement that somebody wrote, how it gets on with transactions: from its first words, past comments. */
final class WrittenSql {

    private static final Pattern COMMENTS = Pattern.compile("(?s)(?:\\s+|--[^\\n]*|/\\*.*?\\*/)+");

    /** What PostgreSQL refuses inside a transaction block. */
    private static final Pattern ALONE = Pattern.compile("(?is)(?:"
            + "create\\s+(?:unique\\s+)?index\\s+concurrently\\b"
            + "|drop\\s+index\\s+concurrently\\b"
            + "|reindex\\b(?:\\s*\\([^)]*\\))?\\s*(?:database|system|schema)\\b"
            + "|reindex\\b(?:\\s*\\([^)]*\\))?\\s*(?:index|table)\\s+concurrently\\b"
            + "|reindex\\s*\\([^)]*\\bconcurrently\\b"
            + "|alter\\s+table\\b.*\\bdetach\\s+partition\\b.*\\bconcurrently\\s*$"
            + "|vacuum\\b"
            + "|cluster\\s*$"
            + "|(?:create|drop)\\s+(?:database|tablespace|subscription)\\b"
            + "|alter\\s+system\\b"
            + ").*");

    /** What may be in a transaction but can be used only after its commit. */
    private static final Pattern COMMITTED = Pattern.compile("(?is)alter\\s+type\\b.*\\badd\\s+value\\b.*");

    private WrittenSql() {}

    /** Returns each statement, without the semicolon at its end. */
    static List<SqlStatement> statements(List<String> sql) {
        return sql.stream().map(WrittenSql::statement).toList();
    }

    /** Returns the statement, without the semicolon at its end. */
    static SqlStatement statement(String sql) {
        String text = sql.strip();
        while (text.endsWith(";")) {
            text = text.substring(0, text.length() - 1).stripTrailing();
        }
        String words = afterComments(text);
        return new SqlStatement(
                text, !ALONE.matcher(words).matches(), COMMITTED.matcher(words).matches(), null);
    }

    private static String afterComments(String text) {
        Matcher comments = COMMENTS.matcher(text);
        return comments.lookingAt() ? text.substring(comments.end()) : text;
    }
}
