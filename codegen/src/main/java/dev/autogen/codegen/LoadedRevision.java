package dev.autogen.codegen;

import dev.autogen.migration.Migration;
import dev.autogen.migration.Revision;
import java.nio.file.Path;

/**
 * A revision of the project, compiled and ready to be recorded.
 *
 * @param className as the index lists it
 * @param annotation where it stands in the history
 */
public record LoadedRevision(String id, String className, Path file, Migration migration, Revision annotation) {}
