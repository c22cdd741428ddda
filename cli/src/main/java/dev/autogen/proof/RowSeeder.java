package dev.autogen.proof;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.sql.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts a few rows into every table of a database, by trial: a value for each column, distinct in each row, references to rows that are there; where a check
 * refuses, the constants that the check names. What cannot be filled in a bounded number of trials is left empty, with PostgreSQL's own reason.
 */
public final class RowSeeder {

    private static final int ROWS = 3;
    private static final int TRIALS_A_ROW = 100;
    private static final String CHECK_VIOLATION = "23514";

    private final Connection connection;
    private final Schema schema;
    private final String defaultNamespace;
    private final SeedValues values;
    private final Map<QualifiedName, List<Map<String, Optional<String>>>> rows = new HashMap<>();

    /**
     * @param connection to a database that has the schema; left in a state where each statement is a transaction
     * @param defaultNamespace what a name without a namespace belongs to
     * @param avoidedLabels labels of enum types that no row gets, unless there is no other
     */
    public RowSeeder(
            Connection connection,
            Schema schema,
            String defaultNamespace,
            Map<QualifiedName, Set<String>> avoidedLabels) {
        this.connection = connection;
        this.schema = schema;
        this.defaultNamespace = defaultNamespace;
        this.values = new SeedValues(schema, avoidedLabels);
    }

    /**
     * Fills the tables and returns what became of each, in the schema's order.
     *
     * @param without tables to leave empty, with the reason for each
     */
    public List<SeededTable> seed(Map<QualifiedName, String> without) throws SQLException {
        Map<QualifiedName, SeededTable> seeded = new HashMap<>();
        connection.setAutoCommit(false);
        try (Statement immediate = connection.createStatement()) {
            // what a deferred constraint says at the commit would be said of no row, and leave none
            immediate.execute("set constraints all immediate");
            for (Table table : referencedFirst()) {
                String left = without.get(table.name());
                seeded.put(table.name(), left == null ? seed(table) : new SeededTable(table.name(), 0, left));
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
        return schema.tables().stream().map(table -> seeded.get(table.name())).toList();
    }

    private List<Table> referencedFirst() {
        List<Table> ordered = new ArrayList<>();
        Set<QualifiedName> seen = new HashSet<>();
        schema.tables().forEach(table -> add(table, seen, ordered));
        return ordered;
    }

    private void add(Table table, Set<QualifiedName> seen, List<Table> ordered) {
        if (seen.add(table.name())) {
            for (ForeignKey key : table.foreignKeys()) {
                schema.table(key.referencedTable()).ifPresent(referenced -> add(referenced, seen, ordered));
            }
            ordered.add(table);
        }
    }

    private SeededTable seed(Table table) throws SQLException {
        List<Map<String, Optional<String>>> done = new ArrayList<>();
        rows.put(table.name(), done);
        String reason = null;
        for (int row = 1; row <= ROWS; row++) {
            try {
                done.add(insert(table, row));
            } catch (SQLException refused) {
                reason = reason(refused);
            } catch (NoValueException none) {
                reason = none.getMessage();
            }
        }
        return new SeededTable(table.name(), done.size(), done.isEmpty() ? reason : null);
    }

    private static String reason(SQLException refused) {
        String message = String.valueOf(refused.getMessage());
        return message.lines().findFirst().orElse(message).replaceFirst("^ERROR: ", "");
    }

    private Map<String, Optional<String>> insert(Table table, int row) throws SQLException, NoValueException {
        Map<String, Optional<String>> first = values(table, row);
        SQLException refused = attempt(table, first);
        if (refused == null) {
            return first;
        }
        if (CHECK_VIOLATION.equals(refused.getSQLState())) {
            int trials = 0;
            for (Map<String, Optional<String>> other : alternatives(table, first)) {
                if (++trials > TRIALS_A_ROW) {
                    break;
                }
                if (attempt(table, other) == null) {
                    return other;
                }
            }
        }
        throw refused;
    }

    /** One column at a time, then several, take a constant of a check that names them, or none. */
    private static List<Map<String, Optional<String>>> alternatives(Table table, Map<String, Optional<String>> first) {
        List<Map<String, Optional<String>>> found = new ArrayList<>(List.of(first));
        for (CheckConstraint check : table.checks()) {
            for (String column : first.keySet()) {
                if (check.expression().contains(column)) {
                    List<Optional<String>> constants = new ArrayList<>();
                    Literals.of(check.expression()).forEach(literal -> constants.add(Optional.of(literal)));
                    constants.add(Optional.empty());
                    List<Map<String, Optional<String>>> more = new ArrayList<>();
                    found.forEach(base -> constants.forEach(constant -> more.add(with(base, column, constant))));
                    found.addAll(more.subList(0, Math.min(more.size(), TRIALS_A_ROW)));
                }
            }
        }
        return found;
    }

    private static Map<String, Optional<String>> with(
            Map<String, Optional<String>> base, String column, Optional<String> value) {
        Map<String, Optional<String>> copy = new LinkedHashMap<>(base);
        copy.put(column, value);
        return copy;
    }

    /** Returns what PostgreSQL says against the row; null if it took it, and then the row holds what it made of it. */
    private @Nullable SQLException attempt(Table table, Map<String, Optional<String>> row) throws SQLException {
        Savepoint before = connection.setSavepoint();
        String into = "insert into " + Identifiers.quoted(table.name().in(defaultNamespace));
        String columns = row.keySet().stream().map(Identifiers::quoted).collect(Collectors.joining(", "));
        String places = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        String sql = row.isEmpty() ? into + " default values" : into + " (" + columns + ") values (" + places + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql + " returning *")) {
            int position = 1;
            for (Optional<String> value : row.values()) {
                insert.setObject(position++, value.orElse(null), Types.OTHER);
            }
            try (ResultSet inserted = insert.executeQuery()) {
                inserted.next();
                for (Column column : table.columns()) {
                    row.put(column.name(), Optional.ofNullable(inserted.getString(column.name())));
                }
            }
            connection.releaseSavepoint(before);
            return null;
        } catch (SQLException refused) {
            connection.rollback(before);
            return refused;
        }
    }

