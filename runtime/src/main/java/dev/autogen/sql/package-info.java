/**
 * How operations read as PostgreSQL. Here belong identifiers, literals, definitions and one renderer per kind of object; entry is {@link
 * dev.autogen.sql.SqlRenderer}. Nothing here runs a statement.
 *
 * <p>What a landed operation renders to is frozen, because revisions that have run on one database must do the same on the next: a better form is a new
 * option. Append-only golden files hold it.
 */
@NullMarked
package dev.autogen.sql;

import org.jspecify.annotations.NullMarked;
