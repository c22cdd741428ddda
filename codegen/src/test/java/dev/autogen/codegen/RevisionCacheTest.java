package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionCacheTest {

    @TempDir
    private Path project;

    private Path cache;
    private RevisionFiles files;

    @BeforeEach
    void prepare() {
        cache = project.resolve("cache");
        files = new RevisionFiles(project.resolve("java"));
        files.revision("1", "R1", "a");
        files.revision("2", "R2", "b");
    }

    private List<String> read() {
        return new RevisionSources(cache)
                .read(files.directory(), "db").stream().map(LoadedRevision::id).toList();
    }

    private Path cacheFile() throws IOException {
        try (Stream<Path> entries = Files.list(cache)) {
            List<Path> all = entries.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private Process start(String... jvmOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ReadRevisions.class.getName()));
        command.addAll(List.of(files.directory().toString(), cache.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    @Test
    void unchangedRevisionsNeedNoCompilerAtAll() throws Exception {
        String[] noCompiler = {"--limit-modules", "java.base,java.sql,java.compiler,java.desktop"};
        assertThat(output(start(noCompiler)))
                .startsWith("Revisions cannot be compiled: " + System.getProperty("java.home"))
                .endsWith(
                        " is a Java runtime without a compiler. Run autogen with a JDK, 17 or newer: set JAVA_HOME to one.");
        read();
        assertThat(output(start(noCompiler))).isEqualTo("1 2");
        files.revision("3", "R3", "c");
        assertThat(output(start(noCompiler))).contains("without a compiler");
    }

    @Test
    void aDamagedCacheIsAsGoodAsNone() throws IOException {
        read();
        byte[] whole = Files.readAllBytes(cacheFile());
        for (int at : new int[] {0, 5, 12, 20, whole.length / 2, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(cacheFile(), damaged);
            assertThat(read()).containsExactly("1", "2");
            assertThat(cacheFile()).hasBinaryContent(whole);
        }
        for (int length : new int[] {0, 3, 12, whole.length / 2, whole.length - 1}) {
            Files.write(cacheFile(), Arrays.copyOf(whole, length));
            assertThat(read()).containsExactly("1", "2");
            assertThat(cacheFile()).hasBinaryContent(whole);
        }
    }

    @Test
    void aCacheThatCannotBeWrittenStopsNothing() throws IOException {
        Files.writeString(cache, "a file where the directory should be");
        assertThat(read()).containsExactly("1", "2");
        assertThat(cache).hasContent("a file where the directory should be");
    }

    @Test
    void holdsNoMoreThanTheRevisionsOfNow() throws IOException {
        read();
        byte[] before = Files.readAllBytes(cacheFile());
        files.revision("3", "R3", "c");
        assertThat(read()).containsExactly("1", "2", "3");
        Files.delete(files.directory().resolve("db/R3.java"));
        files.revision("2", "R2", "other");
        read();
        files.revision("2", "R2", "b");
        read();
        assertThat(cacheFile()).hasBinaryContent(before);
    }

    @Test
    void processesShareACache() throws Exception {
        Process one = start();
        Process other = start();
        assertThat(output(one)).isEqualTo("1 2");
        assertThat(output(other)).isEqualTo("1 2");
        assertThat(read()).containsExactly("1", "2");
        assertThat(cacheFile()).isRegularFile();
    }

    @Test
    void threadsShareACache() {
        assertThat(Stream.generate(() -> 0).limit(40).parallel().map(i -> read()))
                .containsOnly(List.of("1", "2"));
    }

    @Test
    void directoriesOfOneCacheDoNotMeet() {
        RevisionFiles other = new RevisionFiles(project.resolve("other"));
        other.revision("9", "R1", "x");
        read();
        assertThat(new RevisionSources(cache).read(other.directory(), "db"))
                .extracting(LoadedRevision::id)
                .containsExactly("9");
        assertThat(read()).containsExactly("1", "2");
    }
}
