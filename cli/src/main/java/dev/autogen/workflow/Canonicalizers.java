package dev.autogen.workflow;

import dev.autogen.execution.DatabaseErrors;
import dev.autogen.scanner.database.PostgresCanonicalizer;
import dev.autogen.scanner.database.TemporaryObjectsUnavailableException;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets the database itself print expressions, by temporary objects that are rolled back; where it does not allow them, an embedded PostgreSQL of the same
 * major version does. Connects only when asked something.
 */
final class Canonicalizers implements ExpressionCanonicalizer, AutoCloseable {

    private final Workspace workspace;
    private Actual actual;
    private @Nullable Connection connection;

    Canonicalizers(Workspace workspace, Actual actual) {
        this.workspace = workspace;
        this.actual = actual;
    }

    @Override
    public List<Answer> canonicalize(List<Request> requests) {
        return requests.isEmpty() ? List.of() : asking(printer -> printer.canonicalize(requests));
    }

    private List<Answer> asking(Function<ExpressionCanonicalizer, List<Answer>> question) {
        if (connection == null && !actual.database().takesTemporaryObjects()) {
            moveToScratch("it may not make temporary objects");
        }
        try {
            return ask(question);
        } catch (TemporaryObjectsUnavailableException refused) {
            moveToScratch(String.valueOf(refused.getMessage()));
            return ask(question);
        }
    }

    @Override
    public List<Answer> canonicalizeQueries(List<String> queries, Schema actual) {
        return asking(printer -> printer.canonicalizeQueries(queries, actual));
    }

    private List<Answer> ask(Function<ExpressionCanonicalizer, List<Answer>> question) {
        try {
            if (connection == null) {
                connection = actual.database().connect();
            }
            return question.apply(new PostgresCanonicalizer(connection, actual.defaultNamespace()));
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot compare expressions in " + actual.description(), e);
        }
    }

    private void moveToScratch(String why) {
        workspace
                .narrator()
                .detail("Expressions are compared on an embedded PostgreSQL, because in the database " + why);
        close();
        connection = null;
        actual = workspace.scratch(actual.major(), actual.defaultNamespace());
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw DatabaseErrors.of("Cannot close the connection", e);
            }
        }
    }
}
