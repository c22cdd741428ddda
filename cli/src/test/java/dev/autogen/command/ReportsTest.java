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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        CheckReport report = report(steps, List.of());
        String markdown = CheckReports.markdown(report);
        assertThat(markdown.length()).isBetween(55_000, 59_999);
        assertThat(markdown)
                .startsWith("<!-- autogen check -->\n### autogen: 700 differences between ")
                .containsPattern("\n\nand \\d+ more\n\nHazards:\n")
                .containsPattern("\n-- and \\d+ more\n```\n\n</details>\n")
                .contains("- view public.a\\|b\n")
                .endsWith("This is not all: the report is cut. Run `autogen check` to read the rest.\n");
        assertThat(markdown.split("- warning XX1: ", -1)).as("all hazards").hasSize(701);
        assertThat(shown(markdown, "\n\\| addColumn .*", "\n\nand (\\d+) more\n"))
                .isEqualTo(700);
        assertThat(shown(markdown, "\nalter table .*;", "\n-- and (\\d+) more\n"))
                .isEqualTo(700);
    }

    /** Returns how many lines are there and how many are said to be left out, together. */
    private static long shown(String markdown, String line, String more) {
        Matcher others = Pattern.compile(more).matcher(markdown);
        assertThat(others.find()).isTrue();
        return Pattern.compile(line).matcher(markdown).results().count() + Integer.parseInt(others.group(1));
    }

    @Test
    void warningsAreCutLastAndSingleStatementsNever() {
        List<String> hazards = IntStream.range(0, 50)
                .mapToObj(i -> "hazard " + i + " " + "x".repeat(3_000))
                .toList();
        Markdown markdown = new Markdown("check")
                .title("much")
                .folded("SQL", List.of("select '" + "y".repeat(59_000) + "'"))
                .warnings("Hazards:", hazards);
        assertThat(markdown.toString())
                .contains("\n- hazard 49 xxx")
                .doesNotContain("select '")
                .endsWith(
                        "This is not all: the report is cut, and 1 section is left out. Run `autogen check` to read the rest.\n")
                .hasSizeLessThan(60_000);
        assertThat(new Markdown("check")
                        .warnings("Hazards:", hazards)
                        .warnings("Others:", hazards)
                        .toString())
                .containsPattern("- and \\d+ more\n\nOthers:\n")
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
                        "::error title=Out of step%3A database::index public.users.ix_night: create index (was none); changed by hand%0Adrop index ix_night;\n");
        assertThat(CheckReports.sql(report(List.of(step("a")), List.of())))
                .isEqualTo(
                        """
                        -- add column users.a text
                        -- Hazard: takes 100%, or longer
                        alter table users add column a text;
                        """);
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
                    .contains("\nFailed:\n\n- bb2: After the downgrade ")
                    .contains("| bb2 | db.revisions.R_bb2 | 1 | ")
                    .contains(" | failed |\n")
                    .contains("<details><summary>bb2 upgrade</summary>");
        }
    }
}
