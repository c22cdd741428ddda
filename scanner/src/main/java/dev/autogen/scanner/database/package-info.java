/**
 * Reads the actual side: {@link dev.autogen.scanner.database.DatabaseIntrospector} turns a PostgreSQL database into a {@link dev.autogen.schema.Scan},
 * and {@link dev.autogen.scanner.database.PostgresCanonicalizer} lets that database print expressions.
 *
 * <p>SchemaCrawler and {@code pg_catalog} stay inside: one class per kind of object holds the query and what becomes of its rows. Nothing here compares,
 * and nothing here changes a database.
 */
@NullMarked
package dev.autogen.scanner.database;

import org.jspecify.annotations.NullMarked;
