package dev.autogen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import dev.autogen.testing.random.AuxiliaryWalker;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSchemasTest {

    private static final int SCHEMAS = Integer.getInteger("autogen.test.schemas", 60);

    @Test
    void oneSeedGivesOneSchema() {
        for (int seed = 0; seed < SCHEMAS; seed++) {
            assertThat(after(seed, 14)).isEqualTo(after(seed, 14));
        }
    }

    private static Schema after(long seed, int major) {
        SplittableRandom random = new SplittableRandom(seed);
        return RandomSchemas.mutate(RandomSchemas.schema(random, major), random, major);
    }

    /** What the oldest version takes, and what each version has of its own; both before and after a change. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void postgresAcceptsEverySchema(int major) throws SQLException {
        List<String> refused = new ArrayList<>();
        try (TestDatabase database = PostgresServers.major(major).freshDatabase();
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (int seed = 0; seed < SCHEMAS; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                int newest = seed % 2 == 0 ? 14 : major;
                Schema first = RandomSchemas.schema(random, newest);
                Schema second = RandomSchemas.mutate(first, random, newest);
                AuxiliaryWalker auxiliaries = RandomSchemas.auxiliaries(random.split(), 50);
                Schema before = auxiliaries.next(first);
                Schema after = auxiliaries.next(second);
                String name = "seed " + seed;
                create(connection, before).ifPresent(refusal -> refused.add(name + ": " + refusal));
                create(connection, after).ifPresent(refusal -> refused.add(name + ", after: " + refusal));
            }
        }
        assertThat(refused).isEmpty();
    }

    private static Optional<String> create(Connection connection, Schema schema) throws SQLException {
        String failing = "";
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Operation operation : SchemaCreation.operations(schema)) {
                for (SqlStatement rendered : new SqlRenderer().render(operation)) {
                    failing = rendered.text();
                    statement.execute(rendered.text());
                }
            }
            return Optional.empty();
        } catch (SQLException refusal) {
            return Optional.of(refusal.getMessage() + "\n" + failing);
        } finally {
            connection.rollback();
        }
    }
}
