package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is ours and what is not, from the entities and the history to what the commands print. */
class ClaimsFlowTest {

    private static final String USER =
            "@Entity @Table(name = \"users\") class User { @Id Long id; @Column(name = \"name\", length = 50) String name; }";

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory).entities(USER);
    }

    @AfterEach
    void end() {
        project.close();
    }

    /** Writes the generated revision of the entities, with a line more, and runs it. */
    private void generatedWith(String line) {
        project.autogen(0, "revision", "--no-build", "-m", "first", "--rev-id", "aa1");
        project.addToUpgrade(line);
        project.autogen(0, "upgrade");
    }

    @Test
    void aLineAddedToAGeneratedRevisionCountsAsGenerated() {
        generatedWith("op.createIndex(\"users\", dev.autogen.migration.Definitions.index(\"ix\", \"name\"));");
        assertThat(project.autogen(3, "check", "--no-build").out()).contains("drop index ix of users");
    }

    @Test
    void unlessItIsMarkedAsMadeByHand() {
        generatedWith("op.createIndex(\"users\", dev.autogen.migration.Definitions.index(\"ix\", \"name\")).byHand();");
        assertThat(project.autogen(0, "check", "--no-build").out())
                .startsWith("In step: ")
                .contains("\n  index public.users.ix\n");
        assertThat(project.autogen(0, "check", "--no-build", "--against", "history")
                        .out())
                .startsWith("In step: ")
                .contains("\n  index public.users.ix\n");
        assertThat(project.autogen(3, "check", "--no-build", "--drop", "index:users.ix")
                        .out())
                .contains("drop index ix of users");
        project.autogen(0, "downgrade", "base", "--yes");
        assertThat(project.relations()).isEmpty();
    }
}
