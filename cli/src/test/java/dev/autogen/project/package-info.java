@NullMarked
package dev.autogen.project;

import org.jspecify.annotations.NullMarked;
