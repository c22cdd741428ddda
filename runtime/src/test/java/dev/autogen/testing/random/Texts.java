package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes all SQL that a schema holds: defaults, conditions, generated values, keys and queries. */
final class Texts {

    private final UnaryOperator<String> change;

    private Texts(UnaryOperator<String> change) {
        this.change = change;
    }

    static Schema change(Schema schema, UnaryOperator<String> change) {
        Texts texts = new Texts(change);
        return schema.withTables(schema.tables().stream().map(texts::changed).toList())
                .withDomains(schema.domains().stream()
                        .map(domain -> domain.defaultTo(texts.changed(domain.defaultExpression())))
                        .toList())
                .withViews(schema.views().stream().map(texts::changed).toList());
    }

    private Table changed(Table table) {
        return table.withColumns(table.columns().stream().map(this::changed).toList())
                .withChecks(table.checks().stream()
                        .map(check -> check.withExpression(change.apply(check.expression())))
                        .toList())
                .withExclusions(table.exclusions().stream()
                        .map(exclusion ->
                                new ExclusionConstraint(exclusion.name(), change.apply(exclusion.definition())))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(index -> index.where(changed(index.predicate()))
                                .withKeys(index.keys().stream()
                                        .map(key -> key.on(key.column(), changed(key.expression())))
                                        .toList()))
                        .toList());
    }

    private Column changed(Column column) {
        Column changed = column.defaultTo(changed(column.defaultExpression()));
        return changed.generation() instanceof Computed computed
                ? changed.generated(new Computed(change.apply(computed.expression()), computed.stored()))
                : changed;
    }

    private View changed(View view) {
        return new View(view.name(), change.apply(view.query()), view.comment(), view.columnComments());
    }

    private @Nullable String changed(@Nullable String text) {
        return text == null ? null : change.apply(text);
    }
}
