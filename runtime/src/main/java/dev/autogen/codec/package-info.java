/**
 * Records as JSON and back, for all that leaves the process: the answer of the JVM that scans entities, caches, checksums. Entries are {@link
 * dev.autogen.codec.JsonCodec} for records and {@link dev.autogen.codec.Json} for plain trees.
 *
 * <p>It runs on the class path of a stranger's application too: it needs the JDK and nothing else.
 */
@NullMarked
package dev.autogen.codec;

import org.jspecify.annotations.NullMarked;
