/**
 * Two {@link dev.autogen.schema.Schema}s become a list of {@link dev.autogen.operation.Operation}s. {@link dev.autogen.differ.SchemaDiffer} is the way in.
 *
 * <p>The stages, each a handful of classes: renames are decided and the actual schema is carried over to the new names; expressions whose texts differ are
 * printed by PostgreSQL; comparators pair what is there with what is wanted; the planner writes small steps, each saying what it makes, takes away and
 * needs; one dependency sort puts them in order. Nothing here reads a database, logs or guesses.
 */
@NullMarked
package dev.autogen.differ;

import org.jspecify.annotations.NullMarked;
