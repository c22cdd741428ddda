package dev.autogen.proof;

import dev.autogen.schema.QualifiedName;
import dev.autogen.sql.Identifiers;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What PostgreSQL prints for the expressions of tables and domains and the queries of views; asked of its catalog in one query, which nothing else uses. */
final class PrintedExpressions {

    private static final String QUERY =
            """
            with r as (
                select c.oid, c.relkind, c.relname, case c.relnamespace when pg_my_temp_schema() then 'pg_temp' else n.nspname end as namespace
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any (?) or c.relnamespace = pg_my_temp_schema()),
            t as (
                select d.oid, d.typname, d.typdefaultbin, case d.typnamespace when pg_my_temp_schema() then 'pg_temp' else n.nspname end as namespace
                from pg_type d join pg_namespace n on n.oid = d.typnamespace
                where d.typtype = 'd' and (n.nspname = any (?) or d.typnamespace = pg_my_temp_schema()))
            select r.namespace, r.relname, case a.attgenerated when '' then 'default' else 'generated value' end as kind,
                a.attname as part, pg_get_expr(d.adbin, d.adrelid) as text
            from r join pg_attrdef d on d.adrelid = r.oid join pg_attribute a on a.attrelid = r.oid and a.attnum = d.adnum
            union all
            select r.namespace, r.relname, case c.contype when 'c' then 'check' else 'exclusion' end,
                c.conname, case c.contype when 'c' then pg_get_expr(c.conbin, c.conrelid) else pg_get_constraintdef(c.oid) end
            from r join pg_constraint c on c.conrelid = r.oid where c.contype in ('c', 'x')
            union all
            select r.namespace, r.relname, 'index key', i.relname, pg_get_expr(x.indexprs, x.indrelid)
            from r join pg_index x on x.indrelid = r.oid join pg_class i on i.oid = x.indexrelid
            where x.indexprs is not null and not x.indisexclusion
            union all
            select r.namespace, r.relname, 'index predicate', i.relname, pg_get_expr(x.indpred, x.indrelid)
            from r join pg_index x on x.indrelid = r.oid join pg_class i on i.oid = x.indexrelid
            where x.indpred is not null and not x.indisexclusion
            union all
            select r.namespace, r.relname, 'query', r.relname, pg_get_viewdef(r.oid) from r where r.relkind = 'v'
            union all
            select t.namespace, t.typname, 'domain default', t.typname, pg_get_expr(t.typdefaultbin, 0) from t where t.typdefaultbin is not null
            union all
            select t.namespace, t.typname, 'domain check', c.conname, pg_get_expr(c.conbin, 0)
            from t join pg_constraint c on c.contypid = t.oid where c.contype = 'c'""";

    private static final String COLUMNS =
            """
            with it as (select to_regclass(?) as relation, ?::text as part),
            parts(classid, objid) as (
                select c.tableoid, c.oid from it join pg_constraint c on c.conrelid = it.relation and c.conname = it.part
                union all
                select 'pg_class'::regclass, c.conindid from it join pg_constraint c on c.conrelid = it.relation and c.conname = it.part
                union all
                select i.tableoid, i.oid from it join pg_index x on x.indrelid = it.relation join pg_class i on i.oid = x.indexrelid and i.relname = it.part
                union all
                select f.tableoid, f.oid from it join pg_attribute a on a.attrelid = it.relation and a.attname = it.part
                join pg_attrdef f on f.adrelid = it.relation and f.adnum = a.attnum)
            select distinct a.attname from it, parts join pg_depend d on d.classid = parts.classid and d.objid = parts.objid
            join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            where d.refclassid = 'pg_class'::regclass and d.refobjid = it.relation and d.refobjsubid > 0""";

    static final String QUERY_OF_VIEW = "query";
    static final String DEFAULT_OF_DOMAIN = "domain default";
    static final String CHECK_OF_DOMAIN = "domain check";

    private static final Pattern STRING = Pattern.compile("'([^']|'')*'");
    private static final Pattern CAST = Pattern.compile("::[\\w .\"]+(\\([\\d, ]+\\))?(\\[\\])*");

