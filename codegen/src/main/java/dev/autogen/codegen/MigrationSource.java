package dev.autogen.codegen;

import java.nio.file.Path;

/**
 * The source of a migration class.
 *
 * @param packageName empty for the unnamed package
 * @param text the whole file, lines ended by LF
 */
public record MigrationSource(String revision, String packageName, String className, String text) {

    /** Returns the name that the class loader knows. */
    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** Returns where the file belongs below a source directory. */
    public Path path() {
        return Path.of(packageName.replace('.', '/'), className + ".java");
    }
}
