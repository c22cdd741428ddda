package dev.autogen.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A sequence has the options that it was given, whatever it had before. */
class SequencesOnPostgresTest {

    private static final QualifiedName S = QualifiedName.of("s");

    @Test
    void createdAndAlteredSequencesHaveTheirOptions() throws SQLException {
        try (TestDatabase database = PostgresServers.standard().freshDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (long seed = 0; seed < 150; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                SequenceOptions before = options(random);
                SequenceOptions after = options(random);
                run(statement, new CreateSequence(new Sequence(S, before)));
                assertThat(options(statement)).as("seed " + seed).isEqualTo(before);
                run(statement, new AlterSequence(S, after, null));
                assertThat(options(statement)).as("seed " + seed).isEqualTo(after);
                run(statement, new AlterSequence(S, before, null));
                assertThat(options(statement)).as("seed " + seed).isEqualTo(before);
                run(statement, new DropSequence(S, null));
            }
        }
    }

    private static SequenceOptions options(SplittableRandom random) {
        String[] types = {"bigint", "integer", "smallint"};
        int increment = random.nextInt(1, 20);
        SequenceOptions options =
                SequenceOptions.defaults(types[random.nextInt(3)], random.nextInt(3) == 0 ? -increment : increment);
        if (random.nextBoolean()) {
            options = options.between(random.nextInt(-200, 10), random.nextInt(20, 30_000));
            options = options.startingAt(random.nextLong(options.min(), options.max() + 1));
        }
        options = random.nextBoolean() ? options.cached(random.nextInt(1, 50)) : options;
        return random.nextInt(4) == 0 ? options.cycling() : options;
    }

    private static void run(Statement statement, Operation operation) throws SQLException {
        for (SqlStatement each : new SqlRenderer().render(operation)) {
            statement.execute(each.text());
        }
    }

    private static SequenceOptions options(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle from pg_sequence")) {
            assertThat(row.next()).isTrue();
            return new SequenceOptions(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getBoolean(7));
        }
    }

    @Test
    void theCurrentValueStaysWhereItCan() throws SQLException {
        try (TestDatabase database = PostgresServers.standard().freshDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            SequenceOptions plain = SequenceOptions.defaults("bigint");
            run(statement, new CreateSequence(new Sequence(S, plain)));
            assertThat(next(statement)).isEqualTo(1);
            run(statement, new AlterSequence(S, plain.incrementBy(50).startingAt(7), plain));
            assertThat(next(statement)).isEqualTo(51);
            run(statement, new AlterSequence(S, plain.between(1000, 2000).startingAt(1500), plain));
            assertThat(next(statement)).isEqualTo(1500);
            run(statement, new AlterSequence(S, SequenceOptions.defaults("bigint", -1), plain));
            assertThat(next(statement)).isEqualTo(-1);
            run(statement, new AlterSequence(S, plain, null));
            assertThat(next(statement)).isEqualTo(1);
        }
    }

    private static long next(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select nextval('s')")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
