package dev.autogen.maven;

import dev.autogen.workflow.Narrator;
import org.apache.maven.plugin.logging.Log;

/** Says in Maven's log what a workflow is doing. */
record MavenNarrator(Log log) implements Narrator {

    @Override
    public void say(String sentence) {
        log.info(sentence);
    }

    @Override
    public void warn(String sentence) {
        log.warn(sentence);
    }

    @Override
    public void detail(String sentence) {
        log.debug(sentence);
    }
}
