/**
 * The picocli commands: parse, call a workflow, print. What a command does belongs to {@code dev.autogen.workflow}.
 * Entry type: {@link dev.autogen.command.Autogen}.
 */
@NullMarked
package dev.autogen.command;

import org.jspecify.annotations.NullMarked;
