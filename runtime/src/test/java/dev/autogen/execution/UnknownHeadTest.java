package dev.autogen.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.revision.Direction;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnknownHeadTest {

    private final TestDatabase database = PostgresServers.standard().freshDatabase();
    private final TestHistory older = new TestHistory().table("a1");
    private final TestHistory newer = new TestHistory().table("a1").table("b2");

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void anOlderApplicationStartsOnADatabaseThatANewerOneHasUpgraded() {
        newer.on(database).build().upgrade();
        List<String> warnings = new ArrayList<>();
        RunResult result = older.on(database)
                .listener(new MigrationListener() {
                    @Override
                    public void warning(String sentence) {
                        warnings.add(sentence);
                    }
                })
                .build()
                .upgrade();
        assertThat(result.steps()).isEmpty();
        assertThat(result.newer()).containsExactly("b2");
        assertThat(warnings)
                .containsExactly(
                        "The database is at b2, which a newer version of the application has run; nothing was run.");
        assertThat(older.on(database).build().state().newer()).containsExactly("b2");
    }

    @Test
    void anOlderApplicationCannotDowngradeWhatItDoesNotKnow() {
        newer.on(database).build().upgrade();
        assertThatThrownBy(() -> older.on(database).build().downgrade("base"))
                .isInstanceOf(UnknownHeadException.class)
                .hasMessage(
                        "The database is at b2, which this history does not have: a newer version of the application, or another branch, "
                                + "has run it. Run this from there.");
    }

    @Test
    void aHeadThatNobodyKnowsStopsEverything() {
        older.on(database).build().upgrade();
        database.execute("update autogen_version set revision = 'zz99'");
        String message =
                "The database is at zz99 in history 'main', which no revision here has. Is it the right database? If so, bring that "
                        + "revision back, or set the rows of public.autogen_version to what is really applied: autogen stamp --purge REVISION";
        Migrator migrator = older.on(database).build();
        assertThatThrownBy(migrator::upgrade)
                .isInstanceOf(UnknownHeadException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> migrator.downgrade("base")).hasMessage(message);
        assertThatThrownBy(() -> migrator.plan(Direction.UP, "head")).hasMessage(message);
        assertThatThrownBy(() -> migrator.rehearse(Direction.UP, "head")).hasMessage(message);
        assertThat(migrator.state().unknown()).containsExactly("zz99");
        assertThat(migrator.state().newer()).isEmpty();
        assertThat(migrator.state().pending()).isEmpty();
        assertThat(migrator.state().atHead()).isFalse();
    }
}
