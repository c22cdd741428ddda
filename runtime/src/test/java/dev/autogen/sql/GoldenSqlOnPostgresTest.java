package dev.autogen.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.OperationCase;
import dev.autogen.testing.OperationCases;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL accepts every golden statement, on the oldest version that can do what it says and on the newest. */
class GoldenSqlOnPostgresTest {

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18})
    void everyGoldenStatementRuns(int major) throws SQLException {
        List<String> refused = new ArrayList<>();
        try (TestDatabase database = PostgresServers.major(major).freshDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            connection.setAutoCommit(false);
            for (OperationCase each : OperationCases.all()) {
                try {
                    if (each.since() <= major) {
                        run(statement, each);
                    }
                } catch (SQLException refusal) {
                    refused.add(each + ": " + refusal.getMessage());
                }
                connection.rollback();
            }
        }
        assertThat(refused).isEmpty();
    }

    private static void run(Statement statement, OperationCase each) throws SQLException {
        for (String sql : each.setup()) {
            statement.execute(sql);
        }
        for (SqlStatement rendered : new SqlRenderer().render(each.operation())) {
            statement.execute(rendered.text());
        }
    }
}
