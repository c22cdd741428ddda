/**
 * Brings a database from one revision to another: {@link dev.autogen.execution.Migrator} plans, locks, runs each revision segment by segment, and keeps
 * heads and log in step with what has really happened. The same plan can be written as a script instead.
 *
 * <p>Everything here survives being killed at any moment: a transaction that changes the database also says so, and what cannot run in a transaction is
 * announced before and looked up in the catalog afterwards.
 */
@NullMarked
package dev.autogen.execution;

import org.jspecify.annotations.NullMarked;
