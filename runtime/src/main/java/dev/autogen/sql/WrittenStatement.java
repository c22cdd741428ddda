package dev.autogen.sql;

import dev.autogen.operation.SourcePlace;

/**
 * One statement of a file.
 *
 * @param text from its first word on, without the semicolon at its end
 * @param place of its first word
 */
public record WrittenStatement(String text, SourcePlace place) {}
