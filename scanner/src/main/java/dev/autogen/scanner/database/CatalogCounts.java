package dev.autogen.scanner.database;

import dev.autogen.scanner.database.Census.Rarity;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Checks that no object was lost on the way from the catalog to the schema: as many of each kind here as there. */
final class CatalogCounts {

    private static final String COUNTS =
            """
            select 'tables' as kind, count(*) from pg_class c where c.oid = any (:tables)
            union all
            select 'columns', count(*) from pg_attribute a where a.attrelid = any (:tables) and a.attnum > 0 and not a.attisdropped
            union all
            select case c.contype when 'p' then 'primary keys' when 'u' then 'unique constraints' when 'c' then 'check constraints'
                                  when 'x' then 'exclusion constraints' else 'foreign keys' end, count(*)
            from pg_constraint c
            where c.contype in ('p', 'u', 'c', 'x', 'f') and c.conparentid = 0 and c.conrelid = any (:tables)
            group by c.contype
            union all
            select 'indexes', count(*)
            from pg_index i
            where i.indrelid = any (:tables) and i.indisvalid and i.indislive
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))""";

    private static final String SEQUENCES =
            "\nunion all\nselect 'sequences', count(*) from (" + SequenceReader.SEQUENCES + ") s";

    private CatalogCounts() {}

    /**
     * Fails if a kind's number in the catalog is not that of the schema.
     *
     * @param serials how many sequences are part of serial columns
     */
    static void check(Connection connection, CatalogSql sql, Census census, Schema schema, int serials)
            throws SQLException {
        Map<String, Long> expected = new TreeMap<>();
        String counts = census.has(Rarity.SEQUENCES) ? COUNTS + SEQUENCES : COUNTS;
        Rows.read(connection, sql.fill(counts), row -> expected.put(row.getString("kind"), row.getLong("count")));
        Map<String, Long> found = new TreeMap<>();
        found.put("tables", (long) schema.tables().size());
        found.put("columns", sum(schema, table -> table.columns().size()));
        found.put("primary keys", sum(schema, table -> table.primaryKey() == null ? 0 : 1));
        found.put("unique constraints", sum(schema, table -> table.uniques().size()));
        found.put("check constraints", sum(schema, table -> table.checks().size()));
        found.put(
                "exclusion constraints", sum(schema, table -> table.exclusions().size()));
        found.put("foreign keys", sum(schema, table -> table.foreignKeys().size()));
        found.put("indexes", sum(schema, table -> table.indexes().size()));
        found.put("sequences", (long) schema.sequences().size() + serials);
        List<String> lost = new ArrayList<>();
        found.forEach((kind, count) -> {
            long there = expected.getOrDefault(kind, 0L);
            if (count != there) {
                lost.add(count + " of " + there + " " + kind);
            }
        });
        if (!lost.isEmpty()) {
            throw new DatabaseReadException("The catalog was not read completely: only " + String.join(", ", lost)
                    + ". This is a defect of autogen, please report it with the definition of such an object.");
        }
    }

    private static long sum(Schema schema, ToIntFunction<Table> count) {
        return schema.tables().stream().mapToInt(count).asLongStream().sum();
    }
}
