package dev.autogen.scanner.entity.ddl;

/**
 * One lexical unit of an SQL text.
 *
 * @param text a word as it is written, a quoted identifier without its quotes and their doubling, anything else as it is written
 * @param start where it begins in the SQL text
 * @param end where what follows it begins
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        /** An unquoted identifier or a keyword. */
        WORD,
        /** An identifier in double quotes. */
        QUOTED,
        /** A string constant in any of PostgreSQL's forms. */
        STRING,
        NUMBER,
        /** One character of punctuation or of an operator. */
        SYMBOL,
        /** What follows the last token. */
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    boolean isIdentifier() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
