package dev.autogen.revision;

import static dev.autogen.revision.Revision.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionGraphTest {

    private static RevisionGraph graph(Revision... revisions) {
        return RevisionGraph.of(List.of(revisions));
    }

    @Test
    void refusesTwoRevisionsWithOneId() {
        Revision first = of("8f3c1a2b").withClassName("db.First");
        Revision second = of("8f3c1a2b").withClassName("db.Second");
        assertThatThrownBy(() -> graph(first, second))
                .isInstanceOf(RevisionException.class)
                .hasMessageContaining("Two revisions have the id '8f3c1a2b': ")
                .hasMessageContaining("db.First")
                .hasMessageEndingWith("db.Second. Give one of them another id, or delete it.");
    }

    @Test
    void refusesAParentThatIsNotThere() {
        assertThatThrownBy(() -> graph(of("b", "a").withClassName("db.B")))
                .hasMessage(
                        "Revision b (db.B) has the parent 'a', which does not exist. Restore that file, or correct `parents`.");
        assertThatThrownBy(() -> graph(of("b").withDependsOn("a")))
                .hasMessage(
                        "Revision b depends on 'a', which does not exist. Restore that file, or correct `dependsOn`.");
    }

    @Test
    void refusesACircleAndNamesIt() {
        assertThatThrownBy(() -> graph(of("a", "c"), of("b", "a"), of("c", "b"), of("d", "c")))
                .hasMessage(
                        "The history runs in a circle: a -> b -> c -> a (each is followed by the next). Correct `parents` or "
                                + "`dependsOn` of one of them.");
        assertThatThrownBy(() -> graph(of("a", "a"))).hasMessageStartingWith("The history runs in a circle: a -> a ");
        assertThatThrownBy(() -> graph(of("a").withDependsOn("b"), of("b", "a")))
                .hasMessageStartingWith("The history runs in a circle: a -> b -> a ");
    }

    @Test
    void refusesALabelThatIsTaken() {
        assertThatThrownBy(() -> graph(of("a").withLabels("shop"), of("b").withLabels("shop")))
                .hasMessage(
                        "The label 'shop' of a and b is taken: a label names one branch and is no revision's id. Choose another one.");
        assertThatThrownBy(() -> graph(of("a"), of("b").withLabels("a")))
                .hasMessageStartingWith("The label 'a' of a and b is taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "heads", "base", "current", "a-b", "a+1", "a@b", "a:b", "", "a b"})
    void refusesNamesThatTargetsCouldNotBeToldFrom(String id) {
        assertThatThrownBy(() -> graph(of(id)))
                .hasMessage("'" + id
                        + "' cannot be the id or label of a revision: use letters, digits and underscores, and none of "
                        + "head, heads, base, current.");
    }

    @Test
    void findsARevisionByIdLabelPrefixOrSlug() {
        RevisionGraph graph = graph(
                of("8f3c1a2b9d4e").withMessage("Add nickname!").withLabels("shop"),
                of("8f3c77aa0000").withMessage("add index"),
                of("1a2b"),
                of("1a2b3c"));
        assertThat(graph.named("8f3c1a2b9d4e").id()).isEqualTo("8f3c1a2b9d4e");
        assertThat(graph.named("8f3c1").id()).isEqualTo("8f3c1a2b9d4e");
        assertThat(graph.named("shop").id()).isEqualTo("8f3c1a2b9d4e");
        assertThat(graph.named("add_nickname").id()).isEqualTo("8f3c1a2b9d4e");
        assertThat(graph.named("8f3c1a2b9d4e_add_nickname").id()).isEqualTo("8f3c1a2b9d4e");
        assertThat(graph.named("1a2b").id()).isEqualTo("1a2b");
        assertThatThrownBy(() -> graph.named("8f3c"))
                .hasMessage("Revision '8f3c' is ambiguous: 8f3c1a2b9d4e, 8f3c77aa0000. Give more characters.");
        assertThatThrownBy(() -> graph.named("1a"))
                .hasMessage("Revision '1a' is ambiguous: 1a2b, 1a2b3c. Give more characters.");
        assertThatThrownBy(() -> graph.named("ffff"))
                .hasMessage("There is no revision 'ffff'. 'autogen history' lists the revisions.");
    }

    @Test
    void doesNotTakeAShortNumberForTheBeginningOfAnId() {
        assertThatThrownBy(
                        () -> graph(of("1a2b3c4d"), of("2a2b3c4d", "1a2b3c4d")).named("1"))
                .hasMessage("There is no revision '1'. Give at least 4 characters of an id: 1a2b3c4d.");
    }

    @Test
    void doesNotDependOnTheOrderGiven() {
        Revision a = of("a").withCreated(Instant.parse("2026-01-03T00:00:00Z"));
        Revision b = of("b").withCreated(Instant.parse("2026-01-02T00:00:00Z"));
        Revision c = of("c", "a", "b");
        assertThat(graph(c, b, a).revisions())
                .isEqualTo(graph(a, b, c).revisions())
                .containsExactly(a, b, c);
        assertThat(graph(a, b).revisions()).containsExactly(b, a);
        assertThat(graph(b, a).bases()).containsExactly(b, a);
    }

    @Test
    void knowsForks() {
        RevisionGraph graph = graph(of("a"), of("b", "a"), of("c", "a"));
        assertThat(graph.isBranchPoint("a")).isTrue();
        assertThat(graph.isBranchPoint("b")).isFalse();
        assertThat(graph.children("a")).extracting(Revision::id).containsExactly("b", "c");
        assertThat(graph.appliedBy(List.of("c"))).extracting(Revision::id).containsExactly("a", "c");
        assertThat(graph.pending(List.of("c"))).extracting(Revision::id).containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({
        "head, HEAD, , 0",
        "heads, HEADS, , 0",
        "base, BASE, , 0",
        "+2, CURRENT, , 2",
        "-2, CURRENT, , -2",
        "current, CURRENT, , 0",
        "1a2b, REVISION, , 0",
        "1a2b-3, REVISION, , -3",
        "001+1, REVISION, , 1",
        "shop@head, HEAD, shop, 0",
        "shop@head-1, HEAD, shop, -1",
        "shop@+1, CURRENT, shop, 1",
        "shop@base, BASE, shop, 0",
        "1a2b@heads, HEADS, 1a2b, 0"
    })
    void readsTargets(String text, RevisionTarget.Anchor anchor, String branch, int steps) {
        RevisionTarget target = RevisionTarget.parse(text);
        assertThat(target.anchor()).isEqualTo(anchor);
        assertThat(target.branch()).isEqualTo(branch);
        assertThat(target.steps()).isEqualTo(steps);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@", "shop@", "@head", "a@b@c", "a:b", "heads+1", "head+", "--1", "+1+1", "+99999999999"})
    void refusesWhatIsNoTarget(String text) {
        assertThatThrownBy(() -> RevisionTarget.parse(text))
                .hasMessageStartingWith("'" + text + "' is no target. Write head, heads, base, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "a", "a:b:c"})
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> RevisionRange.parse(text))
                .hasMessageStartingWith("'" + text + "' is no range. Write FROM:TO, FROM: or :TO");
    }
}
