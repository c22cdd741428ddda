package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.codec.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the listing commands tell of
 *
 * <pre>
 *      cc3 (shop) --- dd4
 *     /                  \
 * aa1                      mm6
 *     \                  /
 *      ee5 --------------
 *
 * zz9 (audit), needed by ee5
 * </pre>
 */
class GraphFlowTest {

    @TempDir
    static Path directory;

    private static BareProject project;

    @BeforeAll
    static void start() {
        project = BareProject.create(directory)
                .table("aa1", "", "one")
                .table("zz9", "", "audit")
                .annotated("zz9", "created = ", "labels = \"audit\", created = ")
                .table("cc3", "aa1", "three")
                .annotated("cc3", "created = ", "labels = \"shop\", created = ")
                .table("dd4", "cc3", "four")
                .table("ee5", "aa1", "five")
                .annotated("ee5", "created = ", "dependsOn = \"audit\", created = ")
                .table("mm6", "dd4\", \"ee5", "six");
        project.autogen(0, "upgrade", "dd4");
    }

    @AfterAll
    static void end() {
        project.close();
    }

    private static String out(String... arguments) {
        return project.autogen(0, arguments).out();
    }

    @Test
    void historyTellsOfEachRevisionOnALine() {
        assertThat(out("history", "-i"))
                .isEqualTo(
                        """
                        dd4, ee5 -> mm6 (head) (mergepoint)
                        aa1 (audit) -> ee5
                        <base> -> zz9 (audit) (effective head)
                        cc3 -> dd4 (current)
                        aa1 -> cc3 (shop)
                        <base> -> aa1 (branchpoint)
                        """);
    }

    @Test
    void historyDrawsBranchesAndMerges() {
        assertThat(out("history", "--graph"))
                .isEqualTo(
                        """
                        * mm6 (head) (mergepoint)
                        |\\
                        | * ee5
                        | | * zz9 (audit) (effective head)
                        * | dd4
                        * | cc3 (shop)
                        |/
                        * aa1 (branchpoint)
                        """);
        assertThat(out("history", "--graph", "-v", "-r", "cc3:dd4"))
                .isEqualTo(
                        """
                        * Revision: dd4
                        | Parent: cc3
                        | Created: 2026-11-20T14:30:00Z
                        | File: %s
                        |
                        * Revision: cc3 (shop)
                          Parent: aa1
                          Labels: shop
                          Created: 2026-11-20T14:30:00Z
                          File: %s

                        """
                                .formatted(file("dd4"), file("cc3")));
        assertThat(project.refusedOnce(2, "history", "--graph", "--format", "json"))
                .contains("use one of them");
    }

    @Test
    void historyCutsRanges() {
        assertThat(out("history", "-r", "aa1:dd4"))
                .contains("dd4")
                .contains("aa1")
                .doesNotContain("ee5");
        assertThat(out("history", "-r", "-2:current"))
                .contains("dd4")
                .contains("aa1")
                .doesNotContain("mm6");
        assertThat(out("history", "-r", "mm6:")).hasLineCount(1);
        assertThat(out("history", "-r", "base:base")).isEqualTo("There is no revision in base:base.\n");
        assertThat(project.refusedOnce(1, "history", "-r", "aa1")).contains("is no range");
    }

    @Test
    void headsAreWhatNothingFollows() {
        assertThat(out("heads")).isEqualTo("mm6 (head) (mergepoint)\nzz9 (audit) (effective head)\n");
        assertThat(out("heads", "--resolve-dependencies")).isEqualTo("mm6 (head) (mergepoint)\n");
        assertThat(out("heads", "-v")).contains("Merges: dd4, ee5").contains("Labels: audit");
    }

    @Test
    void branchesAreWhereSeveralFollow() {
        assertThat(out("branches")).isEqualTo("aa1 (branchpoint)\n  -> cc3 (shop)\n  -> ee5\n");
        assertThat(out("branches", "-v")).contains("Branches into: cc3, ee5");
    }

