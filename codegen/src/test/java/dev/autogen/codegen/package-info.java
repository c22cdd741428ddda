@NullMarked
package dev.autogen.codegen;

import org.jspecify.annotations.NullMarked;