    private Map<String, Optional<String>> values(Table table, int row) throws NoValueException {
        Map<String, Optional<String>> result = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            if (column.generation() == null) {
                Optional<String> value = values.of(column.type(), row);
                if (value.isPresent()) {
                    result.put(column.name(), value);
                } else if (!column.nullable() && column.defaultExpression() == null) {
                    throw new NoValueException("no value of type " + column.type() + " for column " + column.name());
                }
            }
        }
        for (ForeignKey key : table.foreignKeys()) {
            refer(table, key, row, result);
        }
        return result;
    }

    /** Gives the columns of a foreign key the values of a row that is there, else of the row itself, else none. */
    private void refer(Table table, ForeignKey key, int row, Map<String, Optional<String>> result)
            throws NoValueException {
        List<Map<String, Optional<String>>> referenced = rows.getOrDefault(key.referencedTable(), List.of());
        Map<String, Optional<String>> target = referenced.size() >= row
                ? referenced.get(row - 1)
                : referenced.isEmpty() ? Map.of() : referenced.get(0);
        boolean itself = target.isEmpty() && key.referencedTable().equals(table.name());
        for (int i = 0; i < key.columns().size(); i++) {
            String column = key.columns().get(i);
            Optional<String> value = (itself ? result : target)
                    .getOrDefault(key.referencedColumns().get(i), Optional.empty());
            if (value.isEmpty()
                    && table.column(column).map(one -> !one.nullable()).orElse(false)) {
                throw new NoValueException("references " + key.referencedTable() + ", which is empty");
            }
            if (result.containsKey(column)) {
                result.put(column, value);
            }
        }
    }

    /** A column wants a value, and none is known. */
    private static final class NoValueException extends Exception {

        private static final long serialVersionUID = 1L;

        NoValueException(String message) {
            super(message);
        }
    }
}
