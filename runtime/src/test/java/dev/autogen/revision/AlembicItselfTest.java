package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@link AlembicGraphsTest} compares with is what Alembic itself does. Debian's package {@code alembic} has it; {@code .ci/run} gets it where it is not
 * installed, and says so where it cannot.
 */
class AlembicItselfTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final Path RECORD =
            Path.of("src/test/resources/graphs/alembic.txt").toAbsolutePath();

    @TempDir
    private Path temporary;

    @Test
    void doesWhatWasRecorded() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of(PYTHON)) && python("-c", "import alembic") == 0,
                "There is no Alembic here. Install Debian's package: apt-get install alembic");
        Path now = temporary.resolve("alembic.txt");

        assertThat(python(RECORD.resolveSibling("record-alembic.py").toString(), now.toString()))
                .as(Files.readString(output()))
                .isZero();

        assertThat(answers(now)).hasSizeGreaterThanOrEqualTo(40).isEqualTo(answers(RECORD));
    }

    private int python(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(PYTHON).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        return builder.redirectOutput(output().toFile()).start().waitFor();
    }

    private Path output() {
        return temporary.resolve("output");
    }

    /** Without the version, and without the sentences of what it refuses: those may change. */
    private static List<String> answers(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("\\| refused: .*", "| refused"))
                .toList();
    }
}
