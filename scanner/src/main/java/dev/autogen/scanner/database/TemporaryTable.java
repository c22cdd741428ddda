package dev.autogen.scanner.database;

import dev.autogen.schema.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A temporary table that holds expressions as defaults, generated columns and constraints, for PostgreSQL to print. */
final class TemporaryTable {

    /** PostgreSQL's time for a table grows with the square of its constraints; this many at a time is fastest. */
    private static final int MOST_EXPRESSIONS = 20;

    private final String name;
    private final Map<String, ColumnType> columns = new LinkedHashMap<>();
    private final List<Wanted> expressions = new ArrayList<>();

    TemporaryTable(String name) {
        this.name = name;
    }

    /** Distributes expressions over as few tables as their columns allow. */
    static List<TemporaryTable> pack(List<Wanted> expressions) {
        List<TemporaryTable> tables = new ArrayList<>();
        for (Wanted wanted : expressions) {
            TemporaryTable table = tables.stream()
                    .skip(Math.max(0, tables.size() - 8))
                    .filter(candidate -> candidate.accepts(wanted))
                    .findFirst()
                    .orElse(null);
            if (table == null) {
                table = new TemporaryTable("autogen_canonical_" + tables.size());
                tables.add(table);
            }
            table.add(wanted);
        }
        return tables;
    }

    String name() {
        return name;
    }

    List<Wanted> expressions() {
        return expressions;
    }

    private boolean accepts(Wanted wanted) {
        return expressions.size() < MOST_EXPRESSIONS
                && wanted.columns().entrySet().stream()
                        .allMatch(column -> columns.getOrDefault(column.getKey(), column.getValue())
                                .equals(column.getValue()));
    }

    void add(Wanted wanted) {
        columns.putAll(wanted.columns());
        expressions.add(wanted);
    }

    /** Returns the name of the column or constraint that holds the expression at that place. */
    static String label(int at) {
        return "autogen_" + at;
    }

    /** Returns the statement that creates the table, with stand-ins for enum types where there are any. */
    String create(TemporaryEnums enums) {
        List<String> elements = new ArrayList<>();
        columns.forEach((column, type) -> elements.add(SessionSettings.quote(column) + " " + enums.typeSql(type)));
        for (int at = 0; at < expressions.size(); at++) {
            elements.add(element(label(at), expressions.get(at), enums));
        }
        return "create temporary table pg_temp." + SessionSettings.quote(name) + " (" + String.join(", ", elements)
                + ")";
    }

    /** The line break ends a comment that the expression may end with. */
    private static String element(String label, Wanted wanted, TemporaryEnums enums) {
        String text = enums.enter(wanted.text());
        switch (wanted.use()) {
            case DEFAULT:
                return label + " " + enums.typeSql(Objects.requireNonNull(wanted.target())) + " default (" + text
                        + "\n)";
            case GENERATED:
                return label + " " + enums.typeSql(Objects.requireNonNull(wanted.target())) + " generated always as ("
                        + text + "\n) stored";
            case CHECK:
            case INDEX_PREDICATE:
                return "constraint " + label + " check (" + text + "\n)";
            case INDEX_KEY:
                return "constraint " + label + " check ((" + text + "\n) is null)";
            case EXCLUSION:
                return "constraint " + label + " " + text + "\n";
        }
        throw new IllegalArgumentException("No such use: " + wanted.use());
    }
}
