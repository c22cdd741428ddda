/**
 * What every part of autogen shares: the root of its exceptions. Nothing else belongs here.
 */
@NullMarked
package dev.autogen;

import org.jspecify.annotations.NullMarked;
