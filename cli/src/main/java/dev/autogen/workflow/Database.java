package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.ConnectionSource;
import dev.autogen.execution.DatabaseErrors;
import dev.autogen.execution.MigrationListener;
import dev.autogen.execution.Migrator;
import dev.autogen.execution.MigratorBuilder;
import dev.autogen.execution.MigratorSettings;
import dev.autogen.hook.Hooks;
import dev.autogen.project.DatabaseAddress;
import dev.autogen.project.ProjectSettings;
import dev.autogen.scanner.database.CatalogObjects;
import dev.autogen.scanner.database.DatabaseIntrospector;
import dev.autogen.scanner.database.DatabaseScope;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.sql.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** One database as workflows use it: who connects, as which role, and what a name without a namespace means there. */
public final class Database implements Actual {

    private final DatabaseAddress address;
    private final OpenConnections connections;
    private final ProjectSettings settings;
    private final Facts facts;
    private final Supplier<Hooks> hooks;
    private final KeptConnections kept;

    private Database(
            DatabaseAddress address,
            ProjectSettings settings,
            OpenConnections connections,
            Facts facts,
            Supplier<Hooks> hooks,
            KeptConnections kept) {
        this.hooks = hooks;
        this.kept = kept;
        this.address = address;
        this.connections = connections;
        this.settings = settings;
        this.facts = facts;
    }

    /** What is asked of a server once. */
    private record Facts(
            int major, String version, String database, String user, String defaultNamespace, boolean standby) {}

    /**
     * Connects once to see that it is there and what it is. It keeps its connections until {@link #disconnect}.
     *
     * @param connections keeps in mind what is opened
     * @throws dev.autogen.execution.DatabaseException if it cannot be reached or does not let us in
     */
    static Database open(DatabaseAddress address, ProjectSettings settings, OpenConnections connections) {
        KeptConnections kept = new KeptConnections();
        try (Connection connection = connect(address, settings, kept)) {
            return new Database(address, settings, connections, facts(connection), () -> Hooks.NONE, kept);
        } catch (SQLException e) {
            kept.close();
            throw DatabaseErrors.of("Cannot connect to " + address, e);
        } catch (AutogenException e) {
            kept.close();
            throw e;
        }
    }

    /** Returns the same database, where a run of revisions calls hooks; a scratch database has none. */
    Database withHooks(Supplier<Hooks> newHooks) {
        return new Database(address, settings, connections, facts, newHooks, kept);
    }

    private static Connection connect(DatabaseAddress address, ProjectSettings settings, KeptConnections kept)
            throws SQLException {
        Connection connection = kept.open(address::connect);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            String role = settings.database().role();
            if (role != null) {
                statement.execute("set role " + Identifiers.quoted(role));
            }
            String initSql = settings.database().initSql();
            if (initSql != null) {
                statement.execute(initSql);
            }
            return connection;
        } catch (SQLException e) {
            try {
                connection.close();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private static Facts facts(Connection connection) throws SQLException {
        String sql =
                "select current_setting('server_version_num')::int / 10000, current_setting('server_version'), current_database(), current_user,"
                        + " current_schema(), pg_is_in_recovery()";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            String defaultNamespace = row.getString(5);
            if (defaultNamespace == null) {
                throw new AutogenException("The search path of " + row.getString(4) + " in database " + row.getString(3)
                        + " names no schema that exists and that this user may use, so where tables belong is not known."
                        + " Create the schema, grant usage on it, or correct currentSchema in the url.");
            }
            return new Facts(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    defaultNamespace,
                    row.getBoolean(6));
        }
    }

    @Override
    public int major() {
        return facts.major();
    }

    DatabaseAddress address() {
        return address;
    }

    /** Returns the server's release: {@code 17.2}. */
    String release() {
        return facts.version().replaceFirst(" .*", "");
    }

    @Override
    public String defaultNamespace() {
        return facts.defaultNamespace();
    }

    /** Returns who acts there. */
    String user() {
        return facts.user();
    }

    /** Returns whether temporary objects may be made there: the settings may forbid it, and a standby lets nobody write. */
    boolean takesTemporaryObjects() {
        return settings.database().temp() && !facts.standby();
    }

    /** Returns it as {@code database shop on localhost:5432 as postgres (PostgreSQL 16.4)}; where only the environment names it, that is said too. */
    @Override
    public String description() {
        String environment = settings.environment() == null ? "" : ", environment " + settings.environment();
        String variable = settings.database().variable();
        return "database " + facts.database() + " on " + address.server() + " as " + facts.user() + " (PostgreSQL "
                + release() + environment + (variable == null ? "" : ", from " + variable) + ")";
    }

    /** Opens a connection, with role and initial SQL. */
    public Connection connect() throws SQLException {
        return connections.add(connect(address, settings, kept));
    }

    /** Closes the connections that it keeps and nobody uses: nobody may be connected to a database that is copied. */
    void disconnect() {
        kept.close();
    }

    @Override
    public Database database() {
        return this;
    }

    @Override
    public Scan read(List<String> namespaces) {
        try (Connection connection = connect()) {
            return new DatabaseIntrospector(scope(namespaces)).read(connection);
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot read " + description(), e);
        }
    }

    /** Reads what it has in these namespaces and nobody compares, as SQL. */
    CatalogObjects readObjects(List<String> namespaces) {
        try (Connection connection = connect()) {
            return new DatabaseIntrospector(scope(namespaces)).readObjects(connection);
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot read " + description(), e);
        }
    }

    private DatabaseScope scope(List<String> namespaces) {
        MigratorSettings own = migratorSettings();
        return DatabaseScope.of(defaultNamespace())
                .withNamespaces(namespaces)
                .withOwnTables(Set.of(
                        new QualifiedName(own.versionSchema(), own.versionTable()),
                        new QualifiedName(own.versionSchema(), own.logTable())));
    }

    /** Returns a migrator of this history that may lose rows if the questions' answers say so. */
    public Migrator migrator(History history, MigrationListener listener, Questions questions) {
        return builder(history)
                .listener(listener)
                .hooks(hooks.get())
                .confirmDataLoss(losses ->
                        questions.mayLose(losses.stream().map(Object::toString).toList()))
                .build();
    }

    /** Returns a migrator for a scratch database, in which nothing can be lost. */
    Migrator proving(History history) {
        return builder(history).allowDataLoss(true).build();
    }

    /** Returns a migrator that only looks. */
    public Migrator migrator(History history) {
        return builder(history).build();
    }

    private MigratorBuilder builder(History history) {
        ConnectionSource source = this::connect;
        return Migrator.builder()
                .connections(source)
                .revisions(history.source())
                .settings(migratorSettings());
    }

    private MigratorSettings migratorSettings() {
        return Workspace.migratorSettings(settings).withDefaultNamespace(facts.defaultNamespace());
    }
}
