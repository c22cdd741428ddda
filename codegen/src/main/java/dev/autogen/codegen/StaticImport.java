package dev.autogen.codegen;

/** A member that generated code calls by its simple name. */
record StaticImport(Class<?> owner, String member) {}
