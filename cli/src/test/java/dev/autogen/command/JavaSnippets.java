package dev.autogen.command;

import dev.autogen.codegen.MigrationSource;
import dev.autogen.codegen.RevisionSources;
import dev.autogen.migration.Migration;
import dev.autogen.migration.Recording;
import dev.autogen.project.FileTree;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import dev.autogen.testing.Javac;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles the Java of a page; what is a migration is recorded, and operations are run on a database. */
final class JavaSnippets {

    private static final String IMPORTS = Stream.of(
                            "dev.autogen.migration.Definitions",
                            "dev.autogen.migration.TypeChange",
                            "dev.autogen.migration.Types",
                            "dev.autogen.schema.Deferrability",
                            "dev.autogen.schema.ReferentialAction")
                    .map(type -> "import static " + type + "." + "*;\n")
                    .collect(Collectors.joining())
            + Stream.of("dev.autogen.migration", "java.util")
                    .map(name -> "import " + name + "." + "*;\n")
                    .collect(Collectors.joining());

    private String lastSql = "";

    /** Returns what the last migration's upgrade runs. */
    String lastSql() {
        return lastSql;
    }

    void run(Snippet snippet) throws Exception {
        switch (snippet.marker()) {
            case "class" -> {
                String text = snippet.text();
                if (!text.contains("implements Migration")) {
                    compile(text.replace("public final class", "final class"));
                    return;
                }
                record(text.contains("package ") ? text : "package db.revisions;\n" + IMPORTS + text);
            }
            case "operations" -> runOperations(snippet.text());
            case "entity" ->
                compile(IMPORTS + "import jakarta.persistence.Column;\nclass Snippet {\n" + snippet.text() + "}");
            case "method" -> compile(IMPORTS + "class Snippet {\n" + snippet.text() + "}");
            case "program" -> ApplicationSnippet.run(snippet.text());
            default ->
                throw new AssertionError(
                        "Say behind ```java what it is: class, operations, entity, method or program.");
        }
    }

    private Migration record(String source) {
        String name = source.replaceFirst("(?s).*public final class (\\w+).*", "$1");
        Migration migration = new RevisionSources(null)
                .compile(new MigrationSource("doc", "db.revisions", name, source))
                .migration();
        lastSql = new SqlRenderer()
                .render(Recording.of(migration).upgrade()).stream()
                        .map(SqlStatement::text)
                        .collect(Collectors.joining(";\n"));
        return migration;
    }

    private void runOperations(String body) throws Exception {
        Migration migration = record("package db.revisions;\n" + IMPORTS
                + "@Revision(id = \"doc\") public final class Doc implements Migration {\n"
                + "public void upgrade(Operations op) {\n" + body + "}\npublic void downgrade(Operations op) {}\n}\n");
        List<SqlStatement> statements =
                new SqlRenderer().render(Recording.of(migration).upgrade());
        try (TestDatabase database = PostgresServers.standard().freshDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (SqlStatement each : statements) {
                if (each.code() != null) {
                    each.code().code().run(connection);
                } else {
                    statement.execute(each.text());
                }
            }
        }
    }

    private static void compile(String source) throws Exception {
        Path directory = Files.createTempDirectory("autogen-docs");
        Path file = Files.writeString(directory.resolve("Snippet.java"), source);
        try {
            Javac.compile(directory, List.of(file));
        } finally {
            FileTree.delete(directory);
        }
    }
}
