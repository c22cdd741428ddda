package dev.autogen.scanner.database;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a PostgreSQL database print expressions, with temporary objects in a transaction that is rolled back: nothing of the database is written.
 *
 * <p>The database must have what the expressions name, in the search path that {@link DatabaseIntrospector} reads with: functions, domains, sequences. Enum
 * types it may lack, or have with other labels. A default that is one constant is answered as the text of its value in the column's type, so that {@code
 * 0}, {@code '0'::numeric} and {@code 0.00} are one default of a {@code numeric(10,2)}.
 *
 * <p>Answers are kept as long as this object; it is not safe for use by several threads.
 */
public final class PostgresCanonicalizer implements ExpressionCanonicalizer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCanonicalizer.class);

    private final Connection connection;
    private final String defaultNamespace;
    private final Map<Key, Answer> answers = new HashMap<>();

    /**
     * A canonicalizer on that connection, which stays the caller's.
     *
     * @param connection in auto-commit mode between calls
     */
    public PostgresCanonicalizer(Connection connection, String defaultNamespace) {
        this.connection = connection;
        this.defaultNamespace = defaultNamespace;
    }

    private record Key(Wanted wanted, List<EnumType> enums) {
        static Key of(Request request) {
            return new Key(Wanted.of(request), request.enums());
        }
    }

    /**
     * Returns one answer per request, in the same order.
     *
     * @throws TemporaryObjectsUnavailableException if this database cannot print expressions; another one can
     */
    @Override
    public List<Answer> canonicalize(List<Request> requests) {
        Map<List<EnumType>, Map<Wanted, Request>> open = new LinkedHashMap<>();
        Map<Key, Answer> failures = new HashMap<>();
        List<Key> keys = new ArrayList<>();
        for (Request request : requests) {
            Key key = Key.of(request);
            keys.add(key);
            String defect = ExpressionText.defect(request.expression());
            if (defect != null) {
                failures.put(key, Answer.failed("'" + request.expression() + "' is not one expression: " + defect));
            } else if (!answers.containsKey(key)) {
                open.computeIfAbsent(key.enums(), enums -> new LinkedHashMap<>())
                        .putIfAbsent(key.wanted(), request);
            }
        }
        open.forEach((enums, wanted) -> ask(enums, wanted).forEach((expression, answer) -> {
            // a refusal is not kept: what is missing may be there next time
            (answer.text() == null ? failures : answers).put(new Key(expression, enums), answer);
        }));
        return keys.stream()
                .map(key -> Objects.requireNonNull(answers.getOrDefault(key, failures.get(key))))
                .toList();
    }

    /**
     * Returns one answer per query of a view, in the same order; what it reads is what this database has.
     *
     * @throws TemporaryObjectsUnavailableException if this database cannot print queries; another one that has the same tables can
     */
    @Override
    public List<Answer> canonicalizeQueries(List<String> queries, Schema actual) {
        Map<String, Answer> defects = new HashMap<>();
        for (String query : queries) {
            String defect = ExpressionText.queryDefect(query);
            if (defect != null) {
                defects.put(query, Answer.failed("it is not one query: " + defect));
            }
        }
        List<String> whole = queries.stream()
                .filter(query -> !defects.containsKey(query))
                .distinct()
                .toList();
        LOG.debug("Letting PostgreSQL print {} queries of views.", whole.size());
        List<Answer> printed = printing(() -> new QueryPrinter(connection).print(whole));
        return queries.stream()
                .map(query -> defects.containsKey(query) ? defects.get(query) : printed.get(whole.indexOf(query)))
                .map(Objects::requireNonNull)
                .toList();
    }

    private Map<Wanted, Answer> ask(List<EnumType> enums, Map<Wanted, Request> wanted) {
        LOG.debug("Letting PostgreSQL print {} expressions.", wanted.size());
        return printing(() ->
                new CanonicalForm(connection, TemporaryEnums.create(connection, defaultNamespace, enums)).of(wanted));
    }

    /** Returns what the work returns, done in a transaction in which everything is printed in one way and which is rolled back. */
    private <T> T printing(RolledBack.Work<T> work) {
        try {
            TemporaryObjects.require(connection);
            return RolledBack.run(connection, "read write", () -> {
                TemporaryObjects.tryOne(connection);
                SessionSettings.apply(connection, defaultNamespace, true);
                return work.run();
            });
        } catch (SQLException e) {
            throw new DatabaseReadException(
                    "PostgreSQL could not print expressions: " + e.getMessage() + " [" + e.getSQLState() + "]", e);
        }
    }
}
