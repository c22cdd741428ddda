package dev.autogen.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a {@link Migration} stands in its history. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    String id();

    /** The revisions it follows: none for a first one, several for a merge. */
    String[] parents() default {};

    /** The first line of its message; empty if none was given. */
    String message() default "";

    /** When it was written, as ISO 8601 in UTC. */
    String created() default "";

    /** The names of the branch that starts here. */
    String[] labels() default {};

    /** Revisions of other branches that must have run before. */
    String[] dependsOn() default {};

    /** The revisions that this one stands for. */
    String[] replaces() default {};

    /** Whether autogen wrote its operations from entities: what such a revision made, a later one may drop. */
    boolean generated() default false;

    /** The Hibernate whose model of the entities it was written from, major and minor version; empty if no entities were read. */
    String hibernate() default "";
}
