package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.codec.Json;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running, rehearsing, printing and taking back revisions. */
class RunFlowTest {

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory).table("aa1", "", "one").table("bb2", "aa1", "two");
    }

    @AfterEach
    void end() {
        project.close();
    }

    @Test
    void aDryRunPrintsAScriptThatDoesTheSame() throws Exception {
        ShopProject.Run run = project.autogen(0, "upgrade", "--dry-run");
        assertThat(project.relations()).isEmpty();
        assertThat(run.out()).contains("create table one").contains("create table two");
        try (Connection connection = project.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(run.out().replaceAll("(?m)^\\\\.*$", ""));
        }
        assertThat(project.relations()).containsExactly("public.one", "public.two");
        assertThat(project.heads()).containsExactly("bb2");
        assertThat(project.autogen(0, "upgrade").out()).contains("Nothing to run");
    }

    @Test
    void aRehearsalLeavesNothing() {
        assertThat(project.autogen(0, "upgrade", "--rehearse").out())
                .contains("Rehearsed 2 revisions and rolled them back.");
        assertThat(project.relations()).isEmpty();
        assertThat(project.heads()).isEmpty();
        assertThat(project.autogen(0, "upgrade", "+1", "--rehearse").out())
                .contains("Rehearsed 1 revision and rolled it back.");
    }

    @Test
    void rowsAreNotLostUnasked() {
        project.autogen(0, "upgrade");
        project.database().execute("insert into two values (1), (2)");
        assertThat(project.refused(1, "downgrade", "-1"))
                .contains("two")
                .contains("2 rows")
                .contains("--yes");
        assertThat(project.answering("no\n", 1, "downgrade", "-1").err())
                .contains("This loses:")
                .contains("2 rows");
        assertThat(project.relations()).contains("public.two");
        assertThat(project.answering("yes\n", 0, "downgrade", "-1").out()).contains("The database is at aa1.");
        project.database().execute("insert into one values (1)");
        assertThat(project.autogen(0, "downgrade", "base", "--yes").out()).contains("The database is at base.");
        assertThat(project.relations()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void currentTellsWhereItIs() {
        assertThat(project.autogen(4, "current", "--check-heads").out()).contains("2 pending:");
        project.autogen(0, "upgrade", "aa1");
        Map<String, Object> report = (Map<String, Object>)
                Json.parse(project.autogen(0, "current", "--format", "json").out());
        assertThat(report)
                .containsEntry("heads", List.of("aa1"))
                .containsEntry("atHead", false)
                .containsEntry("pending", List.of("bb2"))
                .containsEntry("unknown", List.of());
        assertThat(Json.parse(
                        project.autogen(0, "history", "--format", "json", "-i").out()))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .first()
                .satisfies(line -> assertThat(line).containsEntry("id", "bb2").containsEntry("head", true));
    }

    @Test
    void quietSaysOnlyTheResult() {
        ShopProject.Run run = project.autogen(0, "upgrade", "-q");
        assertThat(run.out()).isEqualTo("The database is at bb2." + System.lineSeparator());
        assertThat(run.err()).isEmpty();
    }
}
