package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.migration.Migration;
import dev.autogen.migration.Operations;
import dev.autogen.migration.Revision;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionIndexTest {

    @Revision(
            id = "1a2b3c",
            message = "first things",
            created = "2026-11-20T14:30:00Z",
            labels = "shop",
            generated = true,
            hibernate = "6.6")
    public static final class First implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("select 1");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "4d5e6f", parents = "1a2b3c", dependsOn = "shop", replaces = "x")
    public static final class Second implements Migration {
        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
    }

    public static final class WithoutId implements Migration {
        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "9f8e")
    public static final class R20261120_1430_9f8e_add_nickname implements Migration {
        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "7", created = "yesterday")
    public static final class WithoutTime implements Migration {
        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "8")
    public abstract static class Abstract implements Migration {}

    @TempDir
    private Path root;

    private final List<URL> resources = new ArrayList<>();

    private void index(String module, String... lines) {
        try {
            Path file = root.resolve(module).resolve("META-INF/autogen/main.index");
            Files.createDirectories(file.getParent());
            Files.write(file, List.of(lines));
            resources.add(root.resolve(module).toUri().toURL());
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private RevisionSource load() {
        return RevisionSource.ofIndex(
                "main",
                new URLClassLoader(resources.toArray(URL[]::new), getClass().getClassLoader()));
    }

    private static String line(Class<?> type) {
        return RevisionIndex.line(type.getAnnotation(Revision.class).id(), type.getName());
    }

    @Test
    void readsTheRevisionsThatTheIndexLists() {
        index("app", "# the history of the shop", line(First.class), "", line(Second.class));
        RevisionSource source = load();
        assertThat(source.revisions())
                .containsExactly(
                        new dev.autogen.revision.Revision(
                                "1a2b3c",
                                List.of(),
                                "first things",
                                Instant.parse("2026-11-20T14:30:00Z"),
                                List.of("shop"),
                                List.of(),
                                List.of(),
                                true,
                                "6.6",
                                First.class.getName()),
                        new dev.autogen.revision.Revision(
                                "4d5e6f",
                                List.of("1a2b3c"),
                                "",
                                null,
                                List.of(),
                                List.of("shop"),
                                List.of("x"),
                                false,
                                "",
                                Second.class.getName()));
        assertThat(source.migration(source.revisions().get(0))).isInstanceOf(First.class);
    }

    @Test
    void takesAMissingMessageFromTheClassName() {
        RevisionSource source = RevisionSource.ofClasses(List.of(R20261120_1430_9f8e_add_nickname.class));
        assertThat(source.revisions().get(0).title()).isEqualTo("9f8e (add nickname)");
    }

    @Test
    void joinsTheIndexesOfSeveralModules() {
        index("one", line(First.class));
        index("two", line(First.class), line(Second.class));
        assertThat(load().revisions()).hasSize(2);
    }

    @Test
    void noIndexIsNoEmptyHistory() {
        assertThatThrownBy(this::load)
                .isInstanceOf(RevisionIndexException.class)
                .hasMessage(
                        "There is no index of history 'main' on the class path (META-INF/autogen/main.index). 'autogen revision' writes "
                                + "it; the resources of the project must be part of the application.");
    }

    @Test
    void namesClassesThatAreMissing() {
        index("app", line(First.class), "99 db.Gone");
        assertThatThrownBy(this::load)
                .hasMessageStartingWith("file:")
                .hasMessageEndingWith(
                        "main.index lists revisions that are missing. Build the project again, restore the classes or files, or "
                                + "delete the lines:\n  99 db.Gone");
    }

    @Test
    void namesIndexAndClassWhereTheyDisagree() {
        index("app", "999999 " + First.class.getName());
        assertThatThrownBy(this::load)
                .hasMessageEndingWith("main.index and the revisions disagree. Correct whichever is wrong:\n"
                        + "  class " + First.class.getName() + " is revision 1a2b3c, which the index does not list\n"
                        + "  the index lists revision 999999 as " + First.class.getName()
                        + ", which is not there or has another id");
    }

    @Test
    void namesAClassThatTheIndexDoesNotList() throws IOException {
        RevisionIndex empty = RevisionIndex.parse("main.index", new StringReader(""));
        List<dev.autogen.revision.Revision> revisions =
                RevisionSource.ofClasses(List.of(First.class)).revisions();
        assertThatThrownBy(() -> empty.requireSame(revisions))
                .hasMessage("main.index and the revisions disagree. Correct whichever is wrong:\n  class "
                        + First.class.getName() + " is revision 1a2b3c, which the index does not list");
    }

    @Test
    void namesAFileThatTheIndexDoesNotList() throws IOException {
        RevisionIndex empty = RevisionIndex.parse("main.index", new StringReader(""));
        List<dev.autogen.revision.Revision> revisions = RevisionSource.ofSql(
                        java.util.Map.of("db/a.up.sql", "-- revision: 1a2b3c\n"))
                .revisions();
        assertThatThrownBy(() -> empty.requireSame(revisions))
                .hasMessage("main.index and the revisions disagree. Correct whichever is wrong:\n"
                        + "  file db/a.up.sql is revision 1a2b3c, which the index does not list");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsMeanNothing() throws IOException {
        RevisionIndex index = RevisionIndex.parse("main.index", new StringReader("\uFEFF1a2b db.A\r\n3c4d db.B\r\n"));
        assertThat(index.names()).containsOnlyKeys("1a2b", "3c4d");
    }

    @Test
    void refusesLinesThatAreNone() {
        index("app", "<<<<<<< HEAD of main");
        assertThatThrownBy(this::load)
                .hasMessageEndingWith(
                        "main.index, line 1: '<<<<<<< HEAD of main' is not an id and a class or file. After a git merge, keep the "
                                + "lines of both sides.");
        resources.clear();
        index("app", "1a2b3c db.A", "1a2b3c db.B");
        assertThatThrownBy(this::load)
                .hasMessageEndingWith(
                        "main.index, line 2: revision 1a2b3c is db.B here and db.A before. Delete the line that is wrong.");
    }

    @Test
    void refusesClassesThatAreNoRevisions() {
        assertThatThrownBy(() -> RevisionSource.ofClasses(List.of(String.class)))
                .isInstanceOf(UnusableRevisionException.class)
                .hasMessageStartingWith(
                        "java.lang.String is no migration: it does not implement dev.autogen.migration.Migration.");
        assertThatThrownBy(() -> RevisionSource.ofClasses(List.of(WithoutId.class)))
                .hasMessageEndingWith(
                        "WithoutId is a migration without an id. Put @Revision(id = \"…\") on the class.");
        assertThatThrownBy(() -> RevisionSource.ofClasses(List.of(WithoutTime.class)))
                .hasMessageEndingWith(
                        "WithoutTime has created = \"yesterday\", which is no time in UTC such as 2026-11-20T14:30:00Z.");
        RevisionSource source = RevisionSource.ofClasses(List.of(Abstract.class));
        assertThatThrownBy(() -> source.migration(source.revisions().get(0)))
                .hasMessageEndingWith(
                        "Abstract cannot be made: it must be a public class with a public constructor without arguments.");
    }
}
