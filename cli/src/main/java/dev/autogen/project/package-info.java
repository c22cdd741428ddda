/**
 * What autogen knows about a user's project: its {@code autogen.toml}, the environment around it, the database it names, and the caches kept for it.
 *
 * <p>Here belongs reading and checking, never printing, parsing of command lines or talking to a database; how the project is compiled and what its
 * classpath is stands in {@code dev.autogen.project.build}. Entry type: {@link dev.autogen.project.ProjectSettings}.
 */
@NullMarked
package dev.autogen.project;

import org.jspecify.annotations.NullMarked;
