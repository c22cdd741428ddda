package dev.autogen.scanner.database;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Fills the catalog queries' placeholders: {@code :tables}, {@code :namespaces} and {@code :own} become arrays of oids, and what an old server's catalog does not have
 * yet becomes its only possible value there.
 */
record CatalogSql(int major, Selection selection) {

    String fill(String query) {
        return query.replace(":tables", oids(selection.tables()))
                .replace(":namespaces", oids(selection.namespaces()))
                .replace(":own", oids(selection.own()))
                .replace(":nullsNotDistinct", major >= 15 ? "i.indnullsnotdistinct" : "false")
                .replace(":deleteColumns", major >= 15 ? "c.confdelsetcols" : "null::int2[]")
                .replace(":notEnforced", major >= 18 ? "not c.conenforced" : "false")
                .replace(":publishedColumns", major >= 15 ? "r.prattrs" : "'{}'::int2[]")
                .replace(":publishedRows", major >= 15 ? "r.prqual" : "null::pg_node_tree")
                .replace(":temporal", major >= 18 ? "c.conperiod" : "false");
    }

    static String oids(List<Long> oids) {
        return oids.stream().map(String::valueOf).collect(Collectors.joining(",", "('{", "}'::oid[])"));
    }
}
