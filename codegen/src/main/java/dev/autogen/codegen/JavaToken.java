package dev.autogen.codegen;

/**
 * A word, a string or a sign of a Java source; comments and blanks are none.
 *
 * @param text of a string what it means, else what is written
 * @param start where it begins in the source
 * @param end the place behind it
 */
record JavaToken(Kind kind, String text, int start, int end) {

    enum Kind {
        WORD,
        /** A string on one line, its escapes resolved. */
        STRING,
        SIGN,
        /** A text block, a character, or a string whose escapes are none: nothing that we read. */
        OTHER
    }

    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
    }
}
