package dev.autogen.differ;

import dev.autogen.differ.CanonicalTexts.Place;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
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
        RelationNames.parts(table).forEach(expressions::addAll);
        return expressions.texts;
    }

    /** Returns those of one constraint or index. */
    static Map<Place, Set<String>> of(Part part) {
        TableExpressions expressions = new TableExpressions();
        expressions.addAll(part);
        return expressions.texts;
    }

    private void addAll(Part part) {
        if (part instanceof IndexPart index) {
            index.index().keys().forEach(key -> add(Use.INDEX_KEY, null, key.expression()));
            add(Use.INDEX_PREDICATE, null, index.index().predicate());
        } else if (part instanceof ConstraintPart own && own.constraint() instanceof CheckConstraint check) {
            add(Use.CHECK, null, check.expression());
        } else if (part instanceof ConstraintPart own && own.constraint() instanceof ExclusionConstraint exclusion) {
            add(Use.EXCLUSION, null, exclusion.definition());
        }
    }

    private void add(Use use, @Nullable String column, @Nullable String text) {
        if (text != null) {
            texts.computeIfAbsent(new Place(use, column), any -> new LinkedHashSet<>())
                    .add(text);
        }
    }
}
