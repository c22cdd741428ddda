/**
 * A list of operations becomes a Java migration class, and revision classes become migrations that can be recorded.
 *
 * <p>Entry types: {@link dev.autogen.codegen.MigrationGenerator} writes the source, {@link dev.autogen.codegen.MigrationFileWriter} puts it into the
 * project, {@link dev.autogen.codegen.RevisionSources} compiles and loads what is there. JavaPoet stays in this package; nothing here reads entities or a
 * database.
 */
@NullMarked
package dev.autogen.codegen;

import org.jspecify.annotations.NullMarked;
