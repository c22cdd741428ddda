/**
 * Reads the desired schema: what the project's own Hibernate would create for the project's entities.
 *
 * <p>Here belong finding the project's classes and settings, the child JVM they are read in (package {@code child}) and turning its answer into a
 * {@link dev.autogen.schema.Scan} (package {@code ddl}). Annotations are never interpreted here. Entry types: {@link
 * dev.autogen.scanner.entity.EntityScanner}, and {@link dev.autogen.scanner.entity.ApplicationSettings} for the settings it wants.
 */
@NullMarked
package dev.autogen.scanner.entity;

import org.jspecify.annotations.NullMarked;
