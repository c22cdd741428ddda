package dev.autogen.scanner.entity.child;

/**
 * Why there is no model, or not a whole one.
 *
 * @param message a sentence for the user that names the class, the cause and what to do
 * @param detail the stack trace; empty if it says no more
 */
public record ModelProblem(Kind kind, String message, String detail) {

    /** What a caller may tell apart. */
    public enum Kind {
        NO_ENTITIES,
        NEWER_JAVA,
        MISSING_CLASS,
        /** A class is not loaded from where it was found. */
        SHADOWED,
        STATIC_INITIALIZER,
        GENERATOR,
        TYPE,
        MAPPING,
        DUPLICATE_ENTITY,
        SETTING,
        /** A setting that only the application's code knows. */
        SETTING_IN_CODE,
        /** An entity of the persistence API before Jakarta. */
        JAVAX,
        UNREADABLE,
        NO_HIBERNATE,
        SOURCE_WITHOUT_CLASS,
        PERSISTENCE_UNIT,
        CHILD_JVM
    }
}
