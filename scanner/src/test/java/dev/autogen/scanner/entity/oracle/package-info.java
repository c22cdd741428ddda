/** What the desired schema is measured against: Hibernate's own schema export. */
@NullMarked
package dev.autogen.scanner.entity.oracle;

import org.jspecify.annotations.NullMarked;
