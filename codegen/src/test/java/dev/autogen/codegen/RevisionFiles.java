package dev.autogen.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Java files as people write them, in package {@code db} below a directory. */
record RevisionFiles(Path directory) {

    static final String IMPORTS =
            """
            package db;

            import dev.autogen.migration.Migration;
            import dev.autogen.migration.Operations;
            import dev.autogen.migration.Revision;

            """;

    /** Writes a revision that drops the table, which is how tests tell one from another. */
    Path revision(String id, String name, String table) {
        return write(name, source(id, name, '"' + table + '"'));
    }

    static String source(String id, String name, String tableExpression) {
        return IMPORTS
                + """
                @Revision(id = "%s")
                public class %s implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.dropTable(%s);
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """
                        .formatted(id, name, tableExpression);
    }

    Path write(String name, String source) {
        Path file = directory.resolve("db").resolve(name + ".java");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
