package dev.autogen.scanner.entity.settings;

import dev.autogen.AutogenException;

/** A placeholder has neither a value nor a default. */
public final class UnresolvedPlaceholderException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final String placeholder;

    UnresolvedPlaceholderException(String placeholder) {
        super("The placeholder ${" + placeholder + "} has no value and no default.");
        this.placeholder = placeholder;
    }

    public String placeholder() {
        return placeholder;
    }
}
