@NullMarked
package dev.autogen.differ;

import org.jspecify.annotations.NullMarked;
