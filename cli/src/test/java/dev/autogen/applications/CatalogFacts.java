package dev.autogen.applications;

import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a database holds, read from PostgreSQL's catalog by plain SQL; shares nothing with the code under test. autogen's own tables are left out.
 */
final class CatalogFacts {

    /** What is read. The comment says what {@link Fact#subject} and {@link Fact#definition} are. */
    enum Kind {
        /** The table's name; how many columns. */
        TABLE(
                "select c.relname, c.relname, '', (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0"
                        + " and not a.attisdropped)::text from relation c where c.relkind = 'r'"),
        /** The column's name; its type, a time without precision like one with the same. */
        COLUMN(
                "select c.relname, a.attname, a.attname, replace(format_type(a.atttypid, a.atttypmod), '(6)', '') from relation c"
                        + " join pg_attribute a on a.attrelid = c.oid where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped"),
        /** The column's name, if it may be null. */
        NULLABLE("select c.relname, a.attname, a.attname, '' from relation c join pg_attribute a on a.attrelid = c.oid"
                + " where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and not a.attnotnull"),
        /** The column's name; the expression. */
        DEFAULT("select c.relname, a.attname, a.attname, pg_get_expr(d.adbin, d.adrelid) from relation c"
                + " join pg_attribute a on a.attrelid = c.oid join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum"
                + " where c.relkind = 'r' and a.attgenerated = ''"),
        /** The column's name; whether always or by default. */
        IDENTITY(
                "select c.relname, a.attname, a.attname, a.attidentity from relation c join pg_attribute a on a.attrelid = c.oid"
                        + " where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attidentity <> ''"),
        PRIMARY_KEY(constraints("p")),
        UNIQUE(constraints("u")),
        /** The columns, and the referenced table with its columns; all that is said of the foreign key. */
        FOREIGN_KEY("select c.relname, k.conname, columns(k.conrelid, k.conkey) || ' to ' || r.relname || ' ' ||"
                + " columns(k.confrelid, k.confkey), pg_get_constraintdef(k.oid) from pg_constraint k join relation c on"
                + " c.oid = k.conrelid join pg_class r on r.oid = k.confrelid where k.contype = 'f'"),
        /** The columns; the expression without the casts and parentheses that PostgreSQL adds and takes away each time it reads its own text. */
        CHECK(constraints("c").replace("pg_get_constraintdef(k.oid)", plain("pg_get_constraintdef(k.oid)"))),
        EXCLUSION(constraints("x")),
        /** The columns, one of them 0 if it is an expression; all that is said of the index, its name and casts aside. No constraint made it. */
        INDEX("select c.relname, i.relname, columns(x.indrelid, x.indkey::int2[]), "
                + plain("regexp_replace(pg_get_indexdef(i.oid), 'INDEX .* ON', 'INDEX ON')")
                + " from pg_index x join relation c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid where not exists"
                + " (select from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))"),
        /** All options. */
        SEQUENCE(
                "select '', c.relname, '', concat_ws(' ', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax,"
                        + " s.seqcache, s.seqcycle) from relation c join pg_sequence s on s.seqrelid = c.oid"),
        /** Sequences that go with a column, whether or not it uses them. */
        OWNED_SEQUENCE(
                "select '', c.relname, '', d.refobjid::regclass || '.' || d.refobjsubid from relation c join pg_depend d on"
                        + " d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i') where c.relkind = 'S'"),
        /** The labels. */
        ENUM(
                "select '', t.typname, '', (select string_agg(e.enumlabel, ', ' order by e.enumsortorder) from pg_enum e where"
                        + " e.enumtypid = t.oid) from pg_type t where t.typtype = 'e' and t.typnamespace = 'public'::regnamespace"),
        COMMENT(
                "select c.relname, c.relname || '.' || d.objsubid, '', d.description from pg_description d join relation c on"
                        + " c.oid = d.objoid where d.classoid = 'pg_class'::regclass");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        private static String plain(String definition) {
            return "regexp_replace(" + definition + ", '([][ ()]|::(character varying|text))+', ' ', 'g')";
        }

        /** The subject is the columns, the definition all that is said of the constraint. */
        private static String constraints(String type) {
            return "select c.relname, k.conname, columns(k.conrelid, k.conkey), pg_get_constraintdef(k.oid)"
                    + " from pg_constraint k join relation c on c.oid = k.conrelid where k.contype = '" + type + "'";
        }
    }

    /**
     * One thing that is so.
     *
     * @param table empty for what belongs to none
     */
    record Fact(String table, String name, String subject, String definition) {}

    private static final List<String> PREPARATION = List.of(
            """
            create temporary view relation as
                select c.* from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relname not like 'autogen\\_%'""",
            """
            create function pg_temp.columns(owner oid, numbers int2[]) returns text language sql stable as $$
                select '[' || string_agg(coalesce(a.attname, n.number::text), ', ' order by n.place) || ']'
                from unnest(numbers) with ordinality n(number, place)
                left join pg_attribute a on a.attrelid = owner and a.attnum = n.number and n.number > 0
            $$""");

    private final TestDatabase database;
    private final Map<Kind, List<Fact>> facts;

    private CatalogFacts(TestDatabase database, Map<Kind, List<Fact>> facts) {
        this.database = database;
        this.facts = facts;
    }

    /** Reads all, and leaves nothing behind. */
    static CatalogFacts of(TestDatabase database) throws SQLException {
        Map<Kind, List<Fact>> facts = new EnumMap<>(Kind.class);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : PREPARATION) {
                statement.execute(sql);
            }
            for (Kind kind : Kind.values()) {
                facts.put(kind, read(statement, kind.sql.replace(" columns(", " pg_temp.columns(")));
            }
        }
        return new CatalogFacts(database, facts);
    }

    private static List<Fact> read(Statement statement, String sql) throws SQLException {
        List<Fact> facts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select * from (" + sql + ") fact order by 1, 2")) {
            while (row.next()) {
                facts.add(new Fact(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return facts;
    }

    /** Whether PostgreSQL would make the index of another database here, with the types that the columns have here. */
    boolean takesIndexOf(CatalogFacts other, String index) throws SQLException {
        String sql;
        try (Connection connection = other.database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_get_indexdef('\"" + index + "\"'::regclass)")) {
            row.next();
            sql = row.getString(1);
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.rollback();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Returns the facts of one kind by table and name. */
    List<Fact> of(Kind kind) {
        return facts.get(kind);
    }

    /** Returns all facts, a line each. */
    List<String> lines() {
        return facts.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream()
                        .map(fact -> kind.getKey() + " " + fact.table() + " " + fact.name() + " " + fact.subject() + " "
                                + fact.definition()))
                .toList();
    }
}
