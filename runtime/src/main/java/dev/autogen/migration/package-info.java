/**
 * What a migration class imports: {@link dev.autogen.migration.Migration} and {@link dev.autogen.migration.Revision} to be one, {@link
 * dev.autogen.migration.Operations} to say what it does, {@link dev.autogen.migration.Definitions} and {@link dev.autogen.migration.Types} for the parts of
 * a table. Nothing here touches a database: a migration is recorded first, and rendered and run elsewhere.
 */
@NullMarked
package dev.autogen.migration;

import org.jspecify.annotations.NullMarked;
