/**
 * Finds what an application's code decides about Hibernate, in its class files and without running it.
 *
 * <p>Here belong the beans of Spring and Quarkus that reach Hibernate, what their code puts into its settings, and the packages that annotations say are
 * searched for entities. Entry type: {@link dev.autogen.scanner.entity.child.code.CodeSearch}.
 */
@NullMarked
package dev.autogen.scanner.entity.child.code;

import org.jspecify.annotations.NullMarked;
