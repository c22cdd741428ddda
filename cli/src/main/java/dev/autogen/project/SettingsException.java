package dev.autogen.project;

import dev.autogen.AutogenException;

/** The configuration is wrong: its message names file, line and key, and what to write instead. */
public final class SettingsException extends AutogenException {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
