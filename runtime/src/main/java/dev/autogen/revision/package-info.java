/**
 * The history as a graph: revisions, targets such as {@code head-1} or {@code billing@head}, ranges, and the plans that lead from one set of
 * heads to another. Pure algebra: nothing here reads a file or a database.
 *
 * <p>Enter by {@link dev.autogen.revision.RevisionGraph#of}; {@link dev.autogen.revision.RevisionPlanner} answers what to run. Whatever is
 * wrong is a {@link dev.autogen.revision.RevisionProblem}, and becomes a sentence in one place.
 */
@NullMarked
package dev.autogen.revision;

import org.jspecify.annotations.NullMarked;
