/**
 * One record per intended step. Here belong the closed tree of {@link dev.autogen.operation.Operation}s and what reverses them; how they read as SQL or as
 * Java belongs to their visitors elsewhere.
 */
@NullMarked
package dev.autogen.operation;

import org.jspecify.annotations.NullMarked;
