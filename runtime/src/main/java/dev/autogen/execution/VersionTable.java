package dev.autogen.execution;

import dev.autogen.schema.QualifiedName;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.Literals;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** The table that holds the heads: a row for each head of each history, and nothing of what was applied before. */
final class VersionTable {

    private final MigratorSettings settings;
    private final String table;

    VersionTable(MigratorSettings settings) {
        this.settings = settings;
        this.table = Identifiers.quoted(QualifiedName.of(settings.versionSchema(), settings.versionTable()));
    }

    String sqlName() {
        return table;
    }

    boolean exists(Connection connection) throws SQLException {
        return DatabaseSession.value(connection, "select to_regclass(?)", table) != null;
    }

    String createStatement() {
        return "create table if not exists " + table + " (\n    history text not null,\n    revision text not null,\n"
                + "    primary key (history, revision)\n)";
    }

    /** Returns the heads of the history, sorted; none if there is no table yet. */
    SortedSet<String> heads(Connection connection) throws SQLException {
        SortedSet<String> heads = new TreeSet<>();
        if (exists(connection)) {
            DatabaseSession.column(
                            connection, "select revision from " + table + " where history = ?", settings.history())
                    .forEach(head -> heads.add(Objects.requireNonNull(head)));
        }
        return heads;
    }

    /** Keeps every other run out, but nobody who only reads, until the transaction ends. */
    String lockStatement() {
        return "lock table " + table + " in share row exclusive mode";
    }

    /** Returns the statements that make one set of heads of another: an update where one head follows one other. */
    List<String> move(SortedSet<String> before, SortedSet<String> after) {
        List<String> gone =
                before.stream().filter(head -> !after.contains(head)).toList();
        List<String> come =
                after.stream().filter(head -> !before.contains(head)).toList();
        String history = Literals.string(settings.history());
        int moved = Math.min(gone.size(), come.size());
        List<String> statements = new ArrayList<>();
        for (int i = moved; i < gone.size(); i++) {
            statements.add("delete from " + table + " where history = " + history + " and revision = "
                    + Literals.string(gone.get(i)));
        }
        for (int i = 0; i < moved; i++) {
            statements.add("update " + table + " set revision = " + Literals.string(come.get(i)) + " where history = "
                    + history + " and revision = " + Literals.string(gone.get(i)));
        }
        for (int i = moved; i < come.size(); i++) {
            statements.add("insert into " + table + " (history, revision) values (" + history + ", "
                    + Literals.string(come.get(i)) + ")");
        }
        return statements;
    }
}
