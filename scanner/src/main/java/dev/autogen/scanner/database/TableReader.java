package dev.autogen.scanner.database;

import dev.autogen.schema.Column;
import dev.autogen.schema.Table;
import java.util.Comparator;
import java.util.List;

/** Reads tables: the frame around what the other readers read. */
final class TableReader {

    static final String NAMESPACES =
            """
            select '"' || n.nspname || '"' as schema_name
            from pg_namespace n where n.oid = any (:namespaces)""";

    static final String TABLES =
            """
            select '"' || n.nspname || '"' as table_schem, '"' || c.relname || '"' as table_name,
                   'TABLE' as table_type,
                   array['namespace', n.nspname::text, 'name', c.relname::text, 'comment', d.description] as facts
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
            where c.oid = any (:tables)""";

    private final DatabaseScope scope;
    private final ColumnReader columns;
    private final IndexReader indexes = new IndexReader();

    TableReader(DatabaseScope scope) {
        this.scope = scope;
        columns = new ColumnReader(scope);
    }

    /** Returns the table with its columns in their order and everything else by name. */
    Table read(schemacrawler.schema.Table table) {
        Facts facts = Facts.of(table);
        List<Column> ordered = table.getColumns().stream()
                .sorted(Comparator.comparing(schemacrawler.schema.Column::getOrdinalPosition))
                .map(columns::read)
                .toList();
        ConstraintReader constraints = new ConstraintReader(scope, table);
        return new Table(
                scope.name(facts.text("namespace"), facts.text("name")),
                ordered,
                constraints.primaryKey(),
                constraints.uniques(),
                constraints.checks(),
                constraints.foreignKeys(),
                constraints.exclusions(),
                indexes.read(table),
                facts.textOrNull("comment"));
    }
}
