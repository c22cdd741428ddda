package dev.autogen.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets PostgreSQL itself print expressions, so that two spellings of one thing become the same text.
 *
 * <p>PostgreSQL rewrites defaults, checks, predicates and generated expressions when it stores them. The canonical form of {@code x} is {@code
 * print(parse(print(parse(x))))}: the first print of {@code status in ('A','B')} differs from its own re-print, and only the second is stable.
 */
public interface ExpressionCanonicalizer {

    /** Leaves every expression as it is written: for callers with no server at hand, where only equal text is equal. */
    ExpressionCanonicalizer TEXT = requests ->
            requests.stream().map(request -> Answer.of(request.expression())).toList();

    /** Returns one answer per request, in the same order. */
    List<Answer> canonicalize(List<Request> requests);

    /**
     * Returns one answer per query of a view, in the same order. The answer is what PostgreSQL would say of a view with that query.
     *
     * @param actual what the queries read, as it is in the database
     */
    default List<Answer> canonicalizeQueries(List<String> queries, Schema actual) {
        return queries.stream().map(Answer::of).toList();
    }

    /** What an expression is used for; PostgreSQL prints each in its own context. */
    enum Use {
        /** Of a column named by {@link Request#column}. */
        DEFAULT,
        CHECK,
        INDEX_KEY,
        INDEX_PREDICATE,
        /** Of a column named by {@link Request#column}. */
        GENERATED,
        /** The whole definition of an exclusion constraint. */
        EXCLUSION
    }

    /**
     * One expression.
     *
     * @param table the table it belongs to, whose columns (with the types they have on that side) it may name
     * @param column the column whose default or generated expression it is; null for other uses
     * @param enums the enum types of that side, some of which the database may not have yet
     */
    record Request(Use use, Table table, @Nullable String column, String expression, List<EnumType> enums) {
        public Request {
            enums = List.copyOf(enums);
        }
    }

    /**
     * The canonical text, or why there is none.
     *
     * @param text null if PostgreSQL refused the expression
     * @param failure what PostgreSQL said; null if it accepted
     */
    record Answer(@Nullable String text, @Nullable String failure) {
        public static Answer of(String text) {
            return new Answer(text, null);
        }

        public static Answer failed(String failure) {
            return new Answer(null, failure);
        }
    }
}
