package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads {@code comment on}. Hibernate puts a comment between quotes without doubling those in it, so the text is all between the first and the last
 * quote; only if every quote in it is doubled, it is read as the constant that PostgreSQL would see.
 */
final class CommentReader {

    private static final Pattern COMMENT =
            Pattern.compile("\\s*comment\\s+on\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String IS = " is '";

    private CommentReader() {}

    static boolean isComment(String statement) {
        return COMMENT.matcher(statement).matches();
    }

    /** Returns whether the object it is on is part of the model. */
    static boolean read(String statement, Identifiers identifiers, SchemaBuilder target) {
        int is = statement.indexOf(IS);
        int end = statement.lastIndexOf('\'');
        if (is < 0 || end < is + IS.length()) {
            throw new UnreadableStatementException(statement, "it has no text");
        }
        String text = unescape(statement.substring(is + IS.length(), end));
        Tokens tokens = new Tokens(statement.substring(0, is), identifiers);
        tokens.expect("comment", "on");
        if (tokens.accept("table")) {
            TableDraft table = target.table(tokens.qualifiedName());
            if (table != null) {
                table.comment(text);
            }
            return table != null;
        }
        if (tokens.accept("column")) {
            List<String> path = tokens.path();
            int last = path.size() - 1;
            QualifiedName owner = last == 0 ? null : tokens.qualified(path.subList(0, last));
            return owner != null
                    && (target.commentColumn(owner, path.get(last), text)
                            || target.commentComposite(owner, path.get(last), text));
        }
        if (tokens.accept("view")) {
            return target.commentView(tokens.qualifiedName(), text);
        }
        if (tokens.accept("domain")) {
            return target.commentDomain(tokens.qualifiedName(), text);
        }
        boolean sequence = tokens.accept("sequence");
        if (sequence || tokens.accept("type")) {
            QualifiedName name = tokens.qualifiedName();
            return sequence
                    ? target.commentSequence(name, text)
                    : target.commentEnum(name, text) || target.commentComposite(name, null, text);
        }
        return false;
    }

    private static String unescape(String text) {
        String withoutPairs = text.replace("''", "");
        return withoutPairs.indexOf('\'') < 0 ? text.replace("''", "'") : text;
    }
}