    /** What is left of a value that is written down, without strings and casts: no call and no name. */
    private static final Pattern CONSTANT = Pattern.compile("([\\s()\\[\\],\\d.+-]|ARRAY|true|false|E0)*");

    private final Connection connection;

    /** @param connection in a transaction that is rolled back */
    PrintedExpressions(Connection connection) {
        this.connection = connection;
    }

    /** Returns the text of each part of a relation by its name, by kind and relation; temporary relations are in {@code pg_temp}. */
    Map<Place, Map<String, String>> read(Collection<String> namespaces) throws SQLException {
        Map<Place, Map<String, String>> printed = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            Array names = connection.createArrayOf("text", namespaces.toArray());
            statement.setArray(1, names);
            statement.setArray(2, names);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    QualifiedName relation = new QualifiedName(row.getString("namespace"), row.getString("relname"));
                    printed.computeIfAbsent(new Place(relation, row.getString("kind")), place -> new HashMap<>())
                            .put(row.getString("part"), row.getString("text").strip());
                }
            }
        }
        return printed;
    }

    /** Returns the columns of the relation that a part of it stands on, as PostgreSQL noted them. */
    Set<String> columns(Place place, String part) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, Identifiers.quoted(place.relation()));
            statement.setString(2, part);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
        }
        return columns;
    }

    /** A kind of expression in one relation. */
    record Place(QualifiedName relation, String kind) {}

    /**
     * Returns whether two prints are of one thing. PostgreSQL prints some in other words when it has read its own print, and then in the same ones.
     *
     * @param twin a relation that has what they name
     * @param type of the column whose default it is, or of what the domain is made of, as SQL; empty for other kinds
     */
    boolean isSame(Place twin, String one, String other, String type) throws SQLException {
        if (one.equals(other)) {
            return true;
        }
        if (!type.isEmpty() && isConstant(one) && isConstant(other)) {
            return ask("select ((%s)::%s)::text is not distinct from ((%s)::%s)::text"
                            .formatted(one, type, other, type))
                    .equals(Optional.of("t"));
        }
        Optional<String> again = again(twin, one, type);
        return again.isPresent() && again.equals(again(twin, other, type));
    }

    private static boolean isConstant(String text) {
        String bare = CAST.matcher(STRING.matcher(text).replaceAll("0")).replaceAll("");
        return CONSTANT.matcher(bare).matches();
    }

    private Optional<String> again(Place twin, String text, String type) throws SQLException {
        String table = Identifiers.quoted(twin.relation());
        String oid = "'pg_temp.autogen_again'::regclass";
        switch (twin.kind()) {
            case QUERY_OF_VIEW:
                return ask("create temporary view autogen_again as " + text, "select pg_get_viewdef(" + oid + ")");
            case DEFAULT_OF_DOMAIN:
                return ask(
                        "create domain pg_temp.autogen_again as " + type + " default " + text,
                        "select pg_get_expr(typdefaultbin, 0) from pg_type where oid = 'pg_temp.autogen_again'::regtype");
            case CHECK_OF_DOMAIN:
                return ask(
                        "create domain pg_temp.autogen_again as " + type + " check (" + text + ")",
                        "select pg_get_expr(conbin, 0) from pg_constraint where contypid = 'pg_temp.autogen_again'::regtype and contype = 'c'");
            case "exclusion":
                return ask(
                        "alter table " + table + " add constraint autogen_again " + text,
                        "select pg_get_constraintdef(oid) from pg_constraint where conname = 'autogen_again'");
            default:
                return ask(
                        // a row, because an index may have several, and a question, because a view cannot have a row
                        "create temporary view autogen_again as select row(" + text + ") is null as it from " + table,
                        "select pg_get_viewdef(" + oid + ")");
        }
    }

    /** Returns what the last statement answers, and leaves nothing of the others; nothing if PostgreSQL refuses one. */
    private Optional<String> ask(String... statements) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<String> all = new ArrayList<>(List.of(statements));
            String last = all.remove(all.size() - 1);
            for (String sql : all) {
                statement.execute(sql);
            }
            try (ResultSet row = statement.executeQuery(last)) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException refused) {
            return Optional.empty();
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }
}
