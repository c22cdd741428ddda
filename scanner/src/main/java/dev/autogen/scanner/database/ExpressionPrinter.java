package dev.autogen.scanner.database;

import dev.autogen.schema.ExpressionCanonicalizer.Use;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Lets PostgreSQL parse expressions and print them again, in the open transaction: many at once, and one by one where many at once fail, so that one bad
 * expression spoils no other.
 */
final class ExpressionPrinter {

    /** Each table takes a dozen locks until it is rolled back. */
    private static final int MOST_TABLES = 50;

    /**
     * A default is constant if nothing but constants and immutable casts are in its parse tree; then its value says more than its text. In the tree, every
     * node begins with its kind, and the values of constants are numbers.
     */
    private static final String PRINTED =
            """
            select c.relname, x.conname as label, false as constant,
                   case x.contype when 'x' then pg_get_constraintdef(x.oid) else pg_get_expr(x.conbin, x.conrelid) end as printed
            from pg_class c
            join pg_constraint x on x.conrelid = c.oid
            where c.relnamespace = pg_my_temp_schema() and c.relname = any (%1$s) and x.contype in ('c', 'x')
            union all
            select c.relname, a.attname,
                   a.attgenerated = ''
                   and d.adbin::text !~ ':funcformat [03]'
                   and not exists (
                       select from regexp_matches(d.adbin::text, '\\{([A-Z_]+)', 'g') m
                       where m[1] not in ('CONST', 'RELABELTYPE', 'FUNCEXPR', 'ARRAY', 'ARRAYEXPR', 'ARRAYCOERCEEXPR',
                                          'CASETESTEXPR', 'COERCETODOMAIN'))
                   and not exists (
                       select from regexp_matches(d.adbin::text, ':funcid (\\d+)', 'g') m
                       join pg_proc p on p.oid = m[1]::oid
                       where p.provolatile <> 'i'),
                   pg_get_expr(d.adbin, d.adrelid)
            from pg_class c
            join pg_attrdef d on d.adrelid = c.oid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = d.adnum
            where c.relnamespace = pg_my_temp_schema() and c.relname = any (%1$s)""";

    private final Connection connection;
    private final TemporaryEnums enums;

    ExpressionPrinter(Connection connection, TemporaryEnums enums) {
        this.connection = connection;
        this.enums = enums;
    }

    /**
     * What PostgreSQL made of an expression.
     *
     * @param text null if it refused
     * @param constant whether it is a default that says one value and calls nothing
     * @param failure what it said when it refused
     */
    record Printed(@Nullable String text, boolean constant, @Nullable String failure) {}

    /** Returns one answer for each expression. */
    Map<Wanted, Printed> print(List<Wanted> expressions) throws SQLException {
        Map<Wanted, Printed> printed = new HashMap<>();
        List<TemporaryTable> tables = TemporaryTable.pack(expressions);
        for (int from = 0; from < tables.size(); from += MOST_TABLES) {
            List<TemporaryTable> some = tables.subList(from, Math.min(tables.size(), from + MOST_TABLES));
            Map<Wanted, Printed> all = tryPrint(some);
            printed.putAll(all != null ? all : printEach(some));
        }
        return printed;
    }

    private Map<Wanted, Printed> printEach(List<TemporaryTable> tables) throws SQLException {
        Map<Wanted, Printed> printed = new HashMap<>();
        for (TemporaryTable table : tables) {
            Map<Wanted, Printed> all = tables.size() == 1 ? null : tryPrint(List.of(table));
            if (all != null) {
                printed.putAll(all);
                continue;
            }
            for (Wanted wanted : table.expressions()) {
                printed.put(wanted, printAlone(wanted));
            }
        }
        return printed;
    }

    /** Returns the answer for one expression in a table of its own. */
    Printed printAlone(Wanted wanted) throws SQLException {
        TemporaryTable table = new TemporaryTable(
                wanted.table() == null ? "autogen_canonical" : wanted.table().name());
        table.add(wanted);
        Savepoint before = connection.setSavepoint();
        try {
            return create(List.of(table)).getOrDefault(wanted, new Printed("NULL", true, null));
        } catch (SQLException e) {
            return new Printed(null, false, message(e));
        } finally {
            undo(before);
        }
    }

    private @Nullable Map<Wanted, Printed> tryPrint(List<TemporaryTable> tables) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return create(tables);
        } catch (SQLException e) {
            return null;
        } finally {
            undo(before);
        }
    }

    private void undo(Savepoint savepoint) throws SQLException {
        connection.rollback(savepoint);
        connection.releaseSavepoint(savepoint);
    }

    private Map<Wanted, Printed> create(List<TemporaryTable> tables) throws SQLException {
        Rows.execute(
                connection, tables.stream().map(table -> table.create(enums)).collect(Collectors.joining(";\n")));
        Map<String, Printed> rows = new HashMap<>();
        List<String> names = tables.stream().map(TemporaryTable::name).toList();
        Rows.read(
                connection,
                PRINTED.formatted(Selection.array(names)),
                row -> rows.put(
                        row.getString("label") + "@" + row.getString("relname"),
                        new Printed(row.getString("printed"), row.getBoolean("constant"), null)));
        Map<Wanted, Printed> printed = new LinkedHashMap<>();
        for (TemporaryTable table : tables) {
            for (int at = 0; at < table.expressions().size(); at++) {
                Wanted wanted = table.expressions().get(at);
                // "default null" leaves no trace in the catalog
                Printed row = rows.getOrDefault(
                        TemporaryTable.label(at) + "@" + table.name(), new Printed("NULL", true, null));
                printed.put(wanted, new Printed(text(wanted.use(), row), row.constant(), null));
            }
        }
        return printed;
    }

    private String text(Use use, Printed row) {
        String text = enums.leave(String.valueOf(row.text()));
        switch (use) {
            case DEFAULT:
            case EXCLUSION:
                return text;
            case INDEX_KEY:
                // printed as a condition, because a constraint is cheaper than an index
                String condition = ExpressionText.bare(text);
                int end = condition.lastIndexOf(" IS NULL");
                return ExpressionText.bare(end < 0 ? condition : condition.substring(0, end));
            default:
                return ExpressionText.bare(text);
        }
    }

    /** Returns what the server said, without the position, which is one in our statement. */
    private static String message(SQLException e) {
        return e instanceof PSQLException refusal && refusal.getServerErrorMessage() != null
                ? String.valueOf(refusal.getServerErrorMessage().getMessage())
                : String.valueOf(e.getMessage());
    }
}
