package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which heads a stamp leaves. */
class StampPlanTest {

    /**
     * <pre>
     * a - b - c - e      c and d are merged by m
     *      \- d          x is another root and depends on b
     * </pre>
     */
    private static final RevisionGraph GRAPH = RevisionGraph.of(List.of(
            Revision.of("a"),
            Revision.of("b", "a"),
            Revision.of("c", "b"),
            Revision.of("d", "b").withLabels("feature"),
            Revision.of("m", "c", "d"),
            Revision.of("x").withDependsOn("b")));

    private static String stamp(String heads, String... targets) {
        List<String> before = heads.isEmpty() ? List.of() : Arrays.asList(heads.split(" "));
        StampPlan plan = new RevisionPlanner(GRAPH)
                .stamp(before, Stream.of(targets).map(RevisionTarget::parse).toList());
        assertThat(plan.before()).containsExactlyElementsOf(before);
        return String.join(" ", plan.after());
    }

    @Test
    void aTargetTakesThePlaceOfWhatIsBeforeAndAfterIt() {
        assertThat(stamp("", "c")).isEqualTo("c");
        assertThat(stamp("a", "c")).isEqualTo("c");
        assertThat(stamp("m", "b")).isEqualTo("b");
        assertThat(stamp("c", "c")).isEqualTo("c");
    }

    @Test
    void otherBranchesStay() {
        assertThat(stamp("c", "d")).isEqualTo("c d");
        assertThat(stamp("c d", "b")).isEqualTo("b");
        assertThat(stamp("c d", "m")).isEqualTo("m");
    }

    @Test
    void severalTargetsAreSeveralHeads() {
        assertThat(stamp("", "c", "d")).isEqualTo("c d");
        assertThat(stamp("m", "c", "d")).isEqualTo("c d");
        assertThat(stamp("", "a", "c")).as("one of them implies the other").isEqualTo("c");
        assertThat(stamp("", "heads")).isEqualTo("m x");
    }

    @Test
    void theBaseTakesThePlaceOfAllOrOfABranch() {
        assertThat(stamp("c x", "base")).isEmpty();
        assertThat(stamp("c d", "feature@base")).isEqualTo("c");
    }

    @Test
    void aDependencyImpliesWhatItNeeds() {
        assertThat(stamp("x", "a")).isEqualTo("a");
        assertThat(stamp("b", "x")).isEqualTo("x");
    }

    @Test
    void stepsCountFromWhereTheDatabaseIs() {
        assertThat(stamp("b", "-1")).isEqualTo("a");
        assertThat(stamp("", "a+1")).isEqualTo("b");
        assertThatThrownBy(() -> stamp("c d", "-1")).isInstanceOf(RevisionException.class);
    }
}
