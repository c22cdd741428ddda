package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.workflow.CheckReport;
import dev.autogen.workflow.Hazard;
import dev.autogen.workflow.Move;
import dev.autogen.workflow.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as CI shows them. */
class ReportsTest {

    private static CheckReport report(List<CheckReport.Step> steps, List<Move> moved) {
        Subject database = new Subject("database", "database shop", Map.of());
        return new CheckReport(
                steps.isEmpty() && moved.isEmpty(),
                "1",
                new Subject("entities", "entities", Map.of()),
                database,
                steps,
                List.of(),
                List.of("index public.users.ix_doc"),
                0,
                List.of("view public.a|b"),
                List.of(),
                moved.isEmpty() ? null : database,
                moved.isEmpty() ? List.of() : List.of("bb2 add <b>"),
                moved);
    }

    private static CheckReport.Step step(String name) {
        return new CheckReport.Step(
                "addColumn",
                "public.users." + name,
                "add column users." + name + " text",
                List.of("alter table users add column " + name + " text"),
                List.of(new Hazard("XX1", "warning", "takes 100%,\nor longer")));
    }

    private static final Move NIGHT = new Move(
            "database",
            null,
            "index",
            "public.users.ix_night",
            "create index",
            null,
            "changed by hand",
            List.of("drop index ix_night"));

    @Test
    void markdownIsOneStickyComment() {
        assertThat(CheckReports.markdown(report(List.of(step("a")), List.of())))
                .isEqualTo(
                        """
                        <!-- autogen check -->
                        ### autogen: 1 difference between the entities and database shop

                        | operation | object | what |
                        | --- | --- | --- |
                        | addColumn | public.users.a | add column users.a text |

                        Hazards:

                        - warning XX1: takes 100%, or longer

                        <details><summary>SQL of the revision</summary>

                        ```sql
                        alter table users add column a text;
                        ```

                        </details>

                        Unclaimed, nothing touches it:

                        - index public.users.ix_doc

                        Not compared:

                        - view public.a\\|b

                        """);
        assertThat(CheckReports.markdown(report(List.of(), List.of(NIGHT))))
                .contains("### autogen: 2 differences between the entities and history and database")
                .contains("- bb2 add &lt;b&gt;\n")
                .contains("| database | index public.users.ix_night: create index (was none) | changed by hand |")
                .contains("drop index ix_night;\n");
    }

    @Test
    void whatIsTooLongIsCutWithASentence() {
        List<CheckReport.Step> steps =
                IntStream.range(0, 700).mapToObj(i -> step("column_" + i)).toList();
        String markdown = CheckReports.markdown(report(steps, List.of()));
        assertThat(markdown.length()).isBetween(59_000, 59_999);
        assertThat(markdown)
                .endsWith("This is not all: the report is cut here. Run `autogen check` to read the rest.\n");
        Markdown folded = new Markdown("check")
                .folded(
                        "SQL",
                        IntStream.range(0, 5000)
                                .mapToObj(i -> "select " + i + ", now()")
                                .toList());
        assertThat(folded.toString())
                .contains("```\n\n</details>\n\nThis is not all")
                .hasSizeLessThan(60_000);
    }

    @Test
    void annotationsAreEscaped() {
        assertThat(CheckReports.github(report(List.of(step("a")), List.of())))
                .isEqualTo(
                        """
                        ::error title=The entities differ%3A autogen revision::add column users.a text
                        ::warning title=autogen check::warning XX1: takes 100%25,%0Aor longer
                        """);
        assertThat(CheckReports.github(report(List.of(), List.of(NIGHT))))
                .contains("::warning title=Not run in the database yet::bb2 add <b>\n")
                .contains(
                        "::error title=Out of step%3A database::index public.users.ix_night: create index (was none); changed by hand\n");
        assertThat(CheckReports.sql(report(List.of(step("a")), List.of())))
                .isEqualTo("-- add column users.a text\nalter table users add column a text;\n");
    }

    @Test
    void aRevisionThatFailsIsAnnotatedInItsFile(@TempDir Path directory) throws IOException {
        try (BareProject project = BareProject.create(directory)
                .table("aa1", "", "one")
                .revision("bb2", "aa1", "op.addColumn(\"one\", column(\"name\", varchar(50)));", "")) {
            assertThat(project.autogen(3, "verify", "--format", "github").out())
                    .startsWith("::error file=")
                    .contains(
                            "src/main/java/db/revisions/R_bb2.java,line=1,title=Revision bb2 fails::After the downgrade ")
                    .contains("%0A  drop column one.name");
            Path file = directory.resolve("reports/verify.md");
            assertThat(project.autogen(3, "verify", "--format", "markdown", "--output", file.toString())
                            .out())
                    .isEmpty();
            assertThat(Files.readString(file))
                    .startsWith("<!-- autogen verify -->\n### autogen: 2 revisions, not as they should be\n")
                    .contains("| bb2 | db.revisions.R_bb2 | 1 | ")
                    .contains("<details><summary>bb2 upgrade</summary>");
        }
    }
}
