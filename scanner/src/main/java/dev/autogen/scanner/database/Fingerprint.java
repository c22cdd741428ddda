package dev.autogen.scanner.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells whether a schema stayed the same. The functions that print definitions ({@code pg_get_expr} and its kin) look at the catalog as it is now, not as
 * it was when the transaction began; what they print is only trusted if nothing changed from then on.
 *
 * <p>Rows are told apart by the transaction that wrote them ({@code xmin}), except those of {@code pg_class}: truncating a table writes them too. What was not
 * made when PostgreSQL initialised its cluster has an oid from 16384 on.
 */
record Fingerprint(String value) {

    private static final String ROWS =
            """
            with ns as (select n.oid from pg_catalog.pg_namespace n where n.nspname = any (%s)),
                 relation as (select c.oid, concat_ws(' ', c.oid, c.relnamespace, c.relname, c.relkind, c.relispartition, c.reloptions) as face from pg_catalog.pg_class c where c.oid >= 16384 and c.relnamespace = any (array(select oid from ns))),
                 type as (select t.oid, t.xmin from pg_catalog.pg_type t where t.oid >= 16384 and t.typnamespace = any (array(select oid from ns)))
            select pg_catalog.concat_ws(' ',
                (select sum(hashint8extended(oid::bigint, xmin::text::bigint)) from pg_catalog.pg_namespace where oid = any (array(select oid from ns))),
                (select sum(hashtextextended(face, 0)) from relation),
                (select sum(hashint8extended(oid::bigint, xmin::text::bigint)) from type),
                (select sum(hashint8extended(a.attrelid::bigint << 16 | a.attnum, a.xmin::text::bigint))
                 from pg_catalog.pg_attribute a where a.attnum > 0 and a.attrelid = any (array(select oid from relation))),
                (select sum(hashint8extended(d.oid::bigint, d.xmin::text::bigint))
                 from pg_catalog.pg_attrdef d where d.adrelid = any (array(select oid from relation))),
                (select sum(hashint8extended(i.indexrelid::bigint, i.xmin::text::bigint))
                 from pg_catalog.pg_index i where i.indrelid = any (array(select oid from relation))),
                (select sum(hashint8extended(c.oid::bigint, c.xmin::text::bigint))
                 from pg_catalog.pg_constraint c where c.oid >= 16384 and c.connamespace = any (array(select oid from ns))),
                (select sum(hashint8extended(s.seqrelid::bigint, s.xmin::text::bigint))
                 from pg_catalog.pg_sequence s where s.seqrelid = any (array(select oid from relation))),
                (select sum(hashint8extended(e.oid::bigint, e.xmin::text::bigint))
                 from pg_catalog.pg_enum e where e.enumtypid = any (array(select oid from type))),
                (select sum(hashint8extended(k.oid::bigint, k.xmin::text::bigint))
                 from pg_catalog.pg_cast k where k.oid >= 16384),
                (select sum(hashint8extended(p.oid::bigint, p.xmin::text::bigint))
                 from pg_catalog.pg_proc p where p.oid >= 16384 and p.pronamespace = any (array(select oid from ns))))""";

    static Fingerprint take(Connection connection, DatabaseScope scope) throws SQLException {
        return new Fingerprint(
                Rows.read(connection, ROWS.formatted(Selection.array(scope.namespaces())), row -> row.getString(1))
                        .get(0));
    }
}
