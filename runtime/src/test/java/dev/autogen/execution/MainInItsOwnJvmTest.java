package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of docs/use-from-code.md that begin with {@code java}, where there is nothing but the jars they name and the JRE that the page makes. */
class MainInItsOwnJvmTest {

    private static final Path PAGE = Path.of("..", "docs", "use-from-code.md");
    private static final Path LOADER = Path.of("target", "spring-boot-loader.jar");

    @TempDir
    private static Path jres;

    private final TestDatabase database = PostgresServers.standard().freshDatabase();

    @TempDir
    private Path image;

    private ShippedApplication application;

    @BeforeAll
    static void link() throws IOException, InterruptedException {
        String line = lines("jlink ").get(0);
        Process jlink = new ProcessBuilder("sh", "-c", Path.of(System.getProperty("java.home"), "bin") + "/" + line)
                .directory(jres.toFile())
                .inheritIO()
                .start();
        assertThat(jlink.waitFor()).as(line).isZero();
        assertThat(jres.resolve("jre/bin/java")).isExecutable();
        assertThat(jres.resolve("jre/bin/javac")).doesNotExist();
    }

    private static List<String> lines(String start) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith(start))
                .toList();
    }

    @BeforeEach
    void ship() throws Exception {
        application = ShippedApplication.in(image);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void runsTheManualsLinesWithTheRuntimeAndTheDriver() throws Exception {
        List<String> lines = lines("java ").stream()
                .filter(line -> !line.contains("shop-boot"))
                .toList();
        StringBuilder output = new StringBuilder();
        for (String line : lines) {
            output.append(run(line)).append('\n');
        }
        assertThat(output.toString())
                .contains("  upgrade aaaa (first tables) (1 statement, ")
                .contains("The database is at aaaa.\n")
                .contains("aaaa (first tables) (head)\n")
                .containsPattern("(?i)\\ndrop table item;\n")
                .contains("The database is at base.\n")
                .contains("<base> -> aaaa (head), first tables\n")
                .contains(MainArguments.HELP)
                .doesNotContain("SLF4J");
    }

    @Test
    void findsRevisionsAndLibrariesInASpringBootJar() throws Exception {
        String line = lines("java ").stream()
                .filter(each -> each.contains("shop-boot.jar"))
                .findFirst()
                .orElseThrow();
        application.boot(LOADER);
        assertThat(run(line)).contains("upgrade aaaa", "The database is at aaaa.");
    }

    private String run(String line) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", line).directory(image.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("PATH", jres.resolve("jre/bin") + File.pathSeparator + System.getenv("PATH"));
        environment.put("AUTOGEN_URL", database.jdbcUrl());
        environment.put("AUTOGEN_USER", database.user());
        environment.put("AUTOGEN_PASSWORD", database.password());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(line + "\n" + output).isZero();
        assertThat(output).doesNotContain(database.password());
        return output;
    }
}
