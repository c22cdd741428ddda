package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Javac;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's own code takes part in writing and running revisions. */
class HooksFlowTest {

    private static final String SERVICE = "target/classes/META-INF/services/dev.autogen.hook.Hook";

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory)
                .entities("@Entity class Item { @Id Long id; }", "@Entity class Scratchpad { @Id Long id; }");
        hook(
                "Comments",
                """
                public EditableRevision edit(EditableRevision revision) {
                    List<Operation> upgrade = new ArrayList<>(revision.upgrade());
                    upgrade.add(new ExecuteSql("comment on table item is '" + revision.message() + "'"));
                    return revision.withUpgrade(upgrade);
                }
                public boolean includes(QualifiedName name) {
                    return !name.toString().equals("public.scratchpad");
                }
                public void after(RevisionStep step, Connection connection) throws SQLException {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("create table if not exists seen (what text)");
                        statement.execute("insert into seen values ('" + step.direction() + "')");
                    }
                }
                """);
    }

    @AfterEach
    void end() {
        project.close();
    }

    @Test
    void hooksEditHideAndHear() throws IOException {
        project.file(SERVICE, "app.Comments\n");
        project.autogen(0, "revision", "-m", "first", "--no-build");
        assertThat(project.revisions()).singleElement().satisfies(source -> assertThat(source)
                .contains("op.execute(\"comment on table item is 'first'\");")
                .contains("\"item\",")
                .doesNotContain("scratchpad"));
        project.autogen(0, "upgrade");
        assertThat(project.values("select what from seen")).containsExactly("UP");
        assertThat(project.values("select obj_description('item'::regclass)")).containsExactly("first");
        assertThat(project.autogen(0, "check", "--no-build").out())
                .contains("In step")
                .doesNotContain("scratchpad");
        project.autogen(0, "downgrade", "base", "--yes");
        assertThat(project.values("select what from seen")).containsExactly("UP", "DOWN");
        assertThat(project.relations()).doesNotContain("public.item");
    }

    @Test
    void hooksAreNamedInTheConfiguration() {
        hook(
                "Nothing",
                "public EditableRevision edit(EditableRevision revision) { return revision.withUpgrade(List.of()).withDowngrade(List.of()); }");
        project.configure("", "[hooks]\nclasses = [\"app.Comments\", \"app.Nothing\"]\n");
        ShopProject.Run run = project.autogen(0, "revision", "-m", "first", "--no-build");
        assertThat(run.err()).contains("A hook left nothing of the revision: 1 operation taken out.");
        assertThat(project.revisions()).isEmpty();
        project.configure("", "[hooks]\nclasses = [\"app.Missing\"]\n");
        assertThat(project.refused(2, "check", "--no-build"))
                .isEqualTo(
                        "There is no class app.Missing, which [hooks] classes names. Compile the project, or correct the name.");
        project.configure("", "[hooks]\nclasses = [\"app.Item\"]\n");
        assertThat(project.refused(2, "check", "--no-build"))
                .isEqualTo("Class app.Item is no hook: it does not implement dev.autogen.hook.Hook.");
        hook("Blind", "public boolean includes(QualifiedName name) { throw new IllegalStateException(\"no eyes\"); }");
        project.configure("", "[hooks]\nclasses = [\"app.Blind\"]\n");
        assertThat(project.refused(1, "revision", "-m", "first", "--no-build"))
                .startsWith("The hook app.Blind failed when it was asked whether ")
                .endsWith(" is compared. java.lang.IllegalStateException: no eyes");
    }

    @Test
    void commandsRunOnANewFile() throws IOException {
        project.configure(
                "", "[migrations]\nafter-write = [\"printf '// formatted\\\\n' >>\", \"cp {file} {index} .\"]\n");
        project.autogen(0, "revision", "--empty", "-m", "by hand");
        assertThat(project.revisions()).singleElement().satisfies(source -> assertThat(source)
                .endsWith("// formatted\n"));
        assertThat(directory.resolve("main.index")).content().hasLineCount(1);
        project.autogen(0, "revision", "--sql", "--empty", "-m", "in sql");
        assertThat(directory.resolve("main.index")).content().contains("in_sql.up.sql");
        project.configure("", "[migrations]\nafter-write = [\"echo no >&2; false\"]\n");
        assertThat(project.autogen(1, "revision", "--empty", "-m", "again").err())
                .contains(
                        "The revision is written, but 'echo no >&2; false' of [migrations] after-write failed: exit code 1\n");
        assertThat(project.revisions()).hasSize(2);
    }

    private void hook(String name, String body) {
        project.file(
                "src/main/java/app/" + name + ".java",
                """
                package app;
                import dev.autogen.hook.*;
                import dev.autogen.operation.*;
                import dev.autogen.revision.*;
                import dev.autogen.schema.*;
                import java.sql.*;
                import java.util.*;
                public final class %s implements Hook {
                %s
                }
                """
                        .formatted(name, body));
        Path classes = directory.resolve("target/classes");
        Javac.compile(
                classes,
                System.getProperty("java.class.path") + File.pathSeparator + classes,
                List.of(directory.resolve("src/main/java/app/" + name + ".java")));
        assertThat(Files.exists(directory.resolve("target/classes/app/" + name + ".class")))
                .isTrue();
    }
}
