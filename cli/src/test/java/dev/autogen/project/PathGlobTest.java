package dev.autogen.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void files() throws IOException {
        for (String file : List.of(
                "lib/b.jar",
                "lib/a.jar",
                "lib/deep/c.jar",
                "lib/note.txt",
                "x/target/classes/X.class",
                "y/target/classes/Y.class")) {
            Files.createDirectories(directory.resolve(file).getParent());
            Files.createFile(directory.resolve(file));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    lib/*.jar           ~ lib/a.jar lib/b.jar
                    lib/**.jar          ~ lib/a.jar lib/b.jar lib/deep/c.jar
                    */target/classes    ~ x/target/classes y/target/classes
                    lib/{a,b}.jar       ~ lib/a.jar lib/b.jar
                    lib/?.jar           ~ lib/a.jar lib/b.jar
                    gone                ~ gone
                    x/../lib            ~ lib
                    gone/*.jar          ~ ''
                    lib/*.war           ~ ''
                    """)
    void findsWhatMatchesInOrder(String glob, String expected) {
        List<String> found = PathGlob.expand(directory, glob).stream()
                .map(path -> directory.relativize(path).toString())
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void takesAbsolutePatterns() {
        assertThat(PathGlob.expand(Path.of("/"), directory + "/lib/a*"))
                .containsExactly(directory.resolve("lib/a.jar"));
        assertThat(PathGlob.expand(Path.of("/"), directory + "/lib")).containsExactly(directory.resolve("lib"));
    }
}
