package dev.autogen.project.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.project.FileTree;
import dev.autogen.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {

    @TempDir
    private Path directory;

    private TestProject project;

    @BeforeEach
    void compileOnce() throws IOException {
        project = TestProject.in(directory);
        project.write("src/main/java/a/A.java", "package a; class A { class Inner {} } class Second {}");
        project.write("src/main/java/a/package-info.java", "/** Nothing. */ package a;");
        project.write("target/generated-sources/annotations/a/A_.java", "package a; class A_ {}");
        compile("src/main/java/a/A.java", "target/generated-sources/annotations/a/A_.java");
        age(directory, -100);
        project.write("target/classes/app.yml", "a: 1");
        project.write("src/main/resources/app.yml", "a: 1");
        age(directory.resolve("src"), -200);
    }

    private void compile(String... sources) {
        Javac.compile(
                directory.resolve("target/classes"),
                Stream.of(sources).map(directory::resolve).toList());
    }

    private static void age(Path tree, long seconds) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(seconds)));
            }
        }
    }

    private Freshness freshness() {
        Module module = Module.compiledInto(directory.resolve("target/classes"), directory)
                .orElseThrow();
        return Freshness.of(module, directory.resolve("src/main/java/db"));
    }

    @Test
    void nothingIsStaleAfterCompiling() {
        assertThat(freshness().stale()).isEmpty();
        assertThat(freshness().leftBehind()).isEmpty();
    }

    @Test
    void theNewestSourceIsNamed() throws IOException {
        age(directory.resolve("src/main/java/a/A.java"), 10);
        age(directory.resolve("src/main/resources/app.yml"), 20);
        assertThat(freshness().stale())
                .hasValue(directory.resolve("src/main/resources/app.yml") + " is newer than its class");
    }

    @Test
    void aSourceWithoutClassIsHeldAgainstTheNewestClass() throws IOException {
        age(directory.resolve("src/main/java/a/package-info.java"), 10);
        assertThat(freshness().stale())
                .hasValue(directory.resolve("src/main/java/a/package-info.java") + " is not compiled");
    }

    @Test
    void revisionsAndTheirIndexDoNotCount() {
        project.write("src/main/java/db/R1.java", "");
        project.write("src/main/resources/META-INF/autogen/main.index", "");
        assertThat(freshness().stale()).isEmpty();
        project.write("src/main/java/other/R2.java", "");
        project.write("src/main/resources/db/R3.up.sql", "");
        project.write("src/main/resources/db/R3.down.sql", "");
        assertThat(freshness().stale()).isPresent();
        project.write("src/main/resources/META-INF/autogen/other.index", "2 other.R2\n3 db/R3.up.sql\n");
        assertThat(freshness().stale()).isEmpty();
    }

    @Test
    void aClassWhoseSourceIsGoneIsNoticed() throws IOException {
        Files.delete(directory.resolve("src/main/java/a/A.java"));
        assertThat(freshness().leftBehind()).isEqualTo(List.of(Path.of("a/A.class"), Path.of("a/Second.class")));
        assertThat(freshness().stale())
                .hasValue(directory.resolve("target/classes/a/A.class") + " has no source any more");
    }

    @Test
    void sourcesWithoutAnyClassWereNeverCompiled() throws IOException {
        FileTree.delete(directory.resolve("target/classes"));
        assertThat(freshness().isNeverCompiled()).isTrue();
        assertThat(freshness().stale()).hasValue(directory.resolve("target/classes") + " has no classes");
    }

    @Test
    void everyChangeOfASourceShows() throws IOException {
        List<String> before = freshness().fingerprint();
        age(directory.resolve("src/main/resources/app.yml"), 20);
        assertThat(freshness().fingerprint()).isNotEqualTo(before).hasSameSizeAs(before);
    }
}
