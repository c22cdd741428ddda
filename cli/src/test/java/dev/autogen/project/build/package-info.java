@NullMarked
package dev.autogen.project.build;

import org.jspecify.annotations.NullMarked;
