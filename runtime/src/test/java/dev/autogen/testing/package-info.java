/** Parts that the tests of several modules share. */
@NullMarked
package dev.autogen.testing;

import org.jspecify.annotations.NullMarked;
