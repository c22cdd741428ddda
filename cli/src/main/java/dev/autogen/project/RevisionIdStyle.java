package dev.autogen.project;

/** How new revisions are named. */
public enum RevisionIdStyle {
    /** Twelve random hexadecimal digits: two branches never meet. */
    HEX,
    /** 0001, 0002, and so on. */
    SEQUENTIAL,
    /** The moment of writing. */
    TIMESTAMP
}
