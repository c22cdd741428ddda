package dev.autogen.workflow;

/** Hears what a workflow is doing, one sentence at a time, while it does it. */
@FunctionalInterface
public interface Narrator {

    /** Hears nothing. */
    Narrator SILENT = sentence -> {};

    /** Hears of progress, which somebody in a hurry may not want to read. */
    void say(String sentence);

    /** Hears what must be read even by somebody who wants no progress: a model may be read in part. */
    default void warn(String sentence) {
        say(sentence);
    }

    /** Hears what only somebody who asked for more wants to read. */
    default void detail(String sentence) {}
}
