package dev.autogen.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs the commands of one page. A page that tells a story runs in one project from beginning to end; on the others each command meets the situation that
 * the page is about.
 */
final class CommandSnippets implements AutoCloseable {

    private final String page;
    private final Supplier<Path> directories;
    private ShopProject project;
    private String lastOutput = "";

    CommandSnippets(String page, Supplier<Path> directories) {
        this.page = page;
        this.directories = directories;
    }

    void run(int expectedCode, String... arguments) {
        try {
            boolean story = List.of("adopt.md", "getting-started.md", "README.md", "branches.md")
                    .contains(page);
            if (project == null || !story) {
                close();
                project = situation();
            }
            lastOutput = project.autogen(expectedCode, arguments).out();
            if (arguments[0].equals("init")) {
                project.configure();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("autogen " + Arrays.toString(arguments), e);
        }
    }

    /** Returns what the last command printed. */
    String lastOutput() {
        return lastOutput;
    }

    private ShopProject situation() throws IOException {
        ShopProject shop = ShopProject.create(directories.get());
        switch (page) {
            case "drift.md", "renames.md" -> {
                shop.autogen(ExitCode.OK, "revision", "-m", "first tables");
                shop.autogen(ExitCode.OK, "upgrade");
                shop.edit();
            }
            case "claims.md" -> {
                shop.autogen(ExitCode.OK, "revision", "-m", "first tables");
                shop.autogen(ExitCode.OK, "upgrade");
                shop.database().execute("create index products_by_hand_idx on products (price)");
            }
            case "adopt.md" -> {
                shop.database().execute("create table customers_of_old (id bigint primary key, name text)");
                shop.database().execute("create view names_of_old as select name from customers_of_old");
            }
            case "branches.md" -> {
                shop.autogen(ExitCode.OK, "revision", "-m", "first tables", "--rev-id", "1a2b");
                shop.autogen(ExitCode.OK, "revision", "-m", "add nickname", "--empty", "--rev-id", "8f3c");
                shop.autogen(
                        ExitCode.OK,
                        "revision",
                        "-m",
                        "add invoices",
                        "--empty",
                        "--rev-id",
                        "9d4e",
                        "--head",
                        "1a2b",
                        "--splice");
            }
            case "ci.md" -> {
                shop.autogen(ExitCode.OK, "revision", "-m", "first tables");
                shop.autogen(ExitCode.OK, "upgrade");
            }
            default -> java.nio.file.Files.delete(shop.directory().resolve("autogen.toml"));
        }
        return shop;
    }

    @Override
    public void close() {
        if (project != null) {
            project.close();
            project = null;
        }
    }
}
