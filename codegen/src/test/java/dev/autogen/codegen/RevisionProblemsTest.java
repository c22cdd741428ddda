package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.codegen.RevisionSourceException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionProblemsTest {

    private static final String METHODS =
            " { public void upgrade(Operations op) {} public void downgrade(Operations op) {}";

    @TempDir
    private Path project;

    private RevisionFiles files;

    @BeforeEach
    void prepare() {
        files = new RevisionFiles(project);
    }

    private void read() {
        new RevisionSources(null).read(project, "db");
    }

    private void refuses(Path file, Problem problem, String message) {
        RevisionSourceException failure = catchThrowableOfType(RevisionSourceException.class, this::read);
        assertThat(failure).isNotNull();
        assertThat(failure.file()).isEqualTo(file);
        assertThat(failure.problem()).isEqualTo(problem);
        assertThat(failure).hasMessage(file + message);
    }

    private Path write(String declaration) {
        return files.write("R1", RevisionFiles.IMPORTS + declaration + "}\n");
    }

    @Test
    void whatDoesNotCompileIsListedWithFileLineAndColumn() {
        Path first = files.write("R1", RevisionFiles.source("1", "R1", "missing"));
        Path second = files.write(
                "R2", RevisionFiles.source("2", "R2", "1").replace("public void downgrade", "void downgrade"));
        files.revision("3", "R3", "fine");

        CompilationFailedException failure = catchThrowableOfType(CompilationFailedException.class, this::read);

        assertThat(failure.problems()).hasSize(3);
        assertThat(failure.problems().get(0).file()).isEqualTo(first);
        assertThat(failure.problems().get(0).line()).isEqualTo(11);
        assertThat(failure.problems().get(0).column()).isEqualTo(22);
        assertThat(failure)
                .hasMessage(
                        """
                        3 errors in the revisions:
                          %1$s:11:22: cannot find symbol
                              symbol:   variable missing
                              location: class db.R1
                          %2$s:11:22: incompatible types: int cannot be converted to java.lang.String
                          %2$s:15:10: downgrade(dev.autogen.migration.Operations) in db.R2 cannot implement \
                        downgrade(dev.autogen.migration.Operations) in dev.autogen.migration.Migration
                              attempting to assign weaker access privileges; was public
                        Revisions are compiled against the JDK, autogen-runtime and slf4j alone: application classes \
                        change, and an old revision must still say what it said.\
                        """
                                .formatted(first, second));
    }

    @Test
    void classesOfTheApplicationAreNotThere() {
        files.write("R1", RevisionFiles.source("1", "R1", "com.palantir.javapoet.JavaFile.class.getName()"));
        assertThatThrownBy(this::read)
                .isInstanceOf(CompilationFailedException.class)
                .hasMessageContaining("R1.java:11:43: package com.palantir.javapoet does not exist");
    }

    @Test
    void aMigrationMustSayWhichRevisionItIs() {
        refuses(
                write("public class R1 implements Migration" + METHODS),
                Problem.NO_ANNOTATION,
                ": R1 is a Migration, but does not say which. Add @Revision(id = \"…\", parents = \"…\"), or make it"
                        + " abstract if other revisions extend it.");
    }

    @Test
    void aRevisionMustBeAMigration() {
        refuses(
                write("@Revision(id = \"1\") public class R1 {"),
                Problem.NO_MIGRATION,
                ": R1 carries @Revision, but does not implement Migration. Let it implement"
                        + " dev.autogen.migration.Migration.");
    }

    @Test
    void aRevisionMustHaveAnId() {
        refuses(
                write("@Revision(id = \" \") public class R1 implements Migration" + METHODS),
                Problem.NO_ID,
                ": R1 has no id. Write @Revision(id = \"…\") with one that no other revision has.");
    }

    @Test
    void aRevisionMustBePublicAndConcrete() {
        String message = ": R1 must be a public class that is not abstract, so that production can make one.";
        refuses(
                write("@Revision(id = \"1\") class R1 implements Migration" + METHODS),
                Problem.NO_CONSTRUCTOR,
                message);
        refuses(
                write("@Revision(id = \"1\") public abstract class R1 implements Migration" + METHODS),
                Problem.NO_CONSTRUCTOR,
                message);
    }

    @Test
    void aRevisionMustHaveAPublicConstructorWithoutArguments() {
        String message = ": R1 has no public constructor without arguments. Give it one, or none at all.";
        String start = "@Revision(id = \"1\") public class R1 implements Migration" + METHODS;
        refuses(write(start + " public R1(int x) {}"), Problem.NO_CONSTRUCTOR, message);
        refuses(write(start + " private R1() {}"), Problem.NO_CONSTRUCTOR, message);
    }

    @Test
    void aRevisionThatCannotBeMadeSaysWhy() {
        String start = "@Revision(id = \"1\") public class R1 implements Migration" + METHODS;
        String end =
                " throws java.lang.IllegalStateException: no config. A migration only says what is to be done, so it"
                        + " needs nothing to be made.";
        refuses(
                write(start + " static { if (true) throw new IllegalStateException(\"no config\"); }"),
                Problem.THROWS,
                ": R1 cannot be made: its static initialiser" + end);
        refuses(
                write(start + " public R1() { throw new IllegalStateException(\"no config\"); }"),
                Problem.THROWS,
                ": R1 cannot be made: its constructor" + end);
    }

    @Test
    void aRevisionMustBeNamedLikeItsFile() {
        refuses(
                write("class R1 {} @Revision(id = \"1\") class R2 implements Migration" + METHODS),
                Problem.NO_CLASS,
                ": R2 is a revision in a file of another name. Move it to a file of its own, R2.java.");
    }

    @Test
    void sourcesAreUtf8() throws IOException {
        Path file = files.revision("1", "R1", "x");
        Files.write(file, "// Grüße, Migration".getBytes(StandardCharsets.ISO_8859_1));
        refuses(file, Problem.UNREADABLE, " is not UTF-8. Save it as UTF-8.");
        Files.writeString(file, "\uFEFF// Migration");
        refuses(
                file,
                Problem.UNREADABLE,
                " begins with a byte order mark, which no Java compiler takes. Save it as UTF-8 without one.");
    }

    @Test
    void aRevisionLiesWhereItsPackageSays() {
        Path file =
                files.write("R1", RevisionFiles.source("1", "R1", "\"x\"").replace("package db;", "package other;"));
        refuses(
                file,
                Problem.NO_CLASS,
                " says that it is other.R1. Move it to " + files.directory().resolve("other/R1.java")
                        + ", or correct its package.");
    }

    @Test
    void twoFilesWithOneIdAreBothNamed() {
        Path second = files.revision("same", "R2", "b");
        Path first = files.revision("same", "R1", "a");
        files.revision("other", "R3", "c");
        DuplicateRevisionException failure = catchThrowableOfType(DuplicateRevisionException.class, this::read);
        assertThat(failure.id()).isEqualTo("same");
        assertThat(failure.files()).containsExactly(first, second);
        assertThat(failure)
                .hasMessage(
                        "Revision 'same' exists 2 times:\n  " + first + "\n  " + second
                                + "\nKeep one of them, or give the others ids of their own: autogen rebase NAME, with the name of a file, does that and puts it behind the other.");
    }
}
