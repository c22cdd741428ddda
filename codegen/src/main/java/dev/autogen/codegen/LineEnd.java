package dev.autogen.codegen;

/** How the lines of a file end: git turns LF into CRLF on some machines, and what is added to a file follows what is there. */
public final class LineEnd {

    private LineEnd() {}

    /** Returns CRLF if any line of the text ends so, else LF. */
    public static String of(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }
}
