package dev.autogen.differ;

/**
 * A piece of an SQL text. All texts in order make up the whole.
 *
 * @param text as written
 * @param value what the text means: an identifier as the catalog has it, the content of a literal, else the text
 */
record SqlToken(Kind kind, String text, String value) {

    enum Kind {
        WORD,
        QUOTED_WORD,
        STRING,
        NUMBER,
        SPACE,
        SYMBOL
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_WORD;
    }

    boolean isWord(String keyword) {
        return kind == Kind.WORD && value.equals(keyword);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
