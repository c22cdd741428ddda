package dev.autogen.command;

import dev.autogen.project.FileTree;
import dev.autogen.testing.Javac;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** Runs Java of a page as an application does that has revisions on its class path, with a {@code dataSource} to an empty database. */
final class ApplicationSnippet {

    private static final String APPLICATION =
            """
            import dev.autogen.execution.*;
            import dev.autogen.revision.Direction;
            import java.sql.Connection;
            import java.util.List;
            import javax.sql.DataSource;

            public final class Application {
                public static void run(DataSource dataSource) throws Exception {
                    %s
                }
            }
            """;

    private static final String REVISION =
            """
            import dev.autogen.migration.*;

            @Revision(id = "aaaa")
            public final class FirstTables implements Migration {
                @Override
                public void upgrade(Operations op) {
                    op.createTable("item", Definitions.column("id", Types.bigint()).notNull());
                }

                @Override
                public void downgrade(Operations op) {
                    op.dropTable("item");
                }
            }
            """;

    private ApplicationSnippet() {}

    static void run(String body) throws Exception {
        Path directory = Files.createTempDirectory("autogen-application");
        Path index = directory.resolve("META-INF/autogen/main.index");
        Files.createDirectories(index.getParent());
        Files.writeString(index, "aaaa FirstTables\n");
        Path application = Files.writeString(directory.resolve("Application.java"), APPLICATION.formatted(body));
        Path revision = Files.writeString(directory.resolve("FirstTables.java"), REVISION);
        Javac.compile(directory, List.of(application, revision));
        try (TestDatabase database = PostgresServers.standard().freshDatabase();
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            loader.loadClass("Application").getMethod("run", DataSource.class).invoke(null, database.dataSource());
        } finally {
            FileTree.delete(directory);
        }
    }
}
