@NullMarked
package dev.autogen.workflow;

import org.jspecify.annotations.NullMarked;
