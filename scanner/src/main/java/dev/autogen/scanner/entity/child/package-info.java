/**
 * What runs in the child JVM, on the project's runtime classpath: finds the mapped classes, lets the project's own Hibernate build its metadata and
 * writes down the statements of its schema export.
 *
 * <p>Here belongs only what must run beside the project's classes. It is packed as one small jar with ClassGraph relocated, so nothing here may use
 * slf4j, another package of autogen or any library but Hibernate (compiled against 6.6, running on 6.2 to 7.4) and ClassGraph. Entry type: {@link
 * dev.autogen.scanner.entity.child.ModelMain}.
 */
@NullMarked
package dev.autogen.scanner.entity.child;

import org.jspecify.annotations.NullMarked;
