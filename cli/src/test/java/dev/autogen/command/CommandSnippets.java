package dev.autogen.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs the commands of one page. A page that tells a story runs in one project from beginning to end; on the others each command meets the situation that
 * the page is about.
 */
final class CommandSnippets implements AutoCloseable {

    private final String page;
    private final Supplier<Path> directories;
    private final Story story = new Story();
    private ShopProject situation;
    private ShopProject project;
    private String lastOutput = "";

    CommandSnippets(String page, Supplier<Path> directories) {
        this.page = page;
        this.directories = directories;
    }

    void run(int expectedCode, String... arguments) {
        try {
            lastOutput = project().autogen(expectedCode, arguments).out();
            if (arguments[0].equals("init")) {
                project.configure();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("autogen " + Arrays.toString(arguments), e);
        }
    }

    private ShopProject project() throws IOException {
        boolean story = List.of("a-week.md", "adopt.md", "getting-started.md", "README.md", "branches.md", "ci.md")
                .contains(page);
        if (story) {
            if (project == null) {
                project = situation();
            }
            return project;
        }
        if (situation == null) {
            situation = situation();
        }
        if (project != null) {
            project.close();
        }
        project = situation.copy(directories.get());
        return project;
    }

    /** Runs a command of the page's that is not autogen's; returns what it printed. */
    String other(int expectedCode, String... command) throws IOException {
        switch (command[0]) {
            case "git" -> {
                return Story.git(project(), expectedCode, Arrays.copyOfRange(command, 1, command.length));
            }
            case "psql" -> {
                project().database().execute(command[2]);
                return "";
            }
            default -> throw new AssertionError("Nothing runs " + command[0]);
        }
    }

    /** Runs a command, and compares what it prints with what the page shows, if it shows anything. */
    void shown(Path file, int expectedCode, String[] words, String shown) throws IOException {
        String[] command = Stream.of(words).map(story::here).toArray(String[]::new);
        String printed;
        if (command[0].equals("autogen")) {
            run(expectedCode, Arrays.copyOfRange(command, 1, command.length));
            printed = project.seen();
        } else {
            printed = other(expectedCode, command);
        }
        story.compare(file, shown, printed);
    }

    /** Writes a new class of the page's. */
    void add(Snippet snippet) throws IOException {
        String folder =
                snippet.text().replaceFirst("(?s).*?package (\\S+);.*", "$1").replace('.', '/');
        Files.writeString(
                project().directory().resolve("src/main/java").resolve(folder).resolve(snippet.marker()),
                snippet.text());
        project.compile();
    }

    /** Applies an edit of the page's. */
    void edit(Snippet snippet) throws IOException {
        story.edit(project(), snippet);
    }

    /** Compares the last revision's class with the one that the page shows. */
    void revision(Snippet snippet) throws IOException {
        Path directory = project().directory();
        List<String> index = Files.readAllLines(directory.resolve("src/main/resources/META-INF/autogen/main.index"));
        String name = index.get(index.size() - 1).split(" ")[1].replace('.', '/');
        story.compare(
                snippet.page(), snippet.text(), Files.readString(directory.resolve("src/main/java/" + name + ".java")));
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
            case "a-week.md" -> {
                Story.git(shop, 0, "init", "-q", "-b", "main");
                Files.writeString(shop.directory().resolve(".git/info/exclude"), "target\ncache\nautogen.toml\n");
                Story.git(shop, 0, "add", ".");
                Story.git(shop, 0, "commit", "-q", "-m", "the shop");
            }
            case "ci.md" -> {
                shop.autogen(ExitCode.OK, "revision", "-m", "first tables");
                shop.autogen(ExitCode.OK, "upgrade");
                cloned(shop.directory());
            }
            default -> Files.delete(shop.directory().resolve("autogen.toml"));
        }
        return shop;
    }

    /** Makes the directory a checkout of a branch that has left origin/main. */
    private void cloned(Path directory) {
        Git.run(directory, "init", "-q", "-b", "main");
        Git.run(directory, "add", "src");
        Git.run(directory, "commit", "-q", "-m", "start");
        String origin = directories.get().resolve("origin.git").toString();
        Git.run(directory, "clone", "-q", "--bare", ".", origin);
        Git.run(directory, "remote", "add", "origin", origin);
        Git.run(directory, "fetch", "-q", "origin");
        Git.run(directory, "switch", "-q", "-c", "topic");
    }

    @Override
    public void close() {
        Stream.of(project, situation).filter(Objects::nonNull).forEach(ShopProject::close);
        project = null;
        situation = null;
    }
}
