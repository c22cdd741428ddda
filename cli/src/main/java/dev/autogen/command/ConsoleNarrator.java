package dev.autogen.command;

import dev.autogen.workflow.Narrator;

/**
 * Prints what workflows say to standard error.
 *
 * @param verbose whether somebody wants to read the details
 */
record ConsoleNarrator(Console console, boolean verbose) implements Narrator {

    @Override
    public void say(String sentence) {
        console.say(sentence);
    }

    @Override
    public void warn(String sentence) {
        console.warn(sentence);
    }

    @Override
    public void detail(String sentence) {
        if (verbose) {
            console.say(sentence);
        }
    }
}
