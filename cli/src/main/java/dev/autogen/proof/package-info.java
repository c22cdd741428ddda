/** The parts of a proof that need nothing but a connection: rows to migrate, and what has become of them. */
@NullMarked
package dev.autogen.proof;

import org.jspecify.annotations.NullMarked;
