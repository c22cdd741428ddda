package dev.autogen.scanner.entity.ddl;

import java.util.ArrayList;
import java.util.List;

/** Cuts SQL text into tokens by PostgreSQL's lexical rules; comments and white space are no tokens. */
final class Tokenizer {

    private final String sql;
    private int at;

    private Tokenizer(String sql) {
        this.sql = sql;
    }

    /**
     * Returns the tokens in order, the last of kind {@link Token.Kind#END}.
     *
     * @throws UnreadableStatementException if a quote or comment is not closed
     */
    static List<Token> tokenize(String sql) {
        Tokenizer tokenizer = new Tokenizer(sql);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = tokenizer.next();
            tokens.add(token);
        } while (token.kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        skipBlank();
        int start = at;
        if (at == sql.length()) {
            return new Token(Token.Kind.END, "", at, at);
        }
        char c = sql.charAt(at);
        if (c == '"') {
            return new Token(Token.Kind.QUOTED, quoted('"', false).replace("\"\"", "\""), start, at);
        }
        if (c == '\'') {
            quoted('\'', false);
            return token(Token.Kind.STRING, start);
        }
        if (c == '$') {
            return dollar(start);
        }
        if (isWordStart(c)) {
            return word(start);
        }
        if (isDigit(c)) {
            while (at < sql.length() && (isWordPart(sql.charAt(at)) || sql.charAt(at) == '.')) {
                at++;
            }
            return token(Token.Kind.NUMBER, start);
        }
        at++;
        return token(Token.Kind.SYMBOL, start);
    }

    private Token token(Token.Kind kind, int start) {
        return new Token(kind, sql.substring(start, at), start, at);
    }

    private Token word(int start) {
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        // a letter glued to a quote makes another kind of constant: E'', B'', X'', N''; only E'' lets a backslash
        // escape
        if (at - start == 1
                && at < sql.length()
                && sql.charAt(at) == '\''
                && "eEbBxXnN".indexOf(sql.charAt(start)) >= 0) {
            quoted('\'', sql.charAt(start) == 'e' || sql.charAt(start) == 'E');
            return token(Token.Kind.STRING, start);
        }
        return token(Token.Kind.WORD, start);
    }

    /** Moves behind the closing quote and returns what is between the quotes, doubled quotes still doubled. */
    private String quoted(char quote, boolean backslash) {
        int open = at++;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (backslash && c == '\\') {
                at += 2;
            } else if (c != quote) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else {
                at++;
                return sql.substring(open + 1, at - 1);
            }
        }
        throw new UnreadableStatementException(sql, "the quote at position " + (open + 1) + " is not closed");
    }

    private Token dollar(int start) {
        int end = at + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        boolean opens = end < sql.length() && sql.charAt(end) == '$';
        if (!opens) {
            at++;
            return token(Token.Kind.SYMBOL, start);
        }
        String tag = sql.substring(start, end + 1);
        int close = sql.indexOf(tag, end + 1);
        if (close < 0) {
            throw new UnreadableStatementException(sql, "the string constant that " + tag + " opens is not closed");
        }
        at = close + tag.length();
        return token(Token.Kind.STRING, start);
    }

    private void skipBlank() {
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", at)) {
                int end = commentEnd();
                at = end;
            } else {
                return;
            }
        }
    }

    /** PostgreSQL's block comments nest. */
    private int commentEnd() {
        int depth = 0;
        for (int i = at; i < sql.length() - 1; i++) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        throw new UnreadableStatementException(sql, "a comment is not closed");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }
}
