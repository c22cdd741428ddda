package dev.autogen.scanner.database;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import schemacrawler.schema.Table;

/** Reads indexes that no constraint owns. One that is not valid enforces and speeds up nothing: it is left out, and noted. */
final class IndexReader {

    static final String INDEXES =
            """
            select '"' || n.nspname || '"' as table_schem, '"' || t.relname || '"' as table_name,
                   '"' || i.relname || '"' as index_name, not i.indisunique as non_unique, 3 as type, k::int as ordinal_position,
                   case i.columns[k] when '' then 'expression ' || k else '"' || i.columns[k] || '"' end as column_name, 'A' as asc_or_desc,
                   array['name', i.relname::text, 'unique', i.indisunique::text, 'method', i.amname::text, 'definition', i.definition,
                         'predicate', i.predicate, 'nullsNotDistinct', i.nulls_not_distinct::text, 'comment', i.comment] as facts,
                   i.keys, i.columns, i.include, i.parameters
            from (select i.indrelid, i.indisunique, i.indnkeyatts, x.relname, m.amname, d.description as comment,
                         pg_get_indexdef(i.indexrelid) as definition,
                         array(select pg_get_indexdef(i.indexrelid, p, false)
                               from generate_series(1, i.indnkeyatts::int) p order by p) as keys,
                         array(select coalesce(a.attname::text, '')
                               from generate_series(0, i.indnkeyatts - 1) p
                               left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[p]
                               order by p) as columns,
                         array(select a.attname::text
                               from generate_series(i.indnkeyatts::int, i.indnatts - 1) p
                               join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[p]
                               order by p) as include,
                         pg_get_expr(i.indpred, i.indrelid) as predicate, :nullsNotDistinct as nulls_not_distinct,
                         x.reloptions as parameters
                  from pg_index i
                  join pg_class x on x.oid = i.indexrelid
                  join pg_am m on m.oid = x.relam
                  left join pg_description d on d.objoid = x.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
                  where i.indrelid = any (:tables) and i.indisvalid and i.indislive
                    and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
                  offset 0) i
            join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace
            cross join lateral generate_series(1, i.indnkeyatts::int) k""";

    /** Indexes that were left out, for a note. */
    static final String INVALID =
            """
            select n.nspname, t.relname, x.relname as index
            from pg_index i
            join pg_class x on x.oid = i.indexrelid
            join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace
            where i.indrelid = any (:tables) and not (i.indisvalid and i.indislive)
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
            order by 1, 2, 3""";

    List<Index> read(Table table) {
        return table.getIndexes().stream()
                .map(Facts::of)
                .map(IndexReader::index)
                .sorted(Comparator.comparing(Index::name))
                .toList();
    }

    /** Returns what to say about a row of {@link #INVALID}. */
    static String invalidNote(ResultSet row) throws SQLException {
        String table = new CatalogName(row.getString("nspname"), row.getString("relname")).toString();
        String index = row.getString("index");
        return "Index " + index + " of table " + table
                + " is not valid, a remainder of a failed create index concurrently, and counts as missing:"
                + " drop it.";
    }

    private static Index index(Facts facts) {
        String predicate = facts.textOrNull("predicate");
        return new Index(
                facts.text("name"),
                facts.flag("unique"),
                facts.text("method"),
                keys(facts),
                facts.list("INCLUDE"),
                predicate == null ? null : ExpressionText.bare(predicate),
                facts.flag("nullsNotDistinct"),
                parameters(facts.list("PARAMETERS")),
                facts.textOrNull("comment"));
    }

    private static List<IndexKey> keys(Facts facts) {
        List<String> texts = facts.list("KEYS");
        List<String> columns = facts.list("COLUMNS");
        List<IndexKeyOptions> options = IndexKeyOptions.parse(facts.text("definition"), texts);
        List<IndexKey> keys = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            boolean expression = columns.get(at).isEmpty();
            IndexKeyOptions option = options.get(at);
            keys.add(new IndexKey(
                    expression ? null : columns.get(at),
                    expression ? ExpressionText.bare(texts.get(at)) : null,
                    option.descending(),
                    option.nullsFirst(),
                    option.operatorClass(),
                    option.collation()));
        }
        return keys;
    }

    private static Map<String, String> parameters(List<String> options) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            parameters.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return parameters;
    }
}
