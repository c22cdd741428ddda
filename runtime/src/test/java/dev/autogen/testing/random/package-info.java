/** Parts of the generator of random schemas; its front door is {@code dev.autogen.testing.RandomSchemas}. */
@NullMarked
package dev.autogen.testing.random;

import org.jspecify.annotations.NullMarked;