    @Test
    void showTellsWhatARevisionDoes() {
        assertThat(out("show", "ee5"))
                .isEqualTo(
                        """
                        Revision: ee5
                        Parent: aa1
                        Depends on: audit
                        Created: 2026-11-20T14:30:00Z
                        File: %s

                        Upgrade:
                          create table five with 1 column
                        Downgrade:
                          drop table five
                        """
                                .formatted(file("ee5")));
        assertThat(out("show", "current")).contains("Revision: dd4 (current)");
        // As in Alembic, which takes zz9 for granted with what needs it.
        assertThat(out("show", "heads")).contains("mm6").doesNotContain("zz9");
        assertThat(out("show", "mm6-0", "shop@base+2")).contains("mm6").contains("Revision: cc3");
        assertThat(out("show", "base")).isEqualTo("There is no revision at base.\n");
        assertThat(project.refusedOnce(1, "show", "nothing")).contains("There is no revision 'nothing'");
    }

    @Test
    @SuppressWarnings("unchecked")
    void allOfThemSpeakJson() {
        List<Map<String, Object>> history =
                (List<Map<String, Object>>) Json.parse(out("history", "--format", "json", "-i"));
        assertThat(history)
                .extracting(line -> line.get("id"))
                .containsExactly("mm6", "ee5", "zz9", "dd4", "cc3", "aa1");
        assertThat(history.get(1))
                .containsEntry("parents", List.of("aa1"))
                .containsEntry("dependsOn", List.of("audit"))
                .containsEntry("head", false)
                .containsEntry("current", false)
                .containsEntry("className", "db.revisions.R_ee5");
        assertThat(history.get(2)).containsEntry("effectiveHead", true).containsEntry("labels", List.of("audit"));
        assertThat(history.get(3)).containsEntry("current", true);
        assertThat(history.get(5)).containsEntry("branchPoint", true).containsEntry("children", List.of("cc3", "ee5"));
        assertThat((List<Map<String, Object>>) Json.parse(out("history", "--format", "json")))
                .as("where no database was asked, nobody knows")
                .allSatisfy(line -> assertThat(line).containsEntry("current", null));
        assertThat((List<Map<String, Object>>) Json.parse(out("heads", "--format", "json")))
                .extracting(line -> line.get("id"))
                .containsExactly("mm6", "zz9");
        assertThat((List<Map<String, Object>>) Json.parse(out("branches", "--format", "json")))
                .extracting(line -> line.get("id"))
                .containsExactly("aa1");
        Map<String, Object> shown =
                ((List<Map<String, Object>>) Json.parse(out("show", "ee5", "--format", "json"))).get(0);
        assertThat(shown).containsEntry("upgrade", List.of("create table five with 1 column"));
        assertThat((Map<String, Object>) shown.get("revision")).containsEntry("id", "ee5");
    }

    @Test
    void onlyWhatARevisionDoesWantsACompiler(@TempDir Path other) {
        try (BareProject broken = BareProject.create(other).revision("aa1", "", "this is no Java", "")) {
            assertThat(broken.autogen(0, "history").out()).isEqualTo("<base> -> aa1 (head)\n");
            assertThat(broken.autogen(0, "heads").out()).isEqualTo("aa1 (head)\n");
            assertThat(broken.autogen(0, "current").out()).contains("1 pending");
            assertThat(broken.refused(1, "show", "aa1")).contains("R_aa1.java");
            broken.revision("aa1", "", "op.dropTable(\"a \\\"b\");", "");
            assertThat(broken.refused(1, "show", "aa1"))
                    .startsWith("Revision aa1 (db.revisions.R_aa1, line ")
                    .contains(
                            "failed when it was asked what it does; nothing was run. java.lang.IllegalArgumentException: 'a \"b' is no name");
        }
    }

    private static String file(String id) {
        return directory.resolve("src/main/java/db/revisions/R_" + id + ".java").toString();
    }
}
