package dev.autogen.codegen;

import dev.autogen.migration.Definitions;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes an index: {@code index("ix_users_email", "email").unique()}. Keys that are no plain columns are written one by one. */
final class IndexCode {

    private IndexCode() {}

    static Expression of(Index index) {
        if (index.name() == null) {
            throw new IllegalArgumentException("A migration needs a name for " + index + ".");
        }
        boolean plain = index.keys().stream().allMatch(IndexCode::isPlain);
        List<Expression> arguments = new ArrayList<>();
        arguments.add(TextLiteral.of(index.name()));
        index.keys().forEach(key -> arguments.add(plain ? columnOrExpression(key) : key(key)));
        Call code = Call.of(Definitions.class, "index", arguments);
        code = index.isUnique() ? code.dot("unique") : code;
        code = index.method().equals("btree") ? code : code.dot("using", TextLiteral.of(index.method()));
        code = index.include().isEmpty() ? code : code.dot("include", TextLiteral.all(index.include()));
        code = index.predicate() == null ? code : code.dot("where", TextLiteral.of(index.predicate()));
        code = index.nullsNotDistinct() ? code.dot("withNullsNotDistinct") : code;
        for (Map.Entry<String, String> parameter : index.parameters().entrySet()) {
            code = code.dot("with", TextLiteral.of(parameter.getKey()), TextLiteral.of(parameter.getValue()));
        }
        return index.comment() == null ? code : code.dot("comment", TextLiteral.of(index.comment()));
    }

    private static boolean isPlain(IndexKey key) {
        return key.column() != null && key.equals(IndexKey.column(key.column()));
    }

    private static Expression columnOrExpression(IndexKey key) {
        return TextLiteral.of(key.column() != null ? key.column() : String.valueOf(key.expression()));
    }

    private static Expression key(IndexKey key) {
        Call code = Call.of(Definitions.class, key.column() != null ? "key" : "expression", columnOrExpression(key));
        code = key.descending() ? code.dot("desc") : code;
        if (key.nullsFirst() != key.descending()) {
            code = code.dot("withNullsFirst", Word.of(Boolean.toString(key.nullsFirst())));
        }
        code = key.operatorClass() == null ? code : code.dot("operatorClass", TextLiteral.of(key.operatorClass()));
        return key.collation() == null
                ? code
                : code.dot("collate", TextLiteral.of(key.collation().toString()));
    }
}
