/**
 * The laws of the design, run for every hand-written case, for random pairs of schemas and for entities. Case data lies in {@code
 * src/test/resources/cases}; {@link dev.autogen.laws.CaseFile} says what a file of it looks like.
 */
@NullMarked
package dev.autogen.laws;

import org.jspecify.annotations.NullMarked;
