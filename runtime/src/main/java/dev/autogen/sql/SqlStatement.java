package dev.autogen.sql;

import dev.autogen.operation.RunCode;
import dev.autogen.operation.SourcePlace;
import org.jspecify.annotations.Nullable;

/**
 * One statement to run, or one piece of Java code at its place between the statements.
 *
 * <p>The text has no JDBC parameters or escapes: run it with {@code Statement.execute} after {@code setEscapeProcessing(false)}. Some statements return
 * rows, which nobody needs.
 *
 * @param text without a semicolon at the end; for code a comment that names it, for scripts
 * @param transactional false if it must run alone, outside a transaction
 * @param commitAfter whether the transaction must be committed before what follows, because only then PostgreSQL lets its effect be used
 * @param code the Java code; null for a statement
 * @param place where the text is written; null if that is no file of SQL
 */
public record SqlStatement(
        String text, boolean transactional, boolean commitAfter, @Nullable RunCode code, @Nullable SourcePlace place) {

    public SqlStatement(String text, boolean transactional, boolean commitAfter, @Nullable RunCode code) {
        this(text, transactional, commitAfter, code, null);
    }

    static SqlStatement of(String text) {
        return new SqlStatement(text, true, false, null);
    }

    static SqlStatement committed(String text) {
        return new SqlStatement(text, true, true, null);
    }

    static SqlStatement code(RunCode code) {
        return new SqlStatement("-- run: " + code.label().strip().replaceAll("\\s+", " "), true, false, code);
    }

    SqlStatement from(@Nullable SourcePlace newPlace) {
        return new SqlStatement(text, transactional, commitAfter, code, newPlace);
    }

    /**
     * Returns the text as a script has it: with its semicolon, which stands on a line of its own where a comment could swallow it. Code is its comment and,
     * if it has one, its SQL form.
     */
    public String scriptText() {
        if (code != null) {
            StringBuilder lines = new StringBuilder(text);
            WrittenSql.statements(code.sql())
                    .forEach(statement -> lines.append('\n').append(statement.scriptText()));
            return lines.toString();
        }
        String lastLine = text.substring(text.lastIndexOf('\n') + 1).replaceAll("'[^']*'", "");
        return text + (lastLine.contains("--") ? "\n;" : ";");
    }
}
