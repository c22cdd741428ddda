/** The whole tool on models of the size that real applications have: published ones, and one of a thousand entities. */
@NullMarked
package dev.autogen.applications;

import org.jspecify.annotations.NullMarked;
