package dev.autogen.testing;

import dev.autogen.sql.StatementSplitter;
import dev.autogen.sql.WrittenStatement;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs a script as {@code psql -v ON_ERROR_STOP=1} does: with psql where it is on the PATH, else statement by statement through JDBC, with what autogen's
 * scripts use of psql's own commands.
 */
public final class PsqlScript {

    private PsqlScript() {}

    /**
     * Runs it.
     *
     * @throws IllegalStateException with what was said, if it stops at an error
     */
    public static void run(TestDatabase database, String script) {
        if (onPath()) {
            runByPsql(database, script);
        } else {
            runByJdbc(database, script);
        }
    }

    private static boolean onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "psql")));
    }

    private static void runByPsql(TestDatabase database, String script) {
        try {
            Path file = Files.createTempFile("script", ".sql");
            ProcessBuilder builder = new ProcessBuilder(
                    "psql",
                    "-X",
                    "-q",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-f",
                    file.toString(),
                    database.jdbcUrl().replace("jdbc:postgresql://", "postgresql://" + database.user() + "@"));
            builder.environment().put("PGPASSWORD", database.password());
            builder.redirectErrorStream(true);
            try {
                Files.writeString(file, script);
                Process psql = builder.start();
                String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (psql.waitFor() != 0) {
                    throw new IllegalStateException(said);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs it without psql. */
    public static void runByJdbc(TestDatabase database, String script) {
        try (Connection session = database.connect()) {
            new Interpreter(session).run(script);
        } catch (SQLException e) {
            throw new IllegalStateException("ERROR: " + e.getMessage(), e);
        }
    }

    private static final class Interpreter {

        private static final String GSET = " \\gset";

        private final Connection session;
        private final Map<String, String> variables = new HashMap<>();
        private final Deque<Boolean> active = new ArrayDeque<>(List.of(true));
        private final StringBuilder buffer = new StringBuilder();

        Interpreter(Connection session) {
            this.session = session;
        }

        void run(String script) throws SQLException {
            for (String line : script.split("\n", -1)) {
                if (line.startsWith("\\if :")) {
                    flush(null);
                    boolean condition = "t".equals(variables.get(line.substring("\\if :".length())));
                    active.push(active.getFirst() && condition);
                } else if (line.equals("\\endif")) {
                    flush(null);
                    active.pop();
                } else if (line.endsWith(GSET)) {
                    String query = line.substring(0, line.length() - GSET.length());
                    buffer.append(query);
                    flush(query.substring(query.lastIndexOf(" as ") + " as ".length()));
                } else {
                    buffer.append(line).append('\n');
                }
            }
            flush(null);
        }

        /** Runs what has come together; the last statement's value goes into a variable, if one is named. */
        private void flush(String variable) throws SQLException {
            List<WrittenStatement> statements = StatementSplitter.split("script", buffer.toString());
            buffer.setLength(0);
            if (!active.getFirst()) {
                return;
            }
            for (int i = 0; i < statements.size(); i++) {
                try (Statement statement = session.createStatement()) {
                    statement.setEscapeProcessing(false);
                    boolean rows = statement.execute(statements.get(i).text());
                    if (rows && variable != null && i == statements.size() - 1) {
                        try (ResultSet row = statement.getResultSet()) {
                            row.next();
                            variables.put(variable, row.getString(1));
                        }
                    }
                }
            }
        }
    }
}
