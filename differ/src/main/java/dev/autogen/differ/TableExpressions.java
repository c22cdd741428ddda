package dev.autogen.differ;

import dev.autogen.differ.CanonicalTexts.Place;
import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.Index;
import dev.autogen.schema.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the expressions of a table by the place they stand in. */
final class TableExpressions {

    private final Map<Place, Set<String>> texts = new LinkedHashMap<>();

    private TableExpressions() {}

    static Map<Place, Set<String>> of(Table table) {
        TableExpressions expressions = new TableExpressions();
        for (Column column : table.columns()) {
            expressions.add(Use.DEFAULT, column.name(), column.defaultExpression());
            if (column.generation() instanceof Computed computed) {
                expressions.add(Use.GENERATED, column.name(), computed.expression());
            }
        }
        table.checks().forEach(check -> expressions.add(Use.CHECK, null, check.expression()));
        table.exclusions().forEach(exclusion -> expressions.add(Use.EXCLUSION, null, exclusion.definition()));
        for (Index index : table.indexes()) {
            index.keys().forEach(key -> expressions.add(Use.INDEX_KEY, null, key.expression()));
            expressions.add(Use.INDEX_PREDICATE, null, index.predicate());
        }
        return expressions.texts;
    }

    private void add(Use use, @Nullable String column, @Nullable String text) {
        if (text != null) {
            texts.computeIfAbsent(new Place(use, column), any -> new LinkedHashSet<>())
                    .add(text);
        }
    }
}
