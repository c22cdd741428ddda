/**
 * PostgreSQL servers of autogen's own: fetched, unpacked, started and removed without a trace, for as long as one command runs.
 *
 * <p>Here belongs what makes a server; what is done on it belongs to {@code dev.autogen.workflow}. Entry type: {@link dev.autogen.scratch.EmbeddedServer}.
 */
@NullMarked
package dev.autogen.scratch;

import org.jspecify.annotations.NullMarked;
