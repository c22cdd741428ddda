/** Tests on real servers. Cases are readable data in {@code src/test/resources/database}: what is executed, and what must be read. */
@NullMarked
package dev.autogen.scanner.database;

import org.jspecify.annotations.NullMarked;
