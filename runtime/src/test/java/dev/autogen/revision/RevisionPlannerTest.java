package dev.autogen.revision;

import static dev.autogen.revision.Revision.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.revision.RevisionProblem.AmbiguousStep;
import dev.autogen.revision.RevisionProblem.NotApplied;
import dev.autogen.revision.RevisionProblem.NotConnected;
import dev.autogen.revision.RevisionProblem.NotOnBranch;
import dev.autogen.revision.RevisionProblem.SeveralHeads;
import dev.autogen.revision.RevisionProblem.TooFar;
import dev.autogen.revision.RevisionProblem.WrongDirection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RevisionPlannerTest {

    /** Steps and heads in one line: {@code "b [b], c [c]"}. */
    private static String up(RevisionGraph graph, String heads, String target) {
        return steps(new RevisionPlanner(graph).upgrade(words(heads), RevisionTarget.parse(target)));
    }

    private static String down(RevisionGraph graph, String heads, String target) {
        return steps(new RevisionPlanner(graph).downgrade(words(heads), RevisionTarget.parse(target)));
    }

    private static String range(RevisionGraph graph, String heads, String range) {
        return new RevisionPlanner(graph)
                .range(words(heads), RevisionRange.parse(range)).stream()
                        .map(Revision::id)
                        .collect(Collectors.joining(" "));
    }

    private static String steps(RevisionPlan plan) {
        return plan.steps().stream()
                .map(step -> step.revision().id() + " " + step.headsAfter())
                .collect(Collectors.joining(", "));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static RevisionGraph graph(Revision... revisions) {
        return RevisionGraph.of(List.of(revisions));
    }

    private static void assertProblem(Class<? extends RevisionProblem> problem, String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(RevisionException.class, thrown -> assertThat(thrown.problem())
                        .isInstanceOf(problem))
                .hasMessage(message);
    }

    /** <pre>a - b - c - d</pre> */
    @Nested
    class OneLine {

        private final RevisionGraph line = graph(of("a"), of("b", "a"), of("c", "b"), of("d", "c"));

        @Test
        void upgradesFromNothingToTheHead() {
            assertThat(up(line, "", "head")).isEqualTo("a [a], b [b], c [c], d [d]");
            assertThat(up(line, "", "heads")).isEqualTo("a [a], b [b], c [c], d [d]");
        }

        @Test
        void upgradesFromWhereTheDatabaseIs() {
            assertThat(up(line, "b", "head")).isEqualTo("c [c], d [d]");
            assertThat(up(line, "b", "c")).isEqualTo("c [c]");
        }

        @Test
        void hasNothingToDoWhereTheTargetIsAlreadyApplied() {
            assertThat(up(line, "d", "head")).isEmpty();
            assertThat(up(line, "c", "a")).isEmpty();
            assertThat(up(line, "c", "current")).isEmpty();
            assertThat(down(line, "c", "current")).isEmpty();
            assertThat(down(line, "c", "c")).isEmpty();
        }

        @Test
        void countsStepsFromWhereTheDatabaseIs() {
            assertThat(up(line, "", "+1")).isEqualTo("a [a]");
            assertThat(up(line, "a", "+2")).isEqualTo("b [b], c [c]");
            assertThat(down(line, "d", "-1")).isEqualTo("d [c]");
            assertThat(down(line, "d", "-4")).isEqualTo("d [c], c [b], b [a], a []");
        }

        @Test
        void countsStepsFromARevision() {
            assertThat(up(line, "", "b+1")).isEqualTo("a [a], b [b], c [c]");
            assertThat(up(line, "", "head-2")).isEqualTo("a [a], b [b]");
            assertThat(up(line, "a", "base+2")).isEqualTo("b [b]");
            assertThat(down(line, "d", "c-1")).isEqualTo("d [c], c [b]");
            assertThat(down(line, "d", "head-3")).isEqualTo("d [c], c [b], b [a]");
            assertThat(down(line, "d", "base+1")).isEqualTo("d [c], c [b], b [a]");
            assertThat(down(line, "b", "b-2")).isEqualTo("b [a], a []");
        }

        @Test
        void downgradesToARevisionOrTheBase() {
            assertThat(down(line, "d", "b")).isEqualTo("d [c], c [b]");
            assertThat(down(line, "c", "base")).isEqualTo("c [b], b [a], a []");
            assertThat(down(line, "", "base")).isEmpty();
        }

        @Test
        void refusesMoreStepsThanThereAre() {
            assertProblem(
                    TooFar.class,
                    "'+3' goes too far: there are only 2 revisions that way. 'autogen history' lists the revisions.",
                    () -> up(line, "b", "+3"));
            assertProblem(
                    TooFar.class,
                    "'-3' goes too far: there are only 2 revisions that way. 'autogen history' lists the revisions.",
                    () -> down(line, "b", "-3"));
            assertProblem(
                    TooFar.class,
                    "'-1' goes too far: there is no revision that way. 'autogen history' lists the revisions.",
                    () -> down(line, "", "-1"));
            assertProblem(
                    TooFar.class,
                    "'head-5' goes too far: there are only 4 revisions that way. 'autogen history' lists the revisions.",
                    () -> up(line, "", "head-5"));
        }

        @Test
        void refusesTheOtherDirection() {
            assertProblem(
                    WrongDirection.class,
                    "'-1' is no target for upgrade. Did you mean 'autogen downgrade -1'?",
                    () -> up(line, "b", "-1"));
            assertProblem(
                    WrongDirection.class,
                    "'base' is no target for upgrade. Did you mean 'autogen downgrade base'?",
                    () -> up(line, "b", "base"));
            assertProblem(
                    WrongDirection.class,
                    "'+1' is no target for downgrade. Did you mean 'autogen upgrade +1'?",
                    () -> down(line, "b", "+1"));
            assertProblem(
                    NotApplied.class,
                    "Revision d is not applied, so nothing can be reverted down to it (b is). Did you mean 'autogen upgrade d'?",
                    () -> down(line, "b", "d"));
        }

        @Test
        void cutsRanges() {
            assertThat(range(line, "", "b:c")).isEqualTo("b c");
            assertThat(range(line, "", ":b")).isEqualTo("a b");
            assertThat(range(line, "", "c:")).isEqualTo("c d");
            assertThat(range(line, "", "base:head")).isEqualTo("a b c d");
            assertThat(range(line, "c", "-1:current")).isEqualTo("c");
            assertThat(range(line, "c", "-2:current")).isEqualTo("b c");
            assertThat(range(line, "", "-2:")).isEqualTo("c d");
            assertThat(range(line, "c", "-9:current")).isEqualTo("a b c");
            assertThat(range(line, "b", "current:")).isEqualTo("b c d");
            assertThat(range(line, "b", "current:+1")).isEqualTo("b c");
            assertThat(range(line, "", "b:+1")).isEqualTo("b c");
            assertThat(range(line, "", "b:+9")).isEqualTo("b c d");
            assertThat(range(line, "", "head-1:head")).isEqualTo("c d");
            assertProblem(
                    NotConnected.class,
                    "The range c:b is empty: its start does not lead to its end. Write the older revision first.",
                    () -> range(line, "", "c:b"));
        }
    }

    /**
     * <pre>
     *       c - d        (label shop on c)
     *      /
     * a - b
     *      \
     *       e - f        (label bill on e)
     * </pre>
     */
    @Nested
    class TwoBranches {

        private final RevisionGraph fork = graph(
                of("a"),
                of("b", "a"),
                of("c", "b").withLabels("shop"),
                of("d", "c"),
                of("e", "b").withLabels("bill"),
                of("f", "e"));

        @Test
        void keepsABranchTogether() {
            assertThat(up(fork, "", "heads")).isEqualTo("a [a], b [b], c [c], d [d], e [d, e], f [d, f]");
            assertThat(down(fork, "d f", "base")).isEqualTo("f [d, e], e [d], d [c], c [b], b [a], a []");
        }

        @Test
        void wantsToKnowWhichHead() {
            assertProblem(
                    SeveralHeads.class,
                    "'head' means one head, but there are several: d, f. Say 'heads' for all, or one of them, or join them with "
                            + "'autogen merge'.",
                    () -> up(fork, "", "head"));
            assertProblem(
                    SeveralHeads.class,
                    "'-1' means one head, but several are applied: d, f. Name the branch, as in d@-1, or the revision itself.",
                    () -> down(fork, "d f", "-1"));
            assertProblem(
                    AmbiguousStep.class,
                    "'+1' can go several ways at b: c, e. Name the branch, as in c@+1, or the revision itself.",
                    () -> up(fork, "b", "+1"));
        }

        @Test
        void goesToTheHeadOfABranch() {
            assertThat(up(fork, "", "shop@head")).isEqualTo("a [a], b [b], c [c], d [d]");
            assertThat(up(fork, "d", "bill@head")).isEqualTo("e [d, e], f [d, f]");
            assertThat(up(fork, "b", "f@head")).isEqualTo("e [e], f [f]");
            assertThat(up(fork, "b", "shop@heads")).isEqualTo("c [c], d [d]");
            assertThat(up(fork, "b", "shop@d")).isEqualTo("c [c], d [d]");
            assertProblem(
                    NotOnBranch.class,
                    "Revision f is not on the branch of 'shop'. 'autogen history' shows the branches.",
                    () -> up(fork, "b", "shop@f"));
        }

        @Test
        void countsStepsOnABranch() {
            assertThat(up(fork, "b", "shop@+1")).isEqualTo("c [c]");
            assertThat(up(fork, "d", "bill@+1")).isEqualTo("e [d, e]");
            assertThat(up(fork, "", "bill@+3")).isEqualTo("a [a], b [b], e [e]");
            assertThat(down(fork, "d f", "shop@-1")).isEqualTo("d [c, f]");
            assertThat(down(fork, "d f", "d@-2")).isEqualTo("d [c, f], c [f]");
            assertThat(down(fork, "d f", "shop@head-1")).isEqualTo("d [c, f]");
        }

        @Test
        void downgradesOneBranchAndLeavesTheOther() {
            assertThat(down(fork, "d f", "e")).isEqualTo("f [d, e]");
            assertThat(down(fork, "d f", "shop@b")).isEqualTo("d [c, f], c [f]");
            assertThat(down(fork, "d f", "b")).isEqualTo("f [d, e], e [d], d [c], c [b]");
            assertThat(down(fork, "d f", "d")).isEmpty();
        }

        @Test
        void takesCommonAncestorsAlongOnlyWhenTheyMustGo() {
            assertThat(down(fork, "d f", "shop@base")).isEqualTo("f [d, e], e [d], d [c], c [b], b [a], a []");
        }

        @Test
        void rangesFollowTheirBranch() {
            assertThat(range(fork, "", "b:d")).isEqualTo("b c d");
            assertThat(range(fork, "", "b:")).isEqualTo("b c d e f");
            assertThat(range(fork, "", "shop:")).isEqualTo("c d");
            assertThat(range(fork, "", ":bill@head")).isEqualTo("a b e f");
        }
    }

    /**
     * <pre>
     *     b - c
     *    /     \
     *   a       m - n
     *    \     /
     *     d --
     * </pre>
     */
    @Nested
    class Merge {

        private final RevisionGraph diamond =
                graph(of("a"), of("b", "a"), of("c", "b"), of("d", "a"), of("m", "c", "d"), of("n", "m"));

        @Test
        void joinsTheHeads() {
            assertThat(up(diamond, "", "head")).isEqualTo("a [a], b [b], c [c], d [c, d], m [m], n [n]");
            assertThat(up(diamond, "c", "m")).isEqualTo("d [c, d], m [m]");
        }

        @Test
        void partsTheHeadsAgain() {
            assertThat(down(diamond, "n", "m")).isEqualTo("n [m]");
            assertThat(down(diamond, "n", "-2")).isEqualTo("n [m], m [c, d]");
            assertThat(down(diamond, "m", "d")).isEqualTo("m [c, d]");
            assertThat(down(diamond, "m", "b")).isEqualTo("m [c, d], c [b, d]");
            assertThat(down(diamond, "n", "a")).isEqualTo("n [m], m [c, d], d [c], c [b], b [a]");
        }

        @Test
        void doesNotGuessTheWayBelowAMerge() {
            assertProblem(
                    AmbiguousStep.class,
                    "'-3' can go several ways at m: c, d. Name the branch, as in c@-3, or the revision itself.",
                    () -> down(diamond, "n", "-3"));
            assertThat(down(diamond, "n", "b@-3")).isEqualTo("n [m], m [c, d], c [b, d]");
        }

        @Test
        void rangesHoldWhatLeadsFromStartToEnd() {
            assertThat(range(diamond, "", "c:m")).isEqualTo("c m");
            assertThat(range(diamond, "", "a:c")).isEqualTo("a b c");
        }
    }

    /**
     * <pre>
     * a1 - a2 - a3       (label core on a1)
     *        \ needed by
     * b1 ---- b2 - b3    (label shop on b1)
     * </pre>
     */
    @Nested
    class TwoRootsAndADependency {

        private final RevisionGraph roots = graph(
                of("a1").withLabels("core"),
                of("a2", "a1"),
                of("a3", "a2"),
                of("b1").withLabels("shop"),
                of("b2", "b1").withDependsOn("a2"),
                of("b3", "b2"));

        @Test
        void appliesWhatABranchNeeds() {
            assertThat(up(roots, "", "shop@head")).isEqualTo("a1 [a1], a2 [a2], b1 [a2, b1], b2 [b2], b3 [b3]");
            assertThat(up(roots, "b3", "heads")).isEqualTo("a3 [a3, b3]");
            assertThat(up(roots, "b1", "+1")).isEqualTo("a1 [a1, b1], a2 [a2, b1], b2 [b2]");
        }

        @Test
        void revertsWhatNeedsTheReverted() {
            assertThat(down(roots, "a3 b3", "core@base"))
                    .isEqualTo("b3 [a3, b2], b2 [a3, b1], a3 [a2, b1], a2 [a1, b1], a1 [b1]");
            assertThat(down(roots, "a3 b3", "a2")).isEqualTo("a3 [b3]");
            assertThat(down(roots, "b3", "shop@base")).isEqualTo("b3 [b2], b2 [a2, b1], b1 [a2]");
        }

        @Test
        void findsABranchThatAnotherHeadImplies() {
            assertThat(up(roots, "b2", "core@+1")).isEqualTo("a3 [a3, b2]");
            assertThat(down(roots, "b2", "core@-1")).isEqualTo("b2 [a2, b1], a2 [a1, b1]");
        }

        @Test
        void countsPastARootWithoutTouchingOtherRoots() {
            assertThat(down(roots, "a3 b1", "b1-1")).isEqualTo("b1 [a3]");
        }

        @Test
        void isAtHeadWithoutTheHeadsThatOthersNeed() {
            RevisionGraph needed = graph(of("a1"), of("b1").withDependsOn("a1"));
            assertThat(needed.heads()).extracting(Revision::id).containsExactly("a1", "b1");
            assertThat(needed.allApplied()).containsExactly("b1");
            assertThat(needed.pending(List.of("b1"))).isEmpty();
        }

        @Test
        void resolvesADependencyGivenAsLabel() {
            RevisionGraph labelled = graph(of("a1").withLabels("core"), of("b1").withDependsOn("core"));
            assertThat(up(labelled, "", "b1")).isEqualTo("a1 [a1], b1 [b1]");
            assertThat(labelled.dependencies("b1")).extracting(Revision::id).containsExactly("a1");
        }

        @Test
        void resolvesTargetsToHeads() {
            RevisionPlanner planner = new RevisionPlanner(roots);
            assertThat(planner.resolve(List.of(), RevisionTarget.parse("heads")))
                    .containsExactly("a3", "b3");
            assertThat(planner.resolve(List.of(), RevisionTarget.parse("base"))).isEmpty();
            assertThat(planner.resolve(List.of("b2"), RevisionTarget.parse("current")))
                    .containsExactly("b2");
        }
    }

    @Test
    void anEmptyHistoryHasNothingToDo() {
        RevisionGraph empty = graph();
        assertThat(up(empty, "", "head")).isEmpty();
        assertThat(up(empty, "", "heads")).isEmpty();
        assertThat(down(empty, "", "base")).isEmpty();
        assertThat(range(empty, "", "base:head")).isEmpty();
    }
}
