package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities that cannot all be read stop the command and are named: part of a model would read as "drop the rest". */
class BadEntitiesTest {

    private static final String FINE = "@Entity class Fine { @Id Long id; }";

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory);
    }

    @AfterEach
    void end() {
        project.close();
    }

    private String refused() {
        return project.refusedOnce(1, "revision", "-m", "x", "--no-build");
    }

    @Test
    void noClassesAtAll() {
        assertThat(refused()).contains("target/classes").contains("Compile the project");
    }

    @Test
    void noEntities() {
        project.entities("class Plain {}");
        assertThat(refused()).contains("No class with @Entity was found").contains("target/classes");
    }

    @Test
    void aSourceWithoutItsClass() throws Exception {
        project.entities(FINE, "@Entity class Lost { @Id Long id; }");
        Files.delete(directory.resolve("target/classes/app/Lost.class"));
        assertThat(refused()).contains("Lost").contains("ompile");
    }

    @Test
    void aMissingClass() throws Exception {
        project.entities(FINE, "@Entity class Needy { @Id Long id; @Transient Gone gone; }", "class Gone {}");
        Files.delete(directory.resolve("target/classes/app/Gone.class"));
        Files.delete(directory.resolve("src/main/java/app/Gone.java"));
        assertThat(refused()).contains("app.Needy").contains("app.Gone").contains("Add the dependency");
    }

    @Test
    void aClassForANewerJava() throws Exception {
        project.entities(FINE);
        Path file = directory.resolve("target/classes/app/Fine.class");
        byte[] code = Files.readAllBytes(file);
        code[7] = 98;
        Files.write(file, code);
        assertThat(refused()).contains("app.Fine is compiled for Java 54").contains("Set `java` in [model]");
    }

    @Test
    void aStaticInitializerThatFails() {
        project.entities("@Entity class Explosive { @Id Long id; static int n = Integer.parseInt(\"x\"); }");
        assertThat(refused())
                .contains("static initialiser of class app.Explosive")
                .contains("NumberFormatException");
    }

    @Test
    void aMappingError() {
        project.entities(
                FINE, "@Entity class Wrong { @Id Long id; @OneToMany(mappedBy = \"none\") java.util.Set<Fine> all; }");
        assertThat(refused()).contains("app.Wrong").contains("none");
        assertThat(project.autogen(1, "check", "--no-build", "--stacktrace", "-v")
                        .err())
                .contains("\tat org.hibernate");
    }

    @Test
    void aPopulatedDatabaseWithoutAHistory() {
        project.entities(FINE);
        project.database().execute("create table old (id int); insert into old values (1)");
        assertThat(refused())
                .contains("has 1 table")
                .contains("nothing will be dropped")
                .contains("'autogen adopt' writes all that is there")
                .contains("--against database");
        assertThat(project.autogen(0, "revision", "-m", "adopt", "--against", "database", "--no-build")
                        .out())
                .contains("Wrote ");
        project.autogen(0, "upgrade");
        assertThat(project.relations()).contains("public.old", "public.fine");
        assertThat(project.autogen(0, "check", "--no-build").out())
                .contains("In step")
                .contains("table public.old");
    }
}
