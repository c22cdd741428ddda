package dev.autogen.revision;

import static dev.autogen.revision.Revision.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GraphDrawingTest {

    @Test
    void aLineIsOneColumn() {
        assertThat(drawn(of("a"), of("b", "a"), of("c", "b")))
                .isEqualTo(
                        """
                        * c
                        * b
                        * a
                        """);
        assertThat(drawn()).isEmpty();
    }

    @Test
    void twoHeadsMeetWhereTheyFork() {
        assertThat(drawn(of("a"), of("b", "a"), of("c", "b"), of("d", "c"), of("e", "b"), of("f", "e")))
                .isEqualTo(
                        """
                        * f
                        * e
                        | * d
                        | * c
                        |/
                        * b
                        * a
                        """);
    }

    @Test
    void aMergeOpensAColumn() {
        assertThat(drawn(of("a"), of("b", "a"), of("c", "b"), of("d", "a"), of("m", "c", "d"), of("n", "m")))
                .isEqualTo(
                        """
                        * n
                        * m
                        |\\
                        | * d
                        * | c
                        * | b
                        |/
                        * a
                        """);
    }

    @Test
    void aMergeOfThreeOpensTwo() {
        assertThat(drawn(of("a"), of("b", "a"), of("c", "a"), of("d", "a"), of("m", "b", "c", "d")))
                .isEqualTo(
                        """
                        * m
                        |\\
                        |\\ \\
                        | | * d
                        | * | c
                        | |/
                        * | b
                        |/
                        * a
                        """);
    }

    @Test
    void aColumnCrossesThoseBetweenAndTheRestMoveUp() {
        // three heads on a, and a root of its own to the left of them
        List<Revision> newestFirst = List.of(
                of("w", "v"), of("x", "a"), of("y", "b"), of("z", "a"), of("c", "a"), of("v"), of("b"), of("a"));
        assertThat(drawing(newestFirst))
                .isEqualTo(
                        """
                        * w
                        | * x
                        | | * y
                        | | | * z
                        | | |/
                        | |/|
                        | | | * c
                        | | |/
                        | |/|
                        * | | v
                         / /
                        | * b
                        * a
                        """);
    }

    @Test
    void aColumnJoinsOneFurtherLeft() {
        assertThat(drawing(List.of(of("x", "a"), of("y", "b"), of("z", "c"), of("k", "a"), of("c"), of("b"), of("a"))))
                .isEqualTo(
                        """
                        * x
                        | * y
                        | | * z
                        | | | * k
                        | |_|/
                        |/| |
                        | | * c
                        | * b
                        * a
                        """);
    }

    @Test
    void rootsStandBesideEachOther() {
        assertThat(drawing(List.of(of("b2", "b1"), of("a2", "a1"), of("b1"), of("a1"))))
                .isEqualTo(
                        """
                        * b2
                        | * a2
                        * | b1
                         /
                        * a1
                        """);
    }

    @Test
    void aRootIsNotJoinedToWhatStandsBelowIt() {
        assertThat(drawing(List.of(of("b2", "b1"), of("b1"), of("a2", "a1"), of("a1"))))
                .isEqualTo("* b2\n* b1\n\n* a2\n* a1\n");
    }

    @Test
    void parentsOutsideAreNotDrawn() {
        assertThat(drawing(List.of(of("d", "c"), of("c", "b"), of("e", "b")))).isEqualTo("* d\n* c\n\n* e\n");
    }

    /** Read back from the drawing alone, every edge is there: a walker that starts at a star and follows the lines reaches the parents. */
    @Test
    void everyRevisionStandsOnceAndNoColumnIsLeftOver() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Revision> revisions = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                List<String> parents = new ArrayList<>();
                for (int p = i == 0 ? 0 : random.nextInt(4); p > 0; p--) {
                    parents.add("r" + (i - 1 - random.nextInt(Math.min(i, 4))));
                }
                revisions.add(of("r" + i, parents.stream().distinct().toArray(String[]::new)));
            }
            List<Revision> newestFirst =
                    new ArrayList<>(RevisionGraph.of(revisions).revisions());
            Collections.reverse(newestFirst);
            List<GraphDrawing.Row> rows = GraphDrawing.of(newestFirst);
            assertThat(rows).extracting(GraphDrawing.Row::revision).isEqualTo(newestFirst);
            assertThat(DrawnEdges.of(rows))
                    .as("seed " + seed + "\n" + text(rows))
                    .isEqualTo(DrawnEdges.expected(newestFirst));
        }
    }

    private static String drawn(Revision... revisions) {
        List<Revision> newestFirst =
                new ArrayList<>(RevisionGraph.of(List.of(revisions)).revisions());
        Collections.reverse(newestFirst);
        return drawing(newestFirst);
    }

    private static String drawing(List<Revision> newestFirst) {
        return text(GraphDrawing.of(newestFirst));
    }

    private static String text(List<GraphDrawing.Row> rows) {
        return rows.stream()
                .map(row -> row.star() + " " + row.revision().id() + "\n"
                        + row.below().stream().map(line -> line + "\n").collect(Collectors.joining()))
                .collect(Collectors.joining());
    }
}
