package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project gets a newer Hibernate, which asks for more from the same entities. */
class HibernateUpgradeFlowTest {

    private static final Path HIBERNATES =
            Path.of("..", "scanner", "target", "hibernate").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void madeWithTheOlderOne() throws IOException {
        project = BareProject.create(directory);
        useHibernate("6.6");
        project.entities(
                "@Entity class Payment { @Id Long id; java.time.LocalTime at;"
                        + " @ElementCollection java.util.Set<String> notes; @ElementCollection @OrderColumn java.util.List<String> lines; }",
                "@Entity class Cash extends Payment { @Basic(optional = false) Integer coins; }");
        project.autogen(0, "revision", "--no-build", "-m", "first");
        project.autogen(0, "upgrade");
    }

    @AfterEach
    void end() {
        project.close();
    }

    private void useHibernate(String line) throws IOException {
        String jars = Stream.concat(jars(line), jars("common"))
                .map(jar -> "\"" + jar.toString().replace('\\', '/') + "\"")
                .collect(Collectors.joining(", "));
        String configuration = Files.readString(directory.resolve("autogen.toml"));
        project.file(
                "autogen.toml",
                configuration.replaceFirst(
                        "dependencies = .*", Matcher.quoteReplacement("dependencies = [" + jars + "]")));
    }

    private static Stream<Path> jars(String directory) throws IOException {
        try (Stream<Path> files = Files.list(HIBERNATES.resolve(directory))) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void theRevisionSaysWhichHibernateItWasMadeWith() {
        assertThat(project.revisions().get(0)).contains("generated = true").contains("hibernate = \"6.6\"");
        assertThat(project.autogen(0, "check", "--no-build").err()).doesNotContain("Hibernate 6.6");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatComesFromTheNewerOneIsNamed() throws IOException {
        useHibernate("7.4");
        Map<String, Object> report = (Map<String, Object>) Json.parse(
                project.autogen(3, "check", "--no-build", "--format", "json").out());
        assertThat((List<String>) report.get("notes"))
                .containsExactly(
                        "The history was made with Hibernate 6.6, and the entities were read with 7.4: some of these differences may come from Hibernate"
                                + " and not from the entities.",
                        "Since 7.0 Hibernate checks the discriminator of a tree of entities: that may be why to add check to payment:"
                                + " DTYPE in ('Payment','Cash').",
                        "Since 7.0 Hibernate keeps times of day without fractions of a second: that may be why to change type of payment.at from"
                                + " time(6) without time zone to time(0) without time zone.",
                        "Since 7.1 Hibernate checks what a subclass in one table for all must have, where it made the column not null before:"
                                + " that may be why to add check to payment: DTYPE <> 'Cash' or (coins is not null).",
                        "Since 7.3 Hibernate checks the positions of an @OrderColumn: that may be why to add check to payment_lines: lines_ORDER>=0.",
                        "Since 7.4 Hibernate makes the values of a set unique where they may be null: that may be why to add unique constraint to"
                                + " payment_notes [payment_id, notes].");
    }

    @Test
    void theNextRevisionIsOfTheNewerOne() throws IOException {
        useHibernate("7.4");
        assertThat(project.autogen(0, "revision", "--no-build", "-m", "newer Hibernate")
                        .err())
                .contains("Note: The history was made with Hibernate 6.6, and the entities were read with 7.4");
        assertThat(project.revisions()).anyMatch(source -> source.contains("hibernate = \"7.4\""));
        project.autogen(0, "upgrade");
        project.entities("@Entity class More { @Id Long id; }");
        assertThat(project.autogen(3, "check", "--no-build").err()).doesNotContain("Hibernate 6.6");
    }
}
