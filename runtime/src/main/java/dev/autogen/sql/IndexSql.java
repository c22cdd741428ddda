package dev.autogen.sql;

import dev.autogen.operation.DropIndex;
import dev.autogen.operation.RenameIndex;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Statements about indexes, which live in the namespace of their table. */
final class IndexSql {

    private IndexSql() {}

    static List<SqlStatement> create(QualifiedName table, Index index) {
        return create(table, index, KeyOptions.NONE);
    }

    static List<SqlStatement> create(QualifiedName table, Index index, KeyOptions options) {
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of(definition(table, index, options)));
        if (index.comment() != null && index.name() != null) {
            ObjectName name = ObjectName.of(ObjectKind.INDEX, table, index.name());
            statements.add(CommentSql.set(name, index.comment()));
        }
        return statements;
    }

    private static String definition(QualifiedName table, Index index, KeyOptions options) {
        Map<String, String> parameters = new TreeMap<>(index.parameters());
        parameters.putAll(options.storage());
        return "create " + (index.isUnique() ? "unique " : "") + "index "
                + (index.name() == null ? "" : Identifiers.quoted(index.name()) + " ")
                + "on " + Identifiers.quoted(table) + " "
                + (index.method().equals("btree") ? "" : "using " + Identifiers.quoted(index.method()) + " ")
                + index.keys().stream().map(IndexSql::key).collect(Collectors.joining(", ", "(", ")"))
                + ConstraintClause.include(index.include())
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + KeyOptions.parameters(parameters)
                + options.inTablespace()
                + (index.predicate() == null ? "" : " where " + index.predicate());
    }

    private static String key(IndexKey key) {
        String order = key.descending() ? " desc" : "";
        String nulls = key.nullsFirst() == key.descending() ? "" : key.nullsFirst() ? " nulls first" : " nulls last";
        return (key.column() == null ? "(" + key.expression() + ")" : Identifiers.quoted(key.column()))
                + (key.collation() == null ? "" : DefinitionSql.collate(key.collation()))
                + (key.operatorClass() == null ? "" : " " + key.operatorClass())
                + order
                + nulls;
    }

    static List<SqlStatement> drop(DropIndex operation) {
        return List.of(SqlStatement.of("drop index " + Identifiers.besides(operation.table(), operation.index())));
    }

    static List<SqlStatement> rename(RenameIndex operation) {
        return List.of(SqlStatement.of("alter index " + Identifiers.besides(operation.table(), operation.index())
                + " rename to " + Identifiers.quoted(operation.newName())));
    }
}
