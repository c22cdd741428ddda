package dev.autogen.sql;

/** Writes values as SQL. */
public final class Literals {

    private Literals() {}

    /** Returns the text as a string constant. A backslash stands for itself: {@code standard_conforming_strings} is on since PostgreSQL 9.1. */
    public static String string(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Returns the text between dollar quotes that it does not contain itself. */
    static String dollarQuoted(String text) {
        String tag = "$$";
        for (int attempt = 1; text.contains(tag); attempt++) {
            tag = "$q" + attempt + "$";
        }
        return tag + text + tag;
    }
}
