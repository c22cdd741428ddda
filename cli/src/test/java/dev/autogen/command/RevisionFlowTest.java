package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code revision} writes, and when it writes nothing. */
@Order(10)
class RevisionFlowTest {

    private static final String USER =
            "@Entity @Table(name = \"users\") class User { @Id Long id; @Column(name = \"name\", length = 50) String name; }";
    private static final String RENAMED = USER.replace("\"name\"", "\"full_name\"");

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory);
    }

    @AfterEach
    void end() {
        project.close();
    }

    /** Begins with a table whose rows a wrong guess would lose. */
    private void users() {
        project.entities(USER)
                .revision(
                        "aa1",
                        "",
                        "op.createTable(\"users\", column(\"id\", bigint()).notNull(), column(\"name\", varchar(50)),"
                                + " primaryKey(\"users_pkey\", \"id\"));",
                        "op.dropTable(\"users\");");
        project.autogen(0, "upgrade");
        project.database().execute("insert into users values (1, 'Ada')");
    }

    private ShopProject.Run revision(int code, String... more) {
        return project.autogen(code, call(more));
    }

    private static String[] call(String... more) {
        String[] call = new String[more.length + 4];
        System.arraycopy(new String[] {"revision", "--no-build", "-m", "full name"}, 0, call, 0, 4);
        System.arraycopy(more, 0, call, 4, more.length);
        return call;
    }

    @Test
    void nothingIsWrittenWithoutADifference() {
        users();
        ShopProject.Run run = revision(0);
        assertThat(run.out()).startsWith("No difference: nothing to write.").contains("--empty");
        assertThat(run.err())
                .startsWith("Comparing the entities of ")
                .contains(project.database().name());
        assertThat(project.revisions()).hasSize(1);
    }

    @Test
    void aRenameIsNotGuessed() {
        users();
        project.entities(RENAMED);
        assertThat(project.refusedOnce(1, call()))
                .contains("Nothing was written")
                .contains("\n  --rename column:users.name:full_name")
                .contains("\n  --no-rename column:users.name\n")
                .contains(
                        "file, and name it with --answers FILE:\n  rename column:users.name:full_name\n  no-rename column:users.name");
        revision(0, "--rename", "column:users.name:full_name");
        assertThat(project.revisions().get(0) + project.revisions().get(1))
                .contains("op.renameColumn(\"users\", \"name\", \"full_name\");");
        assertThat(project.autogen(0, "upgrade").out()).contains("The database is at ");
        assertThat(project.values("select full_name from users")).containsExactly("Ada");
    }

    @Test
    void aSequenceThatGoesToAnotherNamespaceIsAHazardThatSaysHowItGoesOn() {
        String here = "@Entity @Table(name = \"users\") class User { @Id @GeneratedValue(generator = \"ids\")"
                + " @SequenceGenerator(name = \"ids\", sequenceName = \"user_ids\") Long id; }";
        String there = here.replace("sequenceName", "schema = \"app\", sequenceName");
        project.entities(here);
        revision(0);
        project.autogen(0, "upgrade");
        project.database().execute("insert into users values (nextval('user_ids'))");

        project.entities(there);
        String carry = "select setval('app.user_ids', last_value, is_called) from user_ids";
        String said =
                "What user_ids has counted is not carried to app.user_ids, which begins at 1 while rows have the keys"
                        + " that the other gave: write op.execute(\"" + carry
                        + "\") between the two, or op.execute(\"alter sequence user_ids set schema app\") in place of both.";
        assertThat(project.autogen(3, "check", "--no-build").out()).contains("Hazard: sequence user_ids: " + said);
        ShopProject.Run run = revision(0);
        assertThat(run.out() + run.err()).contains("sequence user_ids: " + said);
        assertThat(String.join("", project.revisions()).replaceAll("\\s+// ", " "))
                .contains("What user_ids has counted is not carried to app.user_ids, which begins at 1")
                .contains("What app.user_ids has counted is not carried to user_ids, which begins at 1");
        assertThat(project.autogen(0, "verify").out()).containsOnlyOnce("hazard: sequence user_ids: ");
    }

    @Test
    void aFileAnswersAsTheOptionsDo() {
        users();
        project.entities(RENAMED);
        project.file("answers.txt", "# decided on Monday\n\nrename   column:users.name:full_name\n");
        String answers = project.directory().resolve("answers.txt").toString();
        assertThat(project.autogen(3, "check", "--no-build", "--answers", answers)
                        .out())
                .contains("rename column users.name to full_name")
                .doesNotContain("Perhaps renamed");
        assertThat(project.refusedOnce(2, call("--answers", answers, "--no-rename", "column:users.name")))
                .isEqualTo("--no-rename column:users.name contradicts answers.txt line 3: rename"
                        + " column:users.name:full_name: say one of them.");
        revision(0, "--answers", answers);
        project.autogen(0, "upgrade");
        assertThat(project.values("select full_name from users")).containsExactly("Ada");
        assertThat(project.refusedOnce(2, call("--answers", answers)))
                .isEqualTo("answers.txt line 3: rename column:users.name:full_name matches nothing in the database."
                        + " Near: column:users.full_name, column:users.id.");
        assertThat(project.refusedOnce(2, call("--answers", answers + "x")))
                .startsWith("The answers cannot be read: there is no readable text file " + answers + "x.");
    }

    @Test
    void checkShowsBothFormsOfAnAnswer() {
        users();
        project.entities(RENAMED);
        assertThat(project.autogen(3, "check", "--no-build").out())
                .contains(
                        """
                        Perhaps renamed; say which it is:
                          --rename column:users.name:full_name
                          --no-rename column:users.name
                        The same as lines of a file for --answers:
                          rename column:users.name:full_name
                          no-rename column:users.name
                        """);
    }

    @Test
    void aRenameIsAskedOnATerminal() {
        users();
        project.entities(RENAMED);
        ShopProject.Run run = project.answering("perhaps\ny\n", 0, call());
        assertThat(run.err())
                .contains("Was column users.name renamed to full_name?")
                .contains("Answer y or n.")
                .contains("Review it, then run: autogen upgrade");
        project.autogen(0, "upgrade");
        assertThat(project.values("select full_name from users")).containsExactly("Ada");
    }

    @Test
    void noIsAnAnswerToo() {
        users();
        project.entities(RENAMED);
        project.answering("n\n", 0, call());
        assertThat(String.join("", project.revisions()))
                .contains("op.addColumn(\"users\", column(\"full_name\", varchar(50)));")
                .contains("op.dropColumn(\"users\", \"name\");");
    }

    @Test
    void anUnansweredQuestionWritesNothing() {
        users();
        project.entities(RENAMED);
        assertThat(project.answering("", 1, call()).err()).contains("Nothing was written");
        assertThat(project.revisions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "say \"hello\" 'there'",
                "line one\nline two\r\nthree",
                "ends */ here /* and {@code not} <b> & \\u002a/ C:\\users\\u",
                "emoji \uD83D\uDE80 and \u4e2d\u6587",
                ""
            })
    void anyMessageMakesAClassThatCompiles(String message) {
        project.autogen(0, "revision", "--empty", "-m", message);
        assertThat(project.autogen(0, "history").out()).contains("(head)");
        assertThat(project.autogen(0, "upgrade").out()).contains("The database is at ");
    }

    @Test
    void aLongMessageMakesAClassThatCompiles() {
        project.autogen(0, "revision", "--empty", "-m", "long ".repeat(40));
        assertThat(project.autogen(0, "history").out()).contains("long long");
    }

    @Test
    void namesInMixedCaseStayAsTheyAre() {
        project.entities(
                "@Entity @Table(name = \"`Order Line`\", indexes = @Index(name = \"ix_line\", columnList = \"`Net Price`\"))"
                        + " class Line { @Id @Column(name = \"`Id`\") Long id;"
                        + " @Column(name = \"`Net Price`\") Integer price; @Column(name = \"`select`\") String select; }");
        project.autogen(0, "revision", "--no-build", "-m", "first");
        project.autogen(0, "upgrade");
        assertThat(
                        project.values(
                                "select attname from pg_attribute where attrelid = '\"Order Line\"'::regclass and attnum > 0 order by 1"))
                .containsExactlyInAnyOrder("Id", "Net Price", "select");
        assertThat(project.autogen(0, "check", "--no-build").out()).startsWith("In step: ");
        project.autogen(0, "downgrade", "base");
        assertThat(project.relations()).isEmpty();
    }
}
