package dev.autogen.differ;

import dev.autogen.operation.Operation;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ExpressionCanonicalizer.Answer;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets PostgreSQL decide which views that are on both sides have the same query in other words. */
final class ViewQueries {

    private ViewQueries() {}

    /**
     * What PostgreSQL said.
     *
     * @param views all views; the target of one whose query is the same has it in the words of what is there
     * @param failures by view, why PostgreSQL does not accept the wanted query as things are
     */
    record Outcome(List<Match<View>> views, Map<QualifiedName, String> failures) {}

    /**
     * Compares the queries, by one question at most.
     *
     * @param renames decided already: PostgreSQL refuses a query in the new names as long as they are not done, which is nothing to tell
     * @param actual what queries are printed against
     */
    static Outcome compare(
            List<Match<View>> views, List<Operation> renames, Schema actual, ExpressionCanonicalizer canonicalizer) {
        List<Match<View>> open = views.stream()
                .filter(view -> view.stays()
                        && !view.before().query().equals(view.after().query()))
                .toList();
        List<String> queries = new ArrayList<>();
        open.forEach(view ->
                queries.addAll(List.of(view.after().query(), view.before().query())));
        List<Answer> answers = open.isEmpty() ? List.of() : canonicalizer.canonicalizeQueries(queries, actual);
        Map<QualifiedName, String> failures = new HashMap<>();
        List<Match<View>> compared = new ArrayList<>(views);
        for (int i = 0; i < open.size(); i++) {
            Match<View> view = open.get(i);
            Answer wanted = answers.get(2 * i);
            QueryNames names = QueryNames.of(view.before().query());
            if (wanted.text() == null) {
                // where a rename is why, nothing can be told before it is done: the view is made as the entity says,
                // which is right in any case
                if (renames.stream().noneMatch(names::isRewrittenBy)) {
                    failures.put(view.before().name(), String.valueOf(wanted.failure()));
                }
            } else if (wanted.text().equals(answers.get(2 * i + 1).text())) {
                View same = view.after().query(view.before().query());
                compared.set(compared.indexOf(view), new Match<>(view.actual(), same, view.fresh()));
            }
        }
        return new Outcome(compared, failures);
    }
}
