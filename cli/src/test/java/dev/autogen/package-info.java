/** Rules for the house as a whole, and tests of the distribution. */
@NullMarked
package dev.autogen;

import org.jspecify.annotations.NullMarked;
