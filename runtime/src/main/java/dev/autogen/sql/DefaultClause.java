package dev.autogen.sql;

import java.util.regex.Pattern;

/** Writes a default inside a column's definition, where PostgreSQL's grammar takes fewer expressions than elsewhere. */
final class DefaultClause {

    /** What that grammar lacks; "b_expr" in PostgreSQL's gram.y. */
    private static final Pattern NEEDS_PARENTHESES = Pattern.compile(
            "\\b(and|or|not|in|like|ilike|similar|between|is|isnull|notnull|at|collate|overlaps|any|some|all)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern GROUP = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");

    private DefaultClause() {}

    static String of(String expression) {
        String outside = QUOTED.matcher(expression).replaceAll("''");
        for (String before = ""; !before.equals(outside); ) {
            before = outside;
            outside = GROUP.matcher(outside).replaceAll("");
        }
        return "default " + (NEEDS_PARENTHESES.matcher(outside).find() ? "(" + expression + ")" : expression);
    }
}
