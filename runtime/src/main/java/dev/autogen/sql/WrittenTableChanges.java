package dev.autogen.sql;

import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in SQL that somebody wrote what becomes of tables and columns, by the words that PostgreSQL's grammar begins such statements with. What {@code delete},
 * other statements that change rows, functions and {@code do} blocks do is not known.
 */
public final class WrittenTableChanges {

    private static final Set<String> CREATE_WORDS = Set.of("global", "local", "temporary", "temp", "unlogged");

    /** What may follow {@code add} or {@code drop} in {@code alter table} and is no column. */
    private static final Set<String> NO_COLUMN =
            Set.of("constraint", "primary", "unique", "check", "foreign", "exclude", "not");

    private final SqlWords words;
    private final TableChanges changes;

    private WrittenTableChanges(SqlWords words, TableChanges changes) {
        this.words = words;
        this.changes = changes;
    }

    /** Tells what the statements do, in order; nothing of a text that cannot be cut into statements, which PostgreSQL refuses. */
    public static void read(String sql, TableChanges changes) {
        List<SqlWords> statements = new ArrayList<>();
        try {
            for (WrittenStatement statement : StatementSplitter.split("SQL", sql)) {
                statements.add(SqlWords.of(statement));
            }
        } catch (SqlSyntaxException unreadable) {
            return;
        }
        statements.forEach(words -> new WrittenTableChanges(words, changes).statement());
    }

    private void statement() {
        if (words.skip("drop", "table")) {
            words.skip("if", "exists");
            names().forEach(changes::tableDropped);
        } else if (words.skip("truncate")) {
            truncate();
        } else if (words.skip("drop", "schema")) {
            words.skip("if", "exists");
            if (words.contains("cascade")) {
                names().forEach(name -> changes.namespaceDropped(name.name()));
            }
        } else if (words.skip("alter", "table")) {
            alter();
        } else if (words.skip("create")) {
            create();
        }
    }

    private void truncate() {
        words.skip("table");
        boolean cascade = words.contains("cascade");
        names().forEach(name -> changes.tableTruncated(name, cascade));
    }

    /** Returns the names up to the first word that is none, without {@code only} before and {@code *} behind them. */
    private List<QualifiedName> names() {
        List<QualifiedName> names = new ArrayList<>();
        do {
            words.skip("only");
            words.qualifiedName().ifPresent(names::add);
            words.skip("*");
        } while (words.skip(","));
        return names;
    }

    private void create() {
        while (words.skipOneOf(CREATE_WORDS)) {
            // none of them changes what is created
        }
        if (words.skip("table")) {
            boolean sure = !words.skip("if", "not", "exists");
            words.qualifiedName().ifPresent(table -> changes.tableCreated(table, sure));
        }
    }

    private void alter() {
        words.skip("if", "exists");
        words.skip("only");
        Optional<QualifiedName> named = words.qualifiedName();
        words.skip("*");
        if (named.isEmpty()) {
            return;
        }
        QualifiedName table = named.get();
        if (words.skip("rename", "to")) {
            words.name().ifPresent(name -> changes.tableRenamed(table, table.withName(name)));
        } else if (words.skip("set", "schema")) {
            words.name().ifPresent(name -> changes.tableRenamed(table, QualifiedName.of(name, table.name())));
        } else if (words.skip("rename")) {
            renameColumn(table);
        } else {
            do {
                action(table);
            } while (words.skipPastComma());
        }
    }

    private void renameColumn(QualifiedName table) {
        if (!words.skip("constraint")) {
            words.skip("column");
            Optional<String> column = words.name();
            Optional<String> newName = words.skip("to") ? words.name() : Optional.empty();
            if (column.isPresent() && newName.isPresent()) {
                changes.columnRenamed(table, column.get(), newName.get());
            }
        }
    }

    private void action(QualifiedName table) {
        if (words.skip("drop") && isColumn()) {
            words.skip("if", "exists");
            words.name().ifPresent(column -> changes.columnDropped(table, column));
        } else if (words.skip("add") && isColumn()) {
            boolean sure = !words.skip("if", "not", "exists");
            words.name().ifPresent(column -> changes.columnAdded(table, column, sure));
        }
    }

    private boolean isColumn() {
        return words.skip("column") || !words.isOneOf(NO_COLUMN);
    }
}
