/**
 * The goals of the Maven plugin, one class each: parameters become the arguments of a command, which runs as it does on the command line, with the
 * classpath that Maven has resolved. What a command does belongs to module {@code cli}. Entry type: {@link dev.autogen.maven.AutogenGoal}.
 */
@NullMarked
package dev.autogen.maven;

import org.jspecify.annotations.NullMarked;
