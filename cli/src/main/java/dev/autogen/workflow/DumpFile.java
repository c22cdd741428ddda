package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.DatabaseErrors;
import dev.autogen.project.SettingsException;
import dev.autogen.sql.StatementSplitter;
import dev.autogen.sql.WrittenStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain SQL file of {@code pg_dump}, restored on a scratch database: what is in it but rows, which no history needs. */
final class DumpFile {

    private static final Pattern VERSION = Pattern.compile("(?m)^-- Dumped from database version (\\d+)");
    private static final Pattern PSQL = Pattern.compile("(?m)^\\\\(restrict|unrestrict|connect)\\b.*$");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)(?: owner to | for role |^(?:grant|revoke) .* (?:to|from) )(\"(?:[^\"]|\"\")+\"|\\w+)",
            Pattern.DOTALL);

    private final Path file;
    private final String text;

    private DumpFile(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** @throws SettingsException if there is no such file, or it is in another format than plain SQL */
    static DumpFile read(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (text.startsWith("PGDMP") || text.indexOf('\0') >= 0) {
                throw new SettingsException("--from-dump " + file
                        + " is no SQL. Write it with pg_dump --schema-only, in the plain format, or turn it into that:"
                        + " pg_restore --schema-only --file=dump.sql " + file);
            }
            return new DumpFile(file, PSQL.matcher(text).replaceAll(""));
        } catch (NoSuchFileException none) {
            throw new SettingsException("--from-dump " + file + ": there is no such file in "
                    + Path.of("").toAbsolutePath() + ".");
        } catch (IOException e) {
            throw new SettingsException("--from-dump " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /** Returns a scratch database that has what the dumped one had. */
    Database restore(Workspace workspace) {
        Matcher version = VERSION.matcher(text);
        Database scratch =
                version.find() ? workspace.scratch(Integer.parseInt(version.group(1)), "public") : workspace.scratch();
        List<WrittenStatement> statements = new ArrayList<>(StatementSplitter.split(file.toString(), text));
        statements.removeIf(one -> startsWith(one, "insert into", "create database", "alter database"));
        boolean ours = workspace.mayMakeRoles(scratch.major());
        if (!ours) {
            statements.removeIf(one -> startsWith(one, "grant", "revoke", "alter")
                    && ROLE.matcher(one.text()).find());
        }
        try (Connection connection = scratch.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (ours) {
                ScratchBystanders.makeRoles(connection, roles(statements));
            }
            for (WrittenStatement one : statements) {
                run(statement, one);
            }
            return scratch;
        } catch (SQLException e) {
            throw DatabaseErrors.of("Cannot restore " + file + " on a scratch database", e);
        }
    }

    private static void run(Statement statement, WrittenStatement one) {
        try {
            // a newer pg_dump may set what an older server does not know
            if (!startsWith(one, "set transaction_timeout") && !(startsWith(one, "create schema public"))) {
                statement.execute(one.text());
            }
        } catch (SQLException e) {
            throw new AutogenException(
                    "The dump cannot be restored on a scratch database. " + one.place() + ": " + e.getMessage()
                            + " (SQLSTATE " + e.getSQLState() + ")\n    "
                            + one.text().lines().findFirst().orElse("")
                            + "\nMend the file, or take out what is not to be adopted.",
                    e);
        }
    }

    private static TreeSet<String> roles(List<WrittenStatement> statements) {
        TreeSet<String> roles = new TreeSet<>();
        for (WrittenStatement one : statements) {
            if (startsWith(one, "grant", "revoke", "alter")) {
                Matcher role = ROLE.matcher(one.text());
                while (role.find()) {
                    String name = role.group(1);
                    roles.add(
                            name.startsWith("\"")
                                    ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                                    : name.toLowerCase(Locale.ROOT));
                }
            }
        }
        roles.removeIf(name -> name.equals("public") || name.startsWith("pg_"));
        return roles;
    }

    private static boolean startsWith(WrittenStatement statement, String... words) {
        String start = statement.text().toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (start.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
