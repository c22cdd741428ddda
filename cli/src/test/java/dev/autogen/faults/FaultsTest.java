package dev.autogen.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.autogen.codec.JsonCodec;
import dev.autogen.scanner.database.DatabaseIntrospector;
import dev.autogen.scanner.database.DatabaseScope;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof sees what is wrong: each test breaks one reverse, one comparison or one clause of SQL, and the revision that was proved without the fault is
 * proved no more.
 */
@Order(12)
class FaultsTest {

    /** One in so many takes as long as a test may. */
    private static final int SHARE = 30;

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path directory;

    private static TestDatabase scratches;
    private static StandardJavaFileManager files;

    @BeforeAll
    static void start() {
        scratches = PostgresServers.standard().freshDatabase();
        files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    }

    /** Returns a directory with the settings of the story. */
    private static Path project(FaultStory story) throws IOException {
        Path project = Files.createDirectories(directory.resolve(story.name()));
        Files.writeString(project.resolve("autogen.accept"), story.accept());
        Files.writeString(
                project.resolve("autogen.toml"),
                """
                [database]
                url = "%1$s"
                user = "%2$s"
                password = "${DB_PASSWORD}"
                [scratch]
                url = "%1$s?user=%2$s&password=${DB_PASSWORD}"
                """
                        .formatted(scratches.jdbcUrl(), scratches.user()));
        return project;
    }

    @AfterAll
    static void end() throws IOException {
        files.close();
        scratches.close();
    }

    @TestFactory
    Stream<DynamicNode> someFaultsOfEachKindAreSeen() throws IOException {
        return FaultStory.all().stream().map(story -> dynamicContainer(story.name(), faulty(story.every(SHARE))));
    }

    @TestFactory
    @Tag("matrix")
    Stream<DynamicNode> everyFaultIsSeen() throws IOException {
        return FaultStory.all().stream().map(FaultsTest::tests);
    }

    @Test
    void thereAreManyOfAllKinds() throws IOException {
        List<Fault> faults = FaultStory.all().stream()
                .flatMap(story -> story.faults().stream())
                .toList();
        assertThat(faults).hasSizeGreaterThanOrEqualTo(25);
        for (Fault fault : faults) {
            // one whose source has changed is noticed here, not only where all are tried
            assertThat(fault.faultySource(ROOT)).as(fault.title()).isNotEmpty();
        }
        for (String kind : List.of("operation", "differ", "sql")) {
            assertThat(faults).anyMatch(fault -> fault.source().getParent().endsWith(kind));
        }
    }

    private static DynamicNode tests(FaultStory story) {
        String actual = reading(story.before());
        String desired = reading(story.after());
        DynamicTest sound = dynamicTest("without any fault it is proved", () -> {
            try (FaultyCode code = FaultyCode.none()) {
                assertThat(code.prove(actual, desired, project(story), scratches.password()))
                        .isNull();
            }
        });
        return dynamicContainer(story.name(), Stream.concat(Stream.of(sound), faulty(story)));
    }

    private static Stream<DynamicTest> faulty(FaultStory story) {
        String actual = reading(story.before());
        String desired = reading(story.after());
        return story.faults().stream()
                .map(fault -> dynamicTest(fault.title(), () -> {
                    Path classes = Files.createTempDirectory(directory, "fault");
                    try (FaultyCode code = FaultyCode.with(fault, ROOT, classes, files)) {
                        assertThat(code.prove(actual, desired, project(story), scratches.password()))
                                .as("what the proof says of: %s", fault.title())
                                .isNotNull()
                                .contains(fault.told());
                    }
                }));
    }

    /** Returns what a database made by that SQL has. */
    private static String reading(String sql) {
        try (TestDatabase database = PostgresServers.standard().freshDatabase();
                Connection connection = database.connect()) {
            database.execute(sql);
            return JsonCodec.encode(new DatabaseIntrospector(DatabaseScope.of("public")).read(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make a database: " + sql, e);
        }
    }
}
