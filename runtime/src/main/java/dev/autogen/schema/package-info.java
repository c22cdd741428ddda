/**
 * The value model of everything that autogen compares: one {@link dev.autogen.schema.Schema} from the entities, one from the database.
 *
 * <p>Here belong immutable records and the two questions they cannot answer themselves ({@link dev.autogen.schema.ExpressionCanonicalizer}); nothing
 * here reads, compares or changes a database, and nothing here depends on another package of autogen.
 *
 * <p>Vocabulary: a <em>schema</em> is all that is compared; what PostgreSQL calls a schema is a <em>namespace</em>. <em>Desired</em> is what the
 * entities ask for, <em>actual</em> what the database or the history has. Names are catalog names: exact, never folded.
 */
@NullMarked
package dev.autogen.schema;

import org.jspecify.annotations.NullMarked;
