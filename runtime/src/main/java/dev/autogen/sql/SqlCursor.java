package dev.autogen.sql;

import dev.autogen.operation.SourcePlace;

/**
 * Walks over SQL text, token by token, as PostgreSQL's own lexer does with {@code standard_conforming_strings} on
 * (<a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical Structure</a>).
 */
final class SqlCursor {

    private final String file;
    private final String text;
    private int at;

    // where the last place that was asked for is: the next one is counted from there
    private int counted;
    private int line = 1;
    private int lineStart;

    SqlCursor(String file, String text) {
        this.file = file;
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char peek() {
        return text.charAt(at);
    }

    void skip() {
        at++;
    }

    String from(int start) {
        return text.substring(start, at);
    }

    /** Returns where a character is; quick, if each is asked for after those before it. */
    SourcePlace place(int offset) {
        if (offset < counted) {
            counted = 0;
            line = 1;
            lineStart = 0;
        }
        for (; counted < offset; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        return new SourcePlace(file, line, offset - lineStart + 1);
    }

    SqlSyntaxException error(int offset, String sentence) {
        return new SqlSyntaxException(place(offset), sentence);
    }

    /** Skips white space and comments, nested ones too. */
    void skipBlank() {
        while (!atEnd()) {
            if (Character.isWhitespace(peek())) {
                at++;
            } else if (text.startsWith("--", at)) {
                skipLine();
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        int start = at;
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
            if (depth > 0 && atEnd()) {
                throw error(start, "this comment has no end. Close it with */; comments nest.");
            }
        } while (depth > 0);
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    /** Returns the rest of the line, and goes to the beginning of the next. */
    String line() {
        int start = at;
        skipLine();
        String line = from(start);
        if (!atEnd()) {
            at++;
        }
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Skips one token, which is no white space and no comment, and returns it. */
    String token() {
        int start = at;
        char first = peek();
        if (first == '\'') {
            skipString(false);
        } else if (first == '"') {
            skipQuoted('"', "this name in double quotes has no end. Close it with \".");
        } else if (first == '$' && !skipDollarQuoted()) {
            at++;
        } else if (isWordStart(first)) {
            skipWord();
            boolean escape = at - start == 1 && (first == 'e' || first == 'E');
            if (escape && !atEnd() && peek() == '\'') {
                skipString(true);
            }
        } else if (at == start) {
            at++;
        }
        return from(start);
    }

    private void skipWord() {
        while (!atEnd() && (isWordStart(peek()) || Character.isDigit(peek()) || peek() == '$')) {
            at++;
        }
    }

    private static boolean isWordStart(char character) {
        return character == '_' || character >= 0x80 || Character.isLetter(character);
    }

    /** Skips a string; one that goes on after a line break goes on with the same escapes. */
    private void skipString(boolean escapes) {
        int start = at;
        do {
            at++;
            while (!atEnd() && peek() != '\'') {
                at += escapes && peek() == '\\' ? 2 : 1;
            }
            if (atEnd()) {
                throw error(
                        start, "this string has no end. Close it with '; a quote in a string is written as two, ''.");
            }
            at++;
        } while (escapes ? continues() : !atEnd() && peek() == '\'');
    }

    private boolean continues() {
        if (!atEnd() && peek() == '\'') {
            return true;
        }
        int next = at;
        boolean newLine = false;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            newLine |= text.charAt(next) == '\n';
            next++;
        }
        if (!newLine || next == text.length() || text.charAt(next) != '\'') {
            return false;
        }
        at = next;
        return true;
    }

    private void skipQuoted(char quote, String sentence) {
        int start = at;
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw error(start, sentence);
        }
        at = end + 1;
    }

    /** Skips a text between dollar quotes; returns false if this dollar begins none. */
    private boolean skipDollarQuoted() {
        int start = at;
        int next = at + 1;
        while (next < text.length()
                && (isWordStart(text.charAt(next)) || next > at + 1 && Character.isDigit(text.charAt(next)))) {
            next++;
        }
        if (next == text.length() || text.charAt(next) != '$') {
            return false;
        }
        String tag = text.substring(start, next + 1);
        int end = text.indexOf(tag, next + 1);
        if (end < 0) {
            throw error(start, "what begins with " + tag + " has no end. Close it with " + tag + ".");
        }
        at = end + tag.length();
        return true;
    }
}
