package dev.autogen.execution;

import dev.autogen.schema.QualifiedName;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.TableChanges;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes what a plan drops and empties, as it is named in the database now, and counts what is in it. */
final class LostTables implements TableChanges {

    /** Partitions count with their table. */
    private static final String OF_NAMESPACE =
            """
            select c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind in ('r', 'p') and not exists (select from pg_catalog.pg_inherits i
              join pg_catalog.pg_class parent on parent.oid = i.inhparent where i.inhrelid = c.oid and parent.relnamespace = c.relnamespace)
            order by 1""";

    /** What {@code truncate … cascade} empties besides, https://www.postgresql.org/docs/current/sql-truncate.html, in two rows a table. */
    private static final String REFERRING =
            """
            with recursive emptied(oid) as (select to_regclass(?)::oid
              union select k.conrelid from pg_catalog.pg_constraint k join emptied e on k.confrelid = e.oid where k.contype = 'f')
            select unnest(array[n.nspname, c.relname]) from emptied join pg_catalog.pg_class c on c.oid = emptied.oid
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where not c.relispartition order by c.oid <> to_regclass(?), n.nspname, c.relname""";

    /** Finds, when the database is looked at, the tables that are meant. */
    private interface Tables {
        List<QualifiedName> find(Connection connection) throws SQLException;
    }

    private record Candidate(String revision, Tables tables, @Nullable String column) {}

    private record Part(QualifiedName table, @Nullable String column) {}

    private final TablesNow now;
    private final List<Candidate> candidates = new ArrayList<>();
    private String revision = "";

    LostTables(TablesNow now) {
        this.now = now;
    }

    /** Says in which revision happens what comes next. */
    void inRevision(String id) {
        revision = id;
    }

    private void lost(Tables tables, @Nullable String column) {
        candidates.add(new Candidate(revision, tables, column));
    }

    @Override
    public void tableCreated(QualifiedName table, boolean sure) {
        if (sure) {
            now.created(table);
        }
    }

    @Override
    public void tableRenamed(QualifiedName table, QualifiedName newName) {
        now.renamed(table, newName);
    }

    @Override
    public void tableDropped(QualifiedName table) {
        now.table(table).ifPresent(found -> lost(connection -> List.of(found), null));
        now.dropped(table);
    }

    @Override
    public void tableTruncated(QualifiedName table, boolean cascade) {
        now.table(table)
                .ifPresent(
                        found -> lost(connection -> cascade ? withReferring(connection, found) : List.of(found), null));
    }

    @Override
    public void columnAdded(QualifiedName table, String column, boolean sure) {
        if (sure) {
            now.added(table, column);
        }
    }

    @Override
    public void columnRenamed(QualifiedName table, String column, String newName) {
        now.renamed(table, column, newName);
    }

    @Override
    public void columnDropped(QualifiedName table, String column) {
        now.table(table).ifPresent(found -> now.column(table, column)
                .ifPresent(columnNow -> lost(connection -> List.of(found), columnNow)));
        now.dropped(table, column);
    }

    @Override
    public void namespaceDropped(String namespace) {
        now.movedInto(namespace).forEach(found -> lost(connection -> List.of(found), null));
        Set<QualifiedName> elsewhere = now.movedFrom(namespace);
        lost(
                connection -> DatabaseSession.column(connection, OF_NAMESPACE, namespace).stream()
                        .map(name -> now.plain(QualifiedName.of(namespace, Objects.requireNonNull(name))))
                        .filter(name -> !elsewhere.contains(name))
                        .toList(),
                null);
    }

    private List<QualifiedName> withReferring(Connection connection, QualifiedName table) throws SQLException {
        String quoted = Identifiers.quoted(table);
        List<@Nullable String> parts = DatabaseSession.column(connection, REFERRING, quoted, quoted);
        List<QualifiedName> tables = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 2) {
            tables.add(now.plain(
                    QualifiedName.of(Objects.requireNonNull(parts.get(i)), Objects.requireNonNull(parts.get(i + 1)))));
        }
        return tables;
    }

    /** Returns what holds something, in the order of the plan; a column of a table that goes as a whole is not named besides. */
    List<DataLoss> count(Connection connection) throws SQLException {
        Map<Part, String> parts = new LinkedHashMap<>();
        Set<QualifiedName> whole = new HashSet<>();
        for (Candidate candidate : candidates) {
            for (QualifiedName table : candidate.tables().find(connection)) {
                parts.putIfAbsent(new Part(table, candidate.column()), candidate.revision());
                if (candidate.column() == null) {
                    whole.add(table);
                }
            }
        }
        List<DataLoss> losses = new ArrayList<>();
        for (Map.Entry<Part, String> entry : parts.entrySet()) {
            Part part = entry.getKey();
            if (part.column() == null || !whole.contains(part.table())) {
                long count = count(connection, part);
                if (count > 0) {
                    losses.add(new DataLoss(entry.getValue(), part.table(), part.column(), count));
                }
            }
        }
        return losses;
    }

    private static long count(Connection connection, Part part) throws SQLException {
        String table = Identifiers.quoted(part.table());
        String column = part.column();
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
