/**
 * Reads the statements with which Hibernate's schema export would create the objects of a model, as {@link dev.autogen.schema} records.
 *
 * <p>Here belongs what PostgreSQL's grammar makes of a statement: names as the catalog would hold them, a column definition in every shape a
 * {@code columnDefinition} may have. Nothing here knows Hibernate or runs a statement. Entry type: {@link
 * dev.autogen.scanner.entity.ddl.StatementReader}.
 */
@NullMarked
package dev.autogen.scanner.entity.ddl;

import org.jspecify.annotations.NullMarked;
