package dev.autogen.workflow;

/** Hears what a workflow is doing, one sentence at a time, while it does it. */
@FunctionalInterface
public interface Narrator {

    /** Hears nothing. */
    Narrator SILENT = sentence -> {};

    void say(String sentence);
}
