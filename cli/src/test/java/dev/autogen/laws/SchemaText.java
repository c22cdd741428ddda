package dev.autogen.laws;

import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a database holds, as text that is the same for databases that hold the same: pg_dump's where this machine has it, else what the catalog prints. */
public final class SchemaText {

    private SchemaText() {}

    public static String of(TestDatabase database) throws IOException, SQLException {
        Optional<PgDump> program = PgDump.forServer(database.server().major());
        return program.isPresent() ? program.get().schema(database) : catalog(database);
    }

    private static String catalog(TestDatabase database) throws IOException, SQLException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(SchemaText.class.getResourceAsStream("/laws/catalog-script.sql"));
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = ''");
            try (ResultSet rows = statement.executeQuery(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        // the script orders some kinds by oid, which is the order in which they were made
        lines.removeIf(line -> line.contains("autogen_"));
        return String.join("\n", lines.stream().sorted().toList());
    }
}
