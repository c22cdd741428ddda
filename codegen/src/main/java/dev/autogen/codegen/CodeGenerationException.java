package dev.autogen.codegen;

import dev.autogen.AutogenException;

/** Thrown when no Java source can say what was asked for: a package that is no package, a name with a NUL, code without a source. */
public final class CodeGenerationException extends AutogenException {

    private static final long serialVersionUID = 1L;

    public CodeGenerationException(String message) {
        super(message);
    }
}
