package dev.autogen.scanner.database;

import dev.autogen.AutogenException;
import dev.autogen.scanner.database.Census.Rarity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import schemacrawler.schema.Catalog;

/**
 * Reads a database: the actual side.
 *
 * <p>All of it is read in one transaction that sees one moment and changes nothing, by a user who needs no more than {@code usage} on the default
 * namespace. Expressions come as PostgreSQL prints them, with one fixed search path: the default namespace, then the schemas of extensions.
 *
 * <p>Left alone are objects of extensions, partitions and inheritance children, temporary objects, and autogen's own tables. What is not modelled is
 * named in {@link Scan#unmodelled()}; what is peculiar about the database in {@link Scan#notes()}.
 *
 * <pre>{@code
 * Scan actual = new DatabaseIntrospector(DatabaseScope.of("public")).read(connection);
 * }</pre>
 */
public final class DatabaseIntrospector {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseIntrospector.class);

    /** {@code plpgsql} is in every database from birth; nobody claims it. */
    private static final String EXTENSIONS = "select extname from pg_extension where extname <> 'plpgsql'";

    private final DatabaseScope scope;

    public DatabaseIntrospector(DatabaseScope scope) {
        this.scope = scope;
    }

    /**
     * Returns what the database has now.
     *
     * @param connection in auto-commit mode, in which it is again afterwards
     * @throws SchemaChangingException if somebody changes the schema at the same time
     * @throws DatabaseReadException if something cannot be read; nothing is left out silently
     */
    public Scan read(Connection connection) {
        try {
            Scan scan = attempt(connection);
            if (scan == null) {
                LOG.info("The schema changed while it was read; reading it again.");
                scan = attempt(connection);
            }
            if (scan == null) {
                throw new SchemaChangingException(connection.getCatalog());
            }
            return scan;
        } catch (SQLException e) {
            throw new DatabaseReadException(
                    "The database could not be read: " + e.getMessage() + " [" + e.getSQLState() + "]", e);
        }
    }

    /**
     * Returns all that is in scope and is not compared, as SQL that makes it anew elsewhere. More is read than for a comparison, the whole of {@code pg_depend}
     * among it.
     *
     * @param connection in auto-commit mode, in which it is again afterwards
     */
    public CatalogObjects readObjects(Connection connection) {
        try {
            return RolledBack.run(connection, "isolation level repeatable read, read only", () -> {
                SessionSettings.applyAlone(connection, scope.defaultNamespace());
                return CatalogObjectReader.read(connection, scope);
            });
        } catch (SQLException e) {
            throw new DatabaseReadException(
                    "The database could not be read: " + e.getMessage() + " [" + e.getSQLState() + "]", e);
        }
    }

    /** Returns what was read; null if the schema changed meanwhile, and then a failure to read it means nothing. */
    private @Nullable Scan attempt(Connection connection) throws SQLException {
        Attempt attempt = RolledBack.run(connection, "isolation level repeatable read, read only", () -> {
            Fingerprint before = Fingerprint.take(connection, scope);
            return new Attempt(before, outcome(connection));
        });
        boolean changed = !attempt.before().equals(Fingerprint.take(connection, scope));
        return changed ? null : attempt.outcome().get();
    }

    private Outcome outcome(Connection connection) {
        try {
            Scan scan = readSnapshot(connection);
            return () -> scan;
        } catch (SQLException e) {
            return () -> {
                throw e;
            };
        } catch (AutogenException e) {
            return () -> {
                throw e;
            };
        } catch (RuntimeException e) {
            return () -> {
                throw new DatabaseReadException("The database could not be read: " + e, e);
            };
        }
    }

    private record Attempt(Fingerprint before, Outcome outcome) {}

    /** The scan, or the failure that came instead. */
    private interface Outcome {
        Scan get() throws SQLException;
    }

    private Scan readSnapshot(Connection connection) throws SQLException {
        SessionSettings.apply(connection, scope.defaultNamespace(), false);
        Selection selection = Selection.read(connection, scope);
        CatalogSql sql = new CatalogSql(connection.getMetaData().getDatabaseMajorVersion(), selection);
        Census census = Census.take(connection, sql);
        List<String> extensions = Rows.read(connection, EXTENSIONS, row -> row.getString("extname"));
        if (selection.namespaces().isEmpty()) {
            // SchemaCrawler takes a catalog without namespaces for a mistake
            Schema nothing = Schema.EMPTY.withExtensions(extensions);
            return new Scan(nothing, Map.of(), selection.notes(), UnmodelledReader.read(connection, sql, census));
        }
        Catalog catalog = CatalogCrawl.crawl(connection, sql, census);
        TableReader reader = new TableReader(scope);
        List<Table> tables = catalog.getTables().stream().map(reader::read).toList();
        Set<QualifiedName> serials = serials(tables);
        SequenceReader sequenceReader = new SequenceReader(scope, serials);
        List<Sequence> sequences = catalog.getSequences().stream()
                .map(sequenceReader::read)
                .flatMap(Optional::stream)
                .toList();
        Schema schema = new Schema(
                selection.namespaceNames().stream()
                        .filter(name -> !name.equals(scope.defaultNamespace()))
                        .toList(),
                extensions,
                EnumReader.read(connection, scope, sql, census),
                CompositeTypeReader.read(connection, scope, sql, census),
                DomainReader.read(connection, scope, sql, census),
                sequences,
                tables,
                ViewReader.read(connection, scope, sql, census),
                List.of());
        CatalogCounts.check(connection, sql, census, schema, serials.size());
        List<String> notes = new ArrayList<>(selection.notes());
        if (census.has(Rarity.INDEXES)) {
            notes.addAll(Rows.read(connection, sql.fill(IndexReader.INVALID), IndexReader::invalidNote));
        }
        return new Scan(schema, Map.of(), notes, UnmodelledReader.read(connection, sql, census))
                .withDependents(DependentReader.read(connection, scope, sql, census));
    }

    private static Set<QualifiedName> serials(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column ->
                        column.generation() instanceof Serial serial ? Stream.of(serial.sequence()) : Stream.empty())
                .collect(Collectors.toSet());
    }
}
