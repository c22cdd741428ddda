package dev.autogen.sql;

import dev.autogen.operation.SourcePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows that follow {@code COPY table (columns) FROM stdin} in a file, as {@code pg_dump} writes them, in
 * <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY's text format</a>.
 */
final class CopyRows {

    private static final int ROWS_A_STATEMENT = 500;

    private CopyRows() {}

    static boolean isCopyFromStdin(List<String> tokens) {
        int from = tokens.indexOf("from");
        return tokens.get(0).equals("copy")
                && from > 0
                && from + 1 < tokens.size()
                && tokens.get(from + 1).equals("stdin");
    }

    /**
     * Reads the rows up to {@code \.} and returns the statements that insert them, as COPY does also into identity columns.
     *
     * @param cursor at the beginning of the first row
     * @param copy the statement
     */
    static List<WrittenStatement> read(SqlCursor cursor, String copy, SourcePlace place) {
        int from = copy.toLowerCase(Locale.ROOT).lastIndexOf("from");
        String rest = copy.substring(from).strip();
        if (!rest.matches("(?is)from\\s+stdin(?:\\s+with)?")) {
            throw new SqlSyntaxException(
                    place,
                    "COPY … FROM stdin is read in the text format and without options, as pg_dump writes it. Take the options out, or"
                            + " write the rows as INSERT.");
        }
        String insert =
                "insert into " + copy.substring("copy".length(), from).strip() + " overriding system value values\n";
        List<WrittenStatement> statements = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        SourcePlace first = cursor.place(cursor.at());
        while (true) {
            int start = cursor.at();
            if (cursor.atEnd()) {
                throw new SqlSyntaxException(
                        place, "the rows of this COPY have no end. Put a line with \\. alone below the last one.");
            }
            String line = cursor.line();
            boolean end = line.equals("\\.");
            if (end || rows.size() == ROWS_A_STATEMENT) {
                if (!rows.isEmpty()) {
                    statements.add(new WrittenStatement(
                            insert + String.join(",\n", rows), new SourcePlace(first.file(), first.line(), 0)));
                }
                rows.clear();
                first = cursor.place(start);
            }
            if (end) {
                return statements;
            }
            rows.add(row(line));
        }
    }

    private static String row(String line) {
        List<String> values = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            values.add(field.equals("\\N") ? "null" : Literals.string(unescaped(field)));
        }
        return "(" + String.join(", ", values) + ")";
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < field.length()) {
            char character = field.charAt(at++);
            if (character != '\\' || at == field.length()) {
                text.append(character);
                continue;
            }
            char escape = field.charAt(at++);
            int plain = "bfnrtv".indexOf(escape);
            if (plain >= 0) {
                text.append("\b\f\n\r\t\u000b".charAt(plain));
            } else if (escape >= '0' && escape <= '7') {
                int end = digits(field, at - 1, 3, 8);
                text.append((char) (Integer.parseInt(field.substring(at - 1, end), 8) & 0xff));
                at = end;
            } else if (escape == 'x' && digits(field, at, 2, 16) > at) {
                int end = digits(field, at, 2, 16);
                text.append((char) Integer.parseInt(field.substring(at, end), 16));
                at = end;
            } else {
                text.append(escape);
            }
        }
        return text.toString();
    }

    private static int digits(String text, int start, int most, int radix) {
        int end = start;
        while (end < text.length() && end < start + most && Character.digit(text.charAt(end), radix) >= 0) {
            end++;
        }
        return end;
    }
}
