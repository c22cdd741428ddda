package dev.autogen.codegen;

import java.nio.file.Path;

/**
 * Where a migration was written.
 *
 * @param source the class's file
 * @param index the resource that lists it for production
 */
public record WrittenMigration(Path source, Path index) {}
