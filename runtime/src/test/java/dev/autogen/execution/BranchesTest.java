package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionException;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Runs on
 *
 * <pre>
 *        b2 - b3 (shop)
 *       /        \
 * a1 ---          m5
 *       \        /
 *        c4 -----
 *
 * z1 (audit) - z2, which needs b2
 * </pre>
 */
class BranchesTest {

    private final TestDatabase database = PostgresServers.standard().freshDatabase();
    private final TestHistory history = new TestHistory();
    private final Migrator migrator = migrator();

    private Migrator migrator() {
        table(Revision.of("a1"));
        table(Revision.of("b2", "a1").withLabels("shop"));
        table(Revision.of("b3", "b2"));
        table(Revision.of("c4", "a1"));
        table(Revision.of("m5", "b3", "c4"));
        table(Revision.of("z1").withLabels("audit"));
        table(Revision.of("z2", "z1").withDependsOn("b2"));
        return history.on(database).build();
    }

    private void table(Revision revision) {
        String name = revision.id();
        history.add(revision, op -> op.execute("create table " + name + " (id int)"), op -> op.dropTable(name));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void assertApplied(String heads, String tables) {
        assertThat(Rows.of(database, Rows.HEADS)).containsExactly(heads(heads));
        assertThat(Rows.of(database, Rows.TABLES)).containsExactly(tables.split(" "));
    }

    private static String[] heads(String heads) {
        return Arrays.stream(heads.split(" ")).map(id -> "main " + id).toArray(String[]::new);
    }

    @Test
    void eachBranchGoesUpAndDownOnItsOwn() {
        migrator.upgrade("shop@+2");
        assertApplied("b2", "a1 b2");
        migrator.upgrade("c4");
        assertApplied("b2 c4", "a1 b2 c4");
        migrator.upgrade("b3");
        migrator.downgrade("c4@-1");
        assertApplied("b3", "a1 b2 b3");
        migrator.upgrade("m5");
        assertApplied("m5", "a1 b2 b3 c4 m5");
    }

    @Test
    void aMergePartsAgain() {
        migrator.upgrade("m5");
        migrator.downgrade("-1");
        assertApplied("b3 c4", "a1 b2 b3 c4");
        migrator.downgrade("shop@a1");
        assertApplied("c4", "a1 c4");
        migrator.upgrade("heads");
        assertApplied("m5 z2", "a1 b2 b3 c4 m5 z1 z2");
    }

    @Test
    void whatIsNeededComesFirstAndGoesLast() {
        migrator.upgrade("audit@head");
        assertApplied("z2", "a1 b2 z1 z2");
        migrator.upgrade("heads");
        migrator.downgrade("audit@base");
        assertApplied("m5", "a1 b2 b3 c4 m5");
        migrator.upgrade("audit@head");
        migrator.downgrade("shop@a1");
        assertApplied("c4 z1", "a1 c4 z1");
        migrator.downgrade("base");
        assertThat(Rows.of(database, Rows.TABLES)).isEmpty();
        assertThat(Rows.of(database, Rows.HEADS)).isEmpty();
    }

    @Test
    void whatCouldBeMeantInSeveralWaysChangesNothing() {
        migrator.upgrade("b2");
        migrator.upgrade("z1");
        assertThatThrownBy(() -> migrator.upgrade("head")).isInstanceOf(RevisionException.class);
        assertThatThrownBy(() -> migrator.downgrade("-1"))
                .isInstanceOf(RevisionException.class)
                .hasMessageContaining("b2@-1");
        assertApplied("b2 z1", "a1 b2 z1");
    }
}
