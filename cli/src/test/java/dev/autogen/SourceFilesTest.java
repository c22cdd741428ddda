package dev.autogen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler and the formatter do not hold about source files. */
class SourceFilesTest {

    private static final int LINES = 400;

    private static final List<String> MODULES =
            List.of("runtime", "scanner", "differ", "codegen", "cli", "maven-plugin", "samples/shop");

    @Test
    void noFileIsLong() throws IOException {
        Set<String> tooLong = new TreeSet<>();
        for (Path file : sources()) {
            try (Stream<String> lines = Files.lines(file)) {
                long count = lines.count();
                if (count > LINES) {
                    tooLong.add(top().relativize(file) + " has " + count + " lines");
                }
            }
        }
        assertThat(tooLong).as("files of more than %s lines", LINES).isEmpty();
    }

    /** The formatter's own rule also reads the sources that tests hold in text blocks; these are indented. */
    @Test
    void noImportIsAWildcard() throws IOException {
        Set<String> wildcards = new TreeSet<>();
        for (Path file : sources()) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.filter(line -> line.startsWith("import ") && line.endsWith(".*;"))
                        .forEach(line -> wildcards.add(top().relativize(file) + ": " + line));
            }
        }
        assertThat(wildcards).isEmpty();
    }

    @Test
    void everyPackageSaysWhatBelongsThereAndIsNullMarked() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (Path file : sources()) {
            Path module = module(file);
            if (module.startsWith(top().resolve("samples"))) {
                // Written as a team that never heard of our house rules would write it.
                continue;
            }
            Path inTree = module.resolve("src").relativize(file.getParent());
            String packagePath = inTree.subpath(2, inTree.getNameCount()).toString();
            // The tests of a package share the package-info of what they test.
            boolean described = Stream.of("src/main/java", "src/test/java")
                    .map(tree -> module.resolve(tree).resolve(packagePath).resolve("package-info.java"))
                    .anyMatch(SourceFilesTest::isNullMarked);
            if (!described) {
                silent.add(module.getFileName() + ": " + packagePath);
            }
        }
        assertThat(silent)
                .as("packages without a @NullMarked package-info.java")
                .isEmpty();
    }

    private static boolean isNullMarked(Path packageInfo) {
        try {
            return Files.exists(packageInfo) && Files.readString(packageInfo).contains("@NullMarked");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            Path sources = top().resolve(module).resolve("src");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> tree = Files.walk(sources)) {
                    tree.filter(SourceFilesTest::isCompiledHere).forEach(files::add);
                }
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    /** Java files below {@code src/main/java} and {@code src/test/java}: not those that tests read as data. */
    private static boolean isCompiledHere(Path file) {
        Path below = module(file).relativize(file);
        return file.toString().endsWith(".java")
                && (below.startsWith("src/main/java") || below.startsWith("src/test/java"));
    }

    private static Path module(Path file) {
        return MODULES.stream()
                .map(top()::resolve)
                .filter(file::startsWith)
                .findFirst()
                .orElseThrow();
    }

    private static Path top() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(".mvn"))) {
                return at;
            }
        }
        throw new IllegalStateException("The tests do not run in a checkout of autogen");
    }
}
