package dev.autogen.scanner.database;

import static schemacrawler.schemacrawler.InformationSchemaKey.INDEXES;
import static schemacrawler.schemacrawler.InformationSchemaKey.SCHEMATA;
import static schemacrawler.schemacrawler.InformationSchemaKey.SEQUENCES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_COLUMNS;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_CONSTRAINTS;

import dev.autogen.scanner.database.Census.Rarity;
import java.sql.Connection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import schemacrawler.crawl.SchemaCrawler;
import schemacrawler.schema.Catalog;
import schemacrawler.schemacrawler.InformationSchemaKey;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.MetadataRetrievalStrategy;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy;
import schemacrawler.schemacrawler.SchemaRetrievalOptions;
import schemacrawler.schemacrawler.SchemaRetrievalOptionsBuilder;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/**
 * Lets SchemaCrawler build its catalog from our own queries, one per kind of object. Left to itself it asks JDBC table by table, which takes a minute
 * where this takes a second.
 *
 * <p>SchemaCrawler trims names, skips blank ones and looks for reserved words in all that are not in quotes: so it gets every name in quotes, and the exact
 * one comes among the {@link Facts}.
 */
final class CatalogCrawl {

    private static final int ATTEMPTS = 3;

    private CatalogCrawl() {}

    /** Returns the catalog, read on the connection as it is: in its transaction, one query after the other. */
    static Catalog crawl(Connection connection, CatalogSql sql, Census census) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Catalog catalog = heard(connection, sql, census);
            if (catalog != null) {
                return catalog;
            }
        }
        throw new DatabaseReadException("The database was read " + ATTEMPTS
                + " times, and each time something in this process took away what listens for SchemaCrawler's warnings, so that something may be"
                + " missing. Do not configure java.util.logging while a database is read.");
    }

    /** Returns the catalog; null if something may be missing in it of which nobody heard. */
    private static @Nullable Catalog heard(Connection connection, CatalogSql sql, Census census) {
        CrawlLog log = CrawlLog.open();
        try {
            Catalog catalog = crawl(connection, sql, census, log);
            DatabaseReadException failure = log.failure();
            if (failure != null) {
                throw failure;
            }
            return log.heardAll() ? catalog : null;
        } finally {
            log.stop();
        }
    }

    private static Catalog crawl(Connection connection, CatalogSql sql, Census census, CrawlLog log) {
        try {
            return new SchemaCrawler(
                            DatabaseConnectionSources.fromConnection(connection),
                            retrieval(sql, census),
                            options(census))
                    .crawl();
        } catch (RuntimeException e) {
            throw log.failure(e);
        }
    }

    private static SchemaRetrievalOptions retrieval(CatalogSql sql, Census census) {
        Map<InformationSchemaKey, String> queries = Map.of(
                SCHEMATA, TableReader.NAMESPACES,
                TABLES, TableReader.TABLES,
                TABLE_COLUMNS, ColumnReader.columns(census),
                TABLE_CONSTRAINTS, ConstraintReader.CONSTRAINTS,
                INDEXES, IndexReader.INDEXES,
                SEQUENCES, SequenceReader.SEQUENCES);
        InformationSchemaViewsBuilder views = InformationSchemaViewsBuilder.builder();
        queries.forEach((key, query) -> views.withSql(key, sql.fill(query)));
        SchemaRetrievalOptionsBuilder options = SchemaRetrievalOptionsBuilder.builder()
                .withInformationSchemaViews(views.toOptions())
                .withDoesNotSupportCatalogs();
        for (SchemaInfoMetadataRetrievalStrategy strategy : SchemaInfoMetadataRetrievalStrategy.values()) {
            options.with(strategy, MetadataRetrievalStrategy.data_dictionary_all);
        }
        return options.toOptions();
    }

    /** Each retrieval is switched on by name: the level "maximum" runs a query that ends the transaction before PostgreSQL 16. */
    private static SchemaCrawlerOptions options(Census census) {
        SchemaInfoLevelBuilder level = SchemaInfoLevelBuilder.builder()
                .setRetrieveTables(true)
                .setRetrieveTableColumns(true)
                .setRetrieveTableConstraints(true)
                .setRetrieveIndexes(census.has(Rarity.INDEXES))
                .setRetrieveSequenceInformation(census.has(Rarity.SEQUENCES));
        return SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLimitOptions(LimitOptionsBuilder.builder()
                        .includeAllSequences()
                        .tableTypes("TABLE")
                        .toOptions())
                .withLoadOptions(LoadOptionsBuilder.builder()
                        .withSchemaInfoLevel(level.toOptions())
                        .withMaxThreads(1)
                        .toOptions());
    }
}
