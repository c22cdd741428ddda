package dev.autogen.laws;

import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ExpressionCanonicalizer.Answer;
import dev.autogen.schema.ExpressionCanonicalizer.Request;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL makes of every expression of a schema, asked for at once. */
final class CanonicalTexts {

    private final Schema schema;
    private final List<Request> requests = new ArrayList<>();
    private final Map<Place, String> texts = new HashMap<>();

    private CanonicalTexts(Schema schema) {
        this.schema = schema;
    }

    private record Place(QualifiedName table, Use use, @Nullable String column, String expression) {}

    static CanonicalTexts of(Schema schema, ExpressionCanonicalizer canonicalizer) {
        CanonicalTexts texts = new CanonicalTexts(schema);
        schema.tables().forEach(texts::collect);
        schema.domains().forEach(domain -> texts.collect(domain.asTable()));
        List<Answer> answers = canonicalizer.canonicalize(texts.requests);
        for (int i = 0; i < answers.size(); i++) {
            Request request = texts.requests.get(i);
            String text = answers.get(i).text();
            if (text == null) {
                throw new AssertionError("PostgreSQL does not take " + request.expression() + " of "
                        + request.table().name() + ": " + answers.get(i).failure());
            }
            texts.texts.put(
                    new Place(request.table().name(), request.use(), request.column(), request.expression()), text);
        }
        return texts;
    }

    String text(Table table, Use use, @Nullable String column, String expression) {
        String text = texts.get(new Place(table.name(), use, column, expression));
        if (text == null) {
            throw new IllegalStateException("Nobody asked about " + expression);
        }
        return text;
    }

    private void collect(Table table) {
        for (Column column : table.columns()) {
            ask(Use.DEFAULT, table, column.name(), column.defaultExpression());
            if (column.generation() instanceof Computed computed) {
                ask(Use.GENERATED, table, column.name(), computed.expression());
            }
        }
        table.checks().forEach(check -> ask(Use.CHECK, table, null, check.expression()));
        table.exclusions().forEach(exclusion -> ask(Use.EXCLUSION, table, null, exclusion.definition()));
        for (Index index : table.indexes()) {
            index.keys().forEach(key -> ask(Use.INDEX_KEY, table, null, key.expression()));
            ask(Use.INDEX_PREDICATE, table, null, index.predicate());
        }
    }

    private void ask(Use use, Table table, @Nullable String column, @Nullable String expression) {
        if (expression != null) {
            requests.add(new Request(use, table, column, expression, schema.enums()));
        }
    }
}
