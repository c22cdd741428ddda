package dev.autogen.execution;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.ByHand;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameTable;
import dev.autogen.schema.QualifiedName;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.Worded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the operations of a plan, in their order, for tables and columns that are dropped with what is in them now. It follows renames, so that it
 * counts what stands under the old name today, and leaves out what the plan itself has made.
 */
final class DataLossFinder {

    private record Candidate(String revision, QualifiedName table, @Nullable String column) {}

    /** What a name of the plan stands for in the database now; empty for what the plan itself makes. */
    private final Map<QualifiedName, Optional<QualifiedName>> tablesNow = new HashMap<>();

    private final Map<QualifiedName, Map<String, Optional<String>>> columnsNow = new HashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();

    void add(String revision, List<Operation> operations) {
        operations.forEach(operation -> add(revision, operation));
    }

    private void add(String revision, Operation operation) {
        if (operation instanceof ByHand marked) {
            add(revision, marked.operation());
        } else if (operation instanceof Worded worded) {
            add(revision, worded.operation());
        } else if (operation instanceof CreateTable create) {
            tablesNow.put(create.table().name(), Optional.empty());
        } else if (operation instanceof RenameTable rename) {
            tablesNow.put(rename.table().withName(rename.newName()), tableNow(rename.table()));
        } else if (operation instanceof DropTable drop) {
            tableNow(drop.table()).ifPresent(now -> candidates.add(new Candidate(revision, now, null)));
            tablesNow.remove(drop.table());
        } else if (operation instanceof AddColumn add) {
            tableNow(add.table()).ifPresent(now -> columns(now).put(add.column().name(), Optional.empty()));
        } else if (operation instanceof RenameColumn rename) {
            tableNow(rename.table())
                    .ifPresent(now -> columns(now).put(rename.newName(), columnNow(now, rename.column())));
        } else if (operation instanceof DropColumn drop) {
            tableNow(drop.table()).ifPresent(now -> dropColumn(revision, now, drop.column()));
        }
    }

    private void dropColumn(String revision, QualifiedName now, String column) {
        columnNow(now, column).ifPresent(columnNow -> candidates.add(new Candidate(revision, now, columnNow)));
        columns(now).remove(column);
    }

    private Optional<QualifiedName> tableNow(QualifiedName name) {
        return tablesNow.getOrDefault(name, Optional.of(name));
    }

    private Map<String, Optional<String>> columns(QualifiedName now) {
        return columnsNow.computeIfAbsent(now, name -> new HashMap<>());
    }

    private Optional<String> columnNow(QualifiedName now, String column) {
        return columns(now).getOrDefault(column, Optional.of(column));
    }

    /** Returns what would be lost, in the order of the plan; a column of a table that goes as a whole is not named besides. */
    List<DataLoss> count(Connection connection) throws SQLException {
        List<DataLoss> losses = new ArrayList<>();
        Set<QualifiedName> tablesGone = new HashSet<>();
        candidates.stream()
                .filter(candidate -> candidate.column() == null)
                .forEach(candidate -> tablesGone.add(candidate.table()));
        for (Candidate candidate : candidates) {
            if (candidate.column() == null || !tablesGone.contains(candidate.table())) {
                long count = count(connection, candidate);
                if (count > 0) {
                    losses.add(new DataLoss(candidate.revision(), candidate.table(), candidate.column(), count));
                }
            }
        }
        return losses;
    }

    private static long count(Connection connection, Candidate candidate) throws SQLException {
        String table = Identifiers.quoted(candidate.table());
        String column = candidate.column();
        if (!holdsData(connection, table, column)) {
            return 0;
        }
        String counted = column == null ? "*" : Identifiers.quoted(column);
        String count = DatabaseSession.value(connection, "select count(" + counted + ") from " + table);
        return Long.parseLong(Objects.requireNonNull(count));
    }

    /** What is not there any more fails when the plan runs; a generated column holds nothing that cannot be computed again. */
    private static boolean holdsData(Connection connection, String table, @Nullable String column) throws SQLException {
        String found = column == null
                ? DatabaseSession.value(connection, "select to_regclass(?)", table)
                : DatabaseSession.value(
                        connection,
                        "select 1 from pg_catalog.pg_attribute where attrelid = to_regclass(?) and attname = ? and attgenerated = ''"
                                + " and not attisdropped",
                        table,
                        column);
        return found != null;
    }
}
