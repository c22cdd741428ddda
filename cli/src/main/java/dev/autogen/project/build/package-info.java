/**
 * The build tool of a user's project: it compiles what is stale and says what the runtime classpath is.
 *
 * <p>Here belongs all that knows Maven, Gradle or the layout of their projects; what the settings say stands in {@code dev.autogen.project}. Entry type:
 * {@link dev.autogen.project.build.ProjectBuild}.
 */
@NullMarked
package dev.autogen.project.build;

import org.jspecify.annotations.NullMarked;
