package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the team lives with: the file {@code autogen.accept}, what writes it and what it does. */
class AcceptFlowTest {

    private static final String USER =
            """
            @Entity
            @Table(name = "users", indexes = @Index(name = "ix_name", columnList = "name"))
            class User {
                @Id Long id;
                @Column(name = "name", length = 50) String name;
                @Column(name = "`so late`") String late;
            }
            """;

    private static final String HEADING =
            "# Differences that the team lives with. 'autogen check --accept' writes a line for each; take one out, and it counts again.\n\n";
    private static final String COLUMNS =
            """
            column users.name desired="name character varying(50)" actual="name character varying(40)" reason="later"
            column "users.so late" desired="\\"so late\\" character varying(255)" actual=none reason="later"
            """;
    private static final String INDEX =
            """
            index users.ix_name desired="create index ix_name on users (name)" actual=none reason="later"
            """;

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory).entities(USER);
        project.database().execute("create table users (id bigint primary key, name varchar(40))");
    }

    @AfterEach
    void end() {
        project.close();
    }

    private String file() {
        try {
            return Files.readString(directory.resolve("autogen.accept"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void accept(String lines) {
        project.file("autogen.accept", lines);
    }

    @Test
    void allIsAcceptedAtOnceIfTheOptionSaysSo() {
        ShopProject.Run run = project.autogen(0, "check", "--no-build", "--accept=all", "--reason", "later");
        assertThat(file()).isEqualTo(HEADING + COLUMNS + INDEX);
        assertThat(run.err()).contains("Accepted 3 differences in autogen.accept; commit it.");
        assertThat(run.out()).startsWith("In step: ").contains("Accepted: 3 differences in autogen.accept");
        assertThat(((Map<?, ?>) Json.parse(project.autogen(0, "check", "--no-build", "--format", "json")
                                .out()))
                        .get("accepted"))
                .hasToString("3");
        ShopProject.Run revision = project.autogen(0, "revision", "--no-build", "-m", "x", "--against", "database");
        assertThat(revision.out()).startsWith("No difference");
        assertThat(revision.err()).contains("Accepted: 3 differences in autogen.accept");
    }

    @Test
    void aPersonIsAskedKindByKindAndForTheReason() {
        ShopProject.Run run = project.answering("y\nn\nlater\n", 3, "check", "--no-build", "--accept");
        assertThat(run.err())
                .contains(
                        "  column users.name: wanted name character varying(50), there is name character varying(40)\n")
                .contains("Accept these 2 differences of kind column, to be no difference until a side changes? [y/n]")
                .contains("Accept this difference of kind index");
        assertThat(file()).isEqualTo(HEADING + COLUMNS);
    }

    @Test
    void withoutATerminalNothingIsAcceptedSilently() {
        assertThat(project.refused(2, "check", "--no-build", "--accept", "--reason", "later"))
                .isEqualTo(
                        "Nobody is there to say what to accept; nothing was written. Name the kinds: --accept=all, or some of them,"
                                + " as in --accept=column.");
        assertThat(project.refused(2, "check", "--no-build", "--accept=all")).contains("Add --reason");
        assertThat(project.refused(2, "check", "--no-build", "--accept=tabel", "--reason", "x"))
                .startsWith("--accept cannot be 'tabel': it is one or more of all, ");
        assertThat(project.refused(2, "check", "--no-build", "--reason", "x")).contains("needs --accept");
        assertThat(project.refused(2, "check", "--no-build", "--accept=all", "--reason", "x", "--drop-unclaimed"))
                .contains("does not go with");
    }

    @Test
    void someKindsAreAcceptedAndTheRestIsWrittenAndProved() {
        project.autogen(3, "check", "--no-build", "--accept=column", "--reason", "later");
        ShopProject.Run run = project.autogen(0, "revision", "--no-build", "-m", "rest", "--against", "database");
        assertThat(run.err()).contains("Accepted: 2 differences");
        assertThat(project.revisions()).hasSize(1);
        assertThat(project.revisions().get(0))
                .contains("op.createIndex(\"users\", index(\"ix_name\", \"name\"));")
                .contains("op.dropIndex(\"users\", \"ix_name\");")
                .doesNotContain("addColumn")
                .doesNotContain("dropColumn")
                .doesNotContain("alterColumnType");
    }

    @Test
    void aDifferenceResurfacesWhenASideChanges() {
        accept(COLUMNS + INDEX);
        project.database().execute("alter table users alter column name type varchar(30)");
        ShopProject.Run run = project.autogen(3, "check", "--no-build");
        assertThat(run.out()).startsWith("1 difference").contains("change type of users.name");
        assertThat(run.err())
                .contains(
                        "autogen.accept line 1, column users.name: what is there changed since that was accepted, so it counts as a"
                                + " difference again.");
        project.database().execute("alter table users alter column name type varchar(50)");
        assertThat(project.autogen(0, "check", "--no-build").err())
                .contains("autogen.accept line 1, column users.name, matches no difference any more. Take it out.");
    }

    @Test
    void whatSomethingElseNeedsCountsAgain() {
        accept(COLUMNS);
        project.entities(USER.replace("columnList = \"name\"", "columnList = \"`so late`\""));
        ShopProject.Run run = project.autogen(3, "check", "--no-build");
        assertThat(run.out()).contains("add column users.so late").contains("Write it as a revision");
        assertThat(run.err()).contains("The accepted difference of column users.so late counts again: index");
    }

    @Test
    void theQueryOfAViewIsAcceptedAndStaysWhileWhatItReadsChanges() {
        project.entities(
                USER
                        + "@Entity @org.hibernate.annotations.View(query = \"select id, upper(name) as name from users\") class Shout { @Id Long id; String name; }");
        project.database().execute("create view shout as select id, name from users; grant select on shout to public");
        ShopProject.Run run =
                project.autogen(3, "check", "--no-build", "--accept=view", "--reason", "until reports are rewritten");
        assertThat(run.out()).contains("Accepted: 1 difference").doesNotContain("upper");
        assertThat(file())
                .startsWith(
                        HEADING
                                + "view shout desired=\"create view shout as select id, upper(name) as name from users\" actual=\"create view shout as SELECT ");
        // the type of a column that the view reads changes: the view steps aside, and comes back as it was
        project.autogen(0, "revision", "--no-build", "-m", "rest", "--against", "database");
        assertThat(project.revisions().get(0))
                .contains("drop view shout")
                .contains("grant select on shout to public")
                .doesNotContain("upper");
        project.database().execute("create or replace view shout as select id, lower(name)::varchar(40) as name from users");
        assertThat(project.autogen(3, "check", "--no-build").err())
                .contains("view shout: what is there changed since that was accepted");
    }

    @Test
    void linesThatAreThereStayAndTheirCommentsToo() {
        accept("# ours\n\n# the DBA widens it\n" + COLUMNS.lines().toList().get(0) + "\n");
        project.autogen(0, "check", "--no-build", "--accept=all", "--reason", "later");
        assertThat(file())
                .isEqualTo("# ours\n\n" + COLUMNS.replace("column users.name", "# the DBA widens it\ncolumn users.name")
                        + INDEX);
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLine() {
        for (String[] one : new String[][] {
            {
                "colum users.name desired=none actual=\"x\" reason=\"y\"",
                "begins with 'colum', which is no kind of object. Did you mean 'column'?"
            },
            {"column", "names no column: write the name behind the kind, as in 'column users.name'."},
            {"column a.b desired=none actual=\"x\"", "lacks reason=."},
            {"column a.b desired=none actual=\"x\" reason=\" \"", "gives no reason: end it with reason=\"…\"."},
            {
                "column a.b wanted=none",
                "has 'wanted' where desired=, actual= or reason= must stand. Valid are desired, actual, reason."
            },
            {"column a.b desired=none desired=none", "says desired twice."},
            {"column a.b desired=x", "has neither a text in double quotes nor none behind desired=."},
            {"column a.b desired=\"x", "has a double quote that is not closed, from: \"x."},
            {"column a.b desired=\"x\"y", "goes on without a blank behind \"x\"."},
            {
                "column a.b desired=\"\\x\" actual=none",
                "has a text that cannot be read, \"\\x\": write a backslash as \\\\ and a double quote as \\\"."
            },
            {
                "column a.b desired=none actual=none reason=\"y\"",
                "has two sides that are the same, which is no difference."
            },
            {
                "<<<<<<< HEAD",
                "is where git could not merge two versions. Keep the lines that hold, and take these marks out."
            }
        }) {
            accept("# first\n\n" + one[0] + "\n");
            assertThat(project.autogen(2, "check", "--no-build").err())
                    .as(one[0])
                    .contains("Error: autogen.accept line 3 " + one[1] + "\n");
        }
        accept(INDEX + INDEX.replace("later", "sooner"));
        assertThat(project.refusedOnce(2, "check", "--no-build"))
                .isEqualTo(
                        "autogen.accept line 2 accepts what line 1 accepts, the index users.ix_name. Take one of them out.");
    }
}
