@NullMarked
package dev.autogen.scratch;

import org.jspecify.annotations.NullMarked;
