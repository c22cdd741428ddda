package dev.autogen.differ;

import dev.autogen.differ.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits an SQL expression as PostgreSQL's lexer does, as far as names and literals go. What is not closed ends with the text. */
final class SqlLexer {

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;

    private SqlLexer(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> tokens(String sql) {
        SqlLexer lexer = new SqlLexer(sql);
        while (lexer.at < sql.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            int end = at;
            while (end < sql.length() && Character.isWhitespace(sql.charAt(end))) {
                end++;
            }
            add(Kind.SPACE, end);
        } else if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            add(Kind.SPACE, end < 0 ? sql.length() : end);
        } else if (sql.startsWith("/*", at)) {
            add(Kind.SPACE, commentEnd());
        } else if (c == '"') {
            int end = quotedEnd(at, '"', false);
            add(Kind.QUOTED_WORD, end, content(at, end, '"'));
        } else if (c == '\'') {
            int end = quotedEnd(at, '\'', false);
            add(Kind.STRING, end, content(at, end, '\''));
        } else if ((c == 'e' || c == 'E') && follows('\'')) {
            int end = quotedEnd(at + 1, '\'', true);
            add(Kind.STRING, end, content(at + 1, end, '\''));
        } else if (isWordStart(c)) {
            int end = at;
            while (end < sql.length() && isWordPart(sql.charAt(end))) {
                end++;
            }
            add(Kind.WORD, end, sql.substring(at, end).toLowerCase(Locale.ROOT));
        } else if (Character.isDigit(c)) {
            int end = at;
            while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '.')) {
                end++;
            }
            add(Kind.NUMBER, end);
        } else if (c == '$' && dollarTag() > 0) {
            int open = dollarTag();
            String tag = sql.substring(at, open);
            int close = sql.indexOf(tag, open);
            int end = close < 0 ? sql.length() : close + tag.length();
            add(Kind.STRING, end, sql.substring(open, close < 0 ? end : close));
        } else {
            add(Kind.SYMBOL, sql.startsWith("::", at) ? at + 2 : at + 1);
        }
    }

    private boolean follows(char c) {
        return at + 1 < sql.length() && sql.charAt(at + 1) == c;
    }

    private void add(Kind kind, int end) {
        add(kind, end, sql.substring(at, end));
    }

    private void add(Kind kind, int end, String value) {
        tokens.add(new SqlToken(kind, sql.substring(at, end), value));
        at = end;
    }

    private int quotedEnd(int open, char quote, boolean escapes) {
        int end = open + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            if (escapes && c == '\\') {
                end += 2;
            } else if (c != quote) {
                end++;
            } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return sql.length();
    }

    private String content(int open, int end, char quote) {
        boolean closed = end > open + 1 && sql.charAt(end - 1) == quote;
        String one = String.valueOf(quote);
        return sql.substring(open + 1, closed ? end - 1 : end).replace(one + one, one);
    }

    /** Comments nest. */
    private int commentEnd() {
        int depth = 0;
        int end = at;
        while (end < sql.length()) {
            if (sql.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (sql.startsWith("*/", end)) {
                depth--;
                end += 2;
                if (depth == 0) {
                    return end;
                }
            } else {
                end++;
            }
        }
        return sql.length();
    }

    /** Returns where the opening tag of a dollar-quoted literal ends, or -1 if none begins here. */
    private int dollarTag() {
        int end = at + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        return end < sql.length() && sql.charAt(end) == '$' ? end + 1 : -1;
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || Character.isSurrogate(c);
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || Character.isDigit(c) || c == '$';
    }
}
