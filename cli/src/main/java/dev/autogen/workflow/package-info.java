/**
 * One class per thing a user does: compare, generate a revision, upgrade, downgrade, look. Free of picocli and of printing, so that a Maven plugin or a
 * test calls the same. Here the siblings scanner, differ and codegen meet, and nowhere else.
 *
 * <p>Entry type: {@link dev.autogen.workflow.Workspace}, what every workflow works in.
 */
@NullMarked
package dev.autogen.workflow;

import org.jspecify.annotations.NullMarked;
