package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.scratch.DockerEngine;
import dev.autogen.testing.PostgresServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code [scratch] image}, where a Docker engine answers and where none does. */
class ImageFlowTest {

    @TempDir
    Path directory;

    @Test
    void aRevisionIsProvedOnTheImageOrItIsSaidThatItIsNot() throws IOException {
        try (BareProject project = BareProject.create(directory, PostgresServers.major(17))) {
            Path file = directory.resolve("autogen.toml");
            project.file(
                    "autogen.toml",
                    Files.readString(file)
                            .replaceFirst("(?m)(?<=^\\[scratch\\]\\n)url = .*$", "image = \"postgres:17\""));
            project.entities("@Entity @Table(name = \"users\") class User { @Id Long id; }");

            String told =
                    project.autogen(0, "revision", "--no-build", "-m", "users").err();

            assertThat(told)
                    .containsPattern("proved on PostgreSQL 17\\.\\d+ in ")
                    .doesNotContainIgnoringCase("testcontainers")
                    .doesNotContain("Exception");
            if (DockerEngine.answers()) {
                assertThat(told).contains("Starting a container of postgres:17").doesNotContain("embedded");
            } else {
                assertThat(told)
                        .contains("No Docker engine answers, so postgres:17 ([scratch] image) cannot be started:"
                                + " an embedded PostgreSQL 17 serves instead.")
                        .contains("Starting an embedded PostgreSQL 17");
            }
        }
    }
}
