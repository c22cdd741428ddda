package dev.autogen.laws;

import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a database holds, as text that is the same for databases that hold the same: pg_dump's where this machine has it, else what the catalog prints. */
public final class SchemaText {

    private SchemaText() {}

    public static String of(TestDatabase database) throws IOException, SQLException {
        Optional<PgDump> program = PgDump.forServer(database.server().major());
        return program.isPresent() ? program.get().schema(database) : catalog(database);
    }

    /**
     * Returns the text of a database that was dumped and restored. PostgreSQL prints {@code status in ('A', 'B')} on a varchar in one way when it was written so,
     * and in another, which stays, once it has read its own print: so two databases that hold the same may differ until then.
     */
    public static String ofRestored(TestDatabase database) throws IOException, SQLException {
        try (TestDatabase copy = database.server().freshDatabase()) {
            Optional<PgDump> program = PgDump.forServer(database.server().major());
            if (program.isPresent()) {
                program.get().copy(database, copy);
            } else {
                restore(statements(database), copy);
            }
            return of(copy);
        }
    }

    private static void restore(List<String> statements, TestDatabase copy) throws SQLException {
        try (Connection connection = copy.connect();
                Statement statement = connection.createStatement()) {
            for (String before : CatalogScript.BEFORE) {
                statement.execute(before);
            }
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static String catalog(TestDatabase database) throws SQLException {
        List<String> lines = new ArrayList<>(statements(database));
        // the script orders some kinds by oid, which is the order in which they were made
        lines.removeIf(line -> line.contains("autogen_"));
        return String.join("\n", lines.stream().sorted().toList());
    }

    private static List<String> statements(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogScript.statements(connection);
        }
    }
}
