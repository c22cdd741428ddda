package dev.autogen.workflow;

import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.execution.DatabaseErrors;
import dev.autogen.operation.Operation;
import dev.autogen.scanner.database.PostgresCanonicalizer;
import dev.autogen.scanner.database.TemporaryObjectsUnavailableException;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets the database itself print expressions, by temporary objects that are rolled back; where it does not allow them, a scratch database of the same
 * major version does. Connects only when asked something.
 */
final class Canonicalizers implements ExpressionCanonicalizer, AutoCloseable {

    private final Workspace workspace;
    private Actual actual;
    private @Nullable Connection connection;

    /** Whether this is a scratch database, which has nothing that a query could read. */
    private boolean scratch;

    private boolean furnished;

    Canonicalizers(Workspace workspace, Actual actual) {
        this.workspace = workspace;
        this.actual = actual;
    }

    @Override
    public List<Answer> canonicalize(List<Request> requests) {
        return requests.isEmpty() ? List.of() : asking(printer -> printer.canonicalize(requests));
    }

    /**
     * Makes on a scratch database what queries may read. What cannot be made there (a function is missing) is left out: if a query needs it, PostgreSQL says
     * so when it is asked to print it.
     */
    private void furnish(Schema read) {
        if (!scratch || furnished || connection == null) {
            return;
        }
        furnished = true;
        List<Operation> creations = new SchemaDiffer()
                .diff(readable(read), Schema.EMPTY, DiffOptions.forServer(actual.major()), ExpressionCanonicalizer.TEXT)
                .upgrade();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlStatement sql : new SqlRenderer().render(creations)) {
                try {
                    statement.execute(sql.text());
                } catch (SQLException e) {
                    workspace
                            .narrator()
                            .detail("Not made to compare views: " + sql.text() + " (" + e.getMessage() + ")");
                }
            }
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot compare views in " + actual.description(), e);
        }
    }

    /** Returns what a query can see of a schema: columns with their types, the keys that it may group by, other views. */
    private static Schema readable(Schema schema) {
        return schema.withAuxiliaries(List.of())
                .withTables(schema.tables().stream()
                        .map(table -> Table.of(
                                        table.name(),
                                        table.columns().stream()
                                                .map(column ->
                                                        column.defaultTo(null).generated(null))
                                                .toList())
                                .withPrimaryKey(table.primaryKey()))
                        .toList());
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
        if (furnished) {
            // an answer changes what there is to compare with
            moveToScratch("it may not make temporary objects");
        }
        return asking(printer -> {
            furnish(actual);
            return printer.canonicalizeQueries(queries, actual);
        });
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
        workspace.narrator().detail("Expressions are compared on a scratch database, because in the database " + why);
        close();
        connection = null;
        actual = workspace.scratch(actual.major(), actual.defaultNamespace());
        scratch = true;
        furnished = false;
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
