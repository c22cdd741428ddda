/**
 * Where a project's own code takes part: {@link dev.autogen.hook.Hook} edits revisions before they are written, hides names, and hears of each applied
 * revision inside its transaction. Nothing here reads files or connects.
 */
@NullMarked
package dev.autogen.hook;

import org.jspecify.annotations.NullMarked;
