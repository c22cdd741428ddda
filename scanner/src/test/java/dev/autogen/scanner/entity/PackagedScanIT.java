package dev.autogen.scanner.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.HibernateLine;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan with the one jar of ours that a distribution has. */
class PackagedScanIT {

    @Test
    void theChildJarIsAllThatIsNeeded(@TempDir Path directory) {
        assertThat(ChildClasses.locate()).hasSize(1).allMatch(Files::isRegularFile);
        EntityProject project = EntityProject.in(directory, HibernateLine.V7_4)
                .compile("package app; @Entity public class User { @Id Long id; }");
        assertThat(project.scan().schema().tables()).hasSize(1);
    }
}
