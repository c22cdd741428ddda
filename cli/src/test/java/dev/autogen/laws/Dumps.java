package dev.autogen.laws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Copies what one database holds into another one, as a dump that is restored does: by pg_dump and psql where this machine has them for that version, else
 * by the statements that the catalog prints. Counts which it was.
 */
final class Dumps {

    private static final String SCRIPT = script();

    private final Map<String, Integer> counts = new TreeMap<>();

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Dumps.class.getResourceAsStream("/laws/catalog-script.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param to an empty database of the same version */
    void copy(LeasedDatabase from, LeasedDatabase to, int major) throws IOException, SQLException {
        Optional<PgDump> program = PgDump.forServer(major);
        if (program.isPresent()) {
            program.get().copy(from.database(), to.database());
        } else {
            try {
                to.execute(statements(from));
            } finally {
                to.execute(List.of("reset search_path", "reset check_function_bodies"));
            }
        }
        count("PostgreSQL " + major
                + (program.isPresent() ? " by pg_dump" : " by what the catalog prints, as pg_dump is missing"));
    }

    private static List<String> statements(LeasedDatabase database) throws SQLException {
        List<String> statements = new ArrayList<>(List.of("set search_path = ''", "set check_function_bodies = off"));
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("set search_path = ''");
            try (ResultSet rows = statement.executeQuery(SCRIPT)) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            } finally {
                statement.execute("reset search_path");
            }
        }
        return statements;
    }

    private synchronized void count(String means) {
        counts.merge(means, 1, Integer::sum);
    }

    /** Returns how many databases were copied by which means; nothing at all if none was. */
    synchronized String report() {
        return counts.entrySet().stream()
                .map(means -> means.getValue() + " on " + means.getKey())
                .collect(Collectors.joining("; "));
    }
}
