package dev.autogen.sql;

import dev.autogen.operation.SourcePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a file of SQL into statements, at the semicolons at which psql cuts: not those in strings, names, comments, parentheses and the bodies of functions
 * in standard SQL.
 */
public final class StatementSplitter {

    /** How many words at the beginning of a statement are kept: enough to know {@code create or replace function}. */
    private static final int WORDS = 4;

    private final SqlCursor cursor;
    private final List<WrittenStatement> statements = new ArrayList<>();

    private StatementSplitter(String file, String text) {
        this.cursor = new SqlCursor(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /**
     * Returns the statements, in order, without comments that stand before them. The rows of {@code COPY … FROM stdin} come as {@code INSERT} statements,
     * because no driver reads them from there.
     *
     * @param file as messages name it
     * @throws SqlSyntaxException if a string, name or comment has no end, a command of psql stands there, or the rows of a COPY cannot be read
     */
    public static List<WrittenStatement> split(String file, String text) {
        StatementSplitter splitter = new StatementSplitter(file, text);
        splitter.cursor.skipBlank();
        while (!splitter.cursor.atEnd()) {
            splitter.statement();
            splitter.cursor.skipBlank();
        }
        return List.copyOf(splitter.statements);
    }

    private void statement() {
        int start = cursor.at();
        int end = start;
        int parentheses = 0;
        int bodies = 0;
        List<String> tokens = new ArrayList<>();
        while (!cursor.atEnd()) {
            int tokenStart = cursor.at();
            String token = cursor.token();
            String word = token.toLowerCase(Locale.ROOT);
            if (word.equals(";") && parentheses <= 0 && bodies == 0) {
                break;
            }
            switch (word) {
                case "\\" ->
                    throw cursor.error(
                            tokenStart,
                            "\\ begins a command of psql, which only psql understands. Take it out; the rest of the file is SQL.");
                case "(" -> parentheses++;
                case ")" -> parentheses--;
                case "begin", "case" -> bodies += bodies > 0 || word.equals("begin") && isRoutine(tokens) ? 1 : 0;
                case "end" -> bodies -= bodies > 0 ? 1 : 0;
                default -> {}
            }
            tokens.add(word);
            end = cursor.at();
            cursor.skipBlank();
        }
        add(start, end, tokens);
    }

    private void add(int start, int end, List<String> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        SourcePlace place = cursor.place(start);
        String text = cursor.from(start).substring(0, end - start);
        if (CopyRows.isCopyFromStdin(tokens)) {
            cursor.line();
            statements.addAll(CopyRows.read(cursor, text, place));
        } else {
            statements.add(new WrittenStatement(text, place));
        }
    }

    /** Whether the words begin a function or procedure, whose body may be {@code begin atomic … end}. */
    private static boolean isRoutine(List<String> tokens) {
        List<String> words = tokens.subList(0, Math.min(WORDS, tokens.size()));
        return !words.isEmpty()
                && words.get(0).equals("create")
                && (words.contains("function") || words.contains("procedure"));
    }
}
