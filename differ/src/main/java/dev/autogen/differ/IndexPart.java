package dev.autogen.differ;

import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameIndex;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An index of a table that no constraint owns. */
record IndexPart(Index index) implements Part {

    @Override
    public @Nullable String name() {
        return index.name();
    }

    @Override
    public Part named(@Nullable String newName) {
        return new IndexPart(index.named(newName));
    }

    @Override
    public Operation add(QualifiedName table) {
        return new CreateIndex(table, index);
    }

    @Override
    public Operation drop(QualifiedName table) {
        return new DropIndex(table, requireName(), index);
    }

    @Override
    public Operation rename(QualifiedName table, String newName) {
        return new RenameIndex(table, requireName(), newName);
    }

    @Override
    public Set<String> columns(Table table) {
        Set<String> columns = rigidColumns(table);
        index.keys().stream().map(IndexKey::column).filter(Objects::nonNull).forEach(columns::add);
        columns.addAll(index.include());
        return columns;
    }

    @Override
    public Set<String> rigidColumns(Table table) {
        Set<String> rigid = new LinkedHashSet<>();
        expressions().forEach(expression -> rigid.addAll(Expressions.columns(expression, table)));
        for (IndexKey key : index.keys()) {
            boolean typed = key.operatorClass() != null
                    || key.collation() != null
                    || !index.method().equals("btree");
            if (key.column() != null && typed) {
                rigid.add(key.column());
            }
        }
        return rigid;
    }

    @Override
    public List<String> expressions() {
        List<String> expressions = new ArrayList<>();
        index.keys().stream().map(IndexKey::expression).filter(Objects::nonNull).forEach(expressions::add);
        if (index.predicate() != null) {
            expressions.add(index.predicate());
        }
        return expressions;
    }

    @Override
    public Part mapExpressions(UnaryOperator<String> change) {
        String predicate = index.predicate();
        return new IndexPart(index.withKeys(index.keys().stream()
                        .map(key -> key.expression() == null ? key : key.on(null, change.apply(key.expression())))
                        .toList())
                .where(predicate == null ? null : change.apply(predicate)));
    }

    @Override
    public boolean isRelation() {
        return true;
    }

    @Override
    public List<String> key() {
        boolean columnsOnly = index.keys().stream().allMatch(key -> key.column() != null);
        if (!index.isUnique() || index.predicate() != null || !columnsOnly) {
            return List.of();
        }
        return index.keys().stream()
                .map(IndexKey::column)
                .filter(Objects::nonNull)
                .toList();
    }
}
