package dev.autogen.laws;

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

/** The statements that make anew what a database holds, as its catalog prints them: for machines without pg_dump. */
final class CatalogScript {

    /** What the statements need to be run with. */
    static final List<String> BEFORE = List.of("set search_path = ''", "set check_function_bodies = off");

    /** Takes that back. */
    static final List<String> AFTER = List.of("reset search_path", "reset check_function_bodies");

    private static final String SCRIPT = script();

    private CatalogScript() {}

    private static String script() {
        try (InputStream in =
                Objects.requireNonNull(CatalogScript.class.getResourceAsStream("/laws/catalog-script.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> statements(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
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
}
