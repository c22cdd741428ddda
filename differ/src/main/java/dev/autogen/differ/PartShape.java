package dev.autogen.differ;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;

/** What a constraint or index is apart from its name, its comment and whether it is validated: equal for two that do the same. */
final class PartShape {

    private final CanonicalTexts texts;
    private final QualifiedName table;
    private final boolean desired;

    PartShape(CanonicalTexts texts, QualifiedName table, boolean desired) {
        this.texts = texts;
        this.table = table;
        this.desired = desired;
    }

    /** A unique constraint, or a unique index that is as plain as one. */
    private record Unique(List<String> columns, List<String> include, boolean nullsNotDistinct) {}

    Object of(Part part) {
        return part instanceof IndexPart index
                ? ofIndex(index.index())
                : ofConstraint(((ConstraintPart) part).constraint());
    }

    private Object ofConstraint(Constraint constraint) {
        if (constraint instanceof UniqueConstraint unique && unique.deferrability() == Deferrability.NOT_DEFERRABLE) {
            return new Unique(unique.columns(), unique.include(), unique.nullsNotDistinct());
        }
        if (constraint instanceof CheckConstraint check) {
            return check.named(null)
                    .withExpression(canonical(Use.CHECK, check.expression()))
                    .withValidated(true);
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            return new ExclusionConstraint(null, canonical(Use.EXCLUSION, exclusion.definition()));
        }
        if (constraint instanceof ForeignKey foreignKey) {
            return foreignKey.withValidated(true).named(null);
        }
        return constraint.named(null);
    }

    private Object ofIndex(Index index) {
        if (isPlainUnique(index)) {
            List<String> columns = index.keys().stream()
                    .map(IndexKey::column)
                    .filter(Objects::nonNull)
                    .toList();
            return new Unique(columns, index.include(), index.nullsNotDistinct());
        }
        String predicate = index.predicate();
        return index.named(null)
                .comment(null)
                .withKeys(index.keys().stream()
                        .map(key -> key.expression() == null
                                ? key
                                : key.on(null, canonical(Use.INDEX_KEY, key.expression())))
                        .toList())
                .where(predicate == null ? null : canonical(Use.INDEX_PREDICATE, predicate));
    }

    private static boolean isPlainUnique(Index index) {
        return index.isUnique()
                && index.method().equals("btree")
                && index.predicate() == null
                && index.parameters().isEmpty()
                && index.keys().stream()
                        .allMatch(key -> key.column() != null && key.equals(IndexKey.column(key.column())));
    }

    private String canonical(Use use, String expression) {
        return desired ? texts.desired(table, use, null, expression) : texts.actual(table, use, null, expression);
    }
}
