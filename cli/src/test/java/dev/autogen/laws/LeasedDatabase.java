package dev.autogen.laws;

import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.Plan;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.execution.ConnectionSource;
import dev.autogen.scanner.database.DatabaseIntrospector;
import dev.autogen.scanner.database.DatabaseScope;
import dev.autogen.scanner.database.PostgresCanonicalizer;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An empty database to use for a while; closing it hands it back. */
final class LeasedDatabase implements AutoCloseable {

    private static final String NAMESPACES = "select nspname from pg_namespace"
            + " where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by 1";
    private static final Set<QualifiedName> OWN =
            Set.of(QualifiedName.of("public", "autogen_version"), QualifiedName.of("public", "autogen_log"));

    private final TestDatabase database;
    private final Connection connection;
    private final ConnectionSource others;
    private final Runnable giveBack;
    private ExpressionCanonicalizer canonicalizer;

    LeasedDatabase(TestDatabase database, Connection connection, ConnectionSource others, Runnable giveBack) {
        this.database = database;
        this.connection = connection;
        this.others = others;
        this.giveBack = giveBack;
        this.canonicalizer = new PostgresCanonicalizer(connection, CaseOptions.NAMESPACE);
    }

    /** Returns where other connections to it come from. */
    ConnectionSource others() {
        return others;
    }

    TestDatabase database() {
        return database;
    }

    Connection connection() {
        return connection;
    }

    /** Runs statements, each of which may be several. */
    void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + "\nin: " + sql, e.getSQLState(), e);
                }
            }
        }
    }

    /** Reads all there is, autogen's own tables aside; nothing that was asked of the database before counts any more. */
    Schema read() throws SQLException {
        return scan().schema();
    }

    /** As {@link #read()}, with what is beside the schema. */
    Scan scan() throws SQLException {
        canonicalizer = new PostgresCanonicalizer(connection, CaseOptions.NAMESPACE);
        List<String> namespaces = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NAMESPACES)) {
            while (rows.next()) {
                namespaces.add(rows.getString(1));
            }
        }
        namespaces.add(CaseOptions.NAMESPACE);
        DatabaseScope scope = DatabaseScope.of(CaseOptions.NAMESPACE)
                .withNamespaces(namespaces)
                .withOwnTables(OWN);
        return new DatabaseIntrospector(scope).read(connection);
    }

    /** Compares, with this database deciding which texts mean the same. */
    Plan diff(Schema desired, Schema actual, DiffOptions options) {
        return new SchemaDiffer().diff(desired, actual, options, canonicalizer);
    }

    ExpressionCanonicalizer canonicalizer() {
        return canonicalizer;
    }

    @Override
    public void close() {
        giveBack.run();
    }
}
