package dev.autogen.codec;

import dev.autogen.AutogenException;

/** Thrown when a text is not JSON, or not JSON of the expected shape; the message says where. */
public final class JsonException extends AutogenException {

    private static final long serialVersionUID = 1L;

    JsonException(String message) {
        super(message);
    }

    JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
