/** Faults put into the code on purpose, one at a time: the proof of a revision must see each. */
@NullMarked
package dev.autogen.faults;

import org.jspecify.annotations.NullMarked;
