package dev.autogen.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.AutogenException;
import dev.autogen.operation.Operation;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.Schema;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of module cli do this and more. Here it is tried in seconds while the differ is changed. */
@Tag("matrix")
class PlanOnPostgresTest {

    private static final int FIRST = Integer.getInteger("autogen.test.first", 0);
    private static final int PAIRS = Integer.getInteger("autogen.test.pairs", 100);

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void everyPlanRunsUpAndDown(int major) throws SQLException {
        List<String> refused = new ArrayList<>();
        int seed = FIRST;
        while (seed < FIRST + PAIRS) {
            // what a plan leaves behind would trouble the next one: only a failure needs another database
            try (TestDatabase database = PostgresServers.major(major).freshDatabase();
                    Connection connection = database.connect()) {
                boolean clean = true;
                while (clean && seed < FIRST + PAIRS) {
                    clean = runsUpAndDown(seed++, major, connection, refused);
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    private static boolean runsUpAndDown(int seed, int major, Connection connection, List<String> refused) {
        RandomPair pair = RandomPair.of(seed, major);
        DiffOptions options = DiffOptions.forServer(major).droppingUnclaimed();
        String what = "seed " + seed;
        try {
            Plan target = diff(pair.after(), Schema.EMPTY, options);
            run(connection, target.upgrade());
            run(connection, target.downgrade());
            Plan creation = diff(pair.before(), Schema.EMPTY, options);
            Plan plan = diff(pair.after(), pair.before(), pair.options(major));
            what += "\n" + text(plan);
            run(connection, creation.upgrade());
            run(connection, plan.upgrade());
            run(connection, plan.downgrade());
            run(connection, creation.downgrade());
            return true;
        } catch (SQLException | AutogenException | IllegalStateException e) {
            refused.add(what + "\n" + e.getMessage());
            return false;
        }
    }

    private static Plan diff(Schema desired, Schema actual, DiffOptions options) {
        return new SchemaDiffer().diff(desired, actual, options, ExpressionCanonicalizer.TEXT);
    }

    private static String text(Plan plan) {
        StringBuilder text = new StringBuilder("up:\n");
        plan.upgrade()
                .forEach(one -> text.append("  ").append(one.withoutPast()).append('\n'));
        text.append("down:\n");
        plan.downgrade()
                .forEach(one -> text.append("  ").append(one.withoutPast()).append('\n'));
        return text.toString();
    }

    private static void run(Connection connection, List<Operation> operations) throws SQLException {
        String failing = "";
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Operation operation : operations) {
                for (SqlStatement rendered : new SqlRenderer().render(operation)) {
                    failing = rendered.text();
                    statement.execute(rendered.text());
                }
            }
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + failing, e);
        }
    }
}
