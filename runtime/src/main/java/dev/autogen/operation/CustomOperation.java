package dev.autogen.operation;

import java.util.List;

/**
 * An operation that autogen does not know: the one place where others may add to the tree. It says its own SQL and Java.
 *
 * <p>The encoded form of a custom operation, which checksums are taken of, is its {@link #statements()}.
 */
public non-sealed interface CustomOperation extends Operation {

    /** Returns the SQL statements that do it, in order, without a semicolon at the end. */
    List<String> statements();

    /** Returns the Java statement that records it, without a semicolon at the end; types fully qualified. */
    String javaCode();

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.visitCustom(this);
    }

    @Override
    default String kind() {
        return "custom";
    }
}
