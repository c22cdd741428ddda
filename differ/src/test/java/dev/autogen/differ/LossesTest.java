package dev.autogen.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The count query in the comment of a change of type counts exactly the rows that do not survive it, which PostgreSQL itself decides. */
class LossesTest {

    private static final QualifiedName TABLE = QualifiedName.of("t");
    private static final int NEWEST = 18;
    private static final int OLDEST = 14;

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(10)|varchar(3)|abc,abcd,ä€x,",
                "text|char(2)|ab,abc",
                "integer|varchar(3)|1,-99,1000,999",
                "uuid|varchar(20)|00000000-0000-0000-0000-000000000000",
                "bigint|integer|2147483647,2147483648,-2147483648,-2147483649",
                "integer|smallint|32767,32768",
                "numeric(10,2)|integer|1.00,1.50,-0.50",
                "double precision|bigint|1,1.5,1e30",
                "numeric(10,4)|numeric(8,2)|1.2500,1.2345,123456.00,999999.99,999999.9999",
                "numeric|numeric(5,2)|999.99,999.999,1000,0.001",
                "bigint|numeric(10)|9999999999,10000000000",
                "integer|numeric(12,2)|2147483647",
                "real|numeric(8,2)|1.5,0.1234,1234567",
                "double precision|numeric|0.1,0.12345678901234567",
                "integer|real|16777216,16777217",
                "bigint|double precision|1,9007199254740993",
                "double precision|real|0.5,0.1,1e300,0",
                "numeric|double precision|0.1,12345678901234567890.5,0",
                "text|integer|1,-7,x,1.5",
                "text|bigint|12345678901,1e5",
                "varchar(20)|numeric(5,2)|1.50,abc",
                "text|uuid|6fa459ea-ee8a-3ca4-894e-db77e160355e,nope",
                "text|boolean|true,perhaps",
                "text|date|2026-01-02,soon",
                "text|jsonb|[1],{",
                "integer|boolean|0,1,2",
                "date|time|2026-01-02",
                "time|interval second(6)|03:04:05",
                "integer[]|jsonb[]|{1}",
                "date[]|jsonb[]|{2026-01-02}",
                "numeric(21,0)|interval|1000,1",
                "timestamp|date|2026-01-02,2026-01-02 03:04:05",
                "timestamptz|date|2026-01-02,2026-01-02 03:04:05",
                "timestamp|timestamp(0)|2026-01-02 03:04:05,2026-01-02 03:04:05.5",
                "timestamp(3) with time zone|timestamp(0) with time zone|2026-01-02 03:04:05,2026-01-02 03:04:05.25",
                "interval|time|03:04:05,2 days 01:00:00",
                "bit varying(8)|bit varying(3)|101,1010",
                "inet|cidr|10.0.0.0/8,10.0.0.1/8",
                "varchar(5)[]|varchar(3)[]|{abc},{abcd}",
                "text[]|integer[]|{1},{x}",
                "integer[]|integer|{1},{1;2}",
                "jsonb|integer|1,\"x\""
            })
    void countsWhatDoesNotSurvive(String from, String to, String values) throws SQLException {
        try (TestDatabase database = PostgresServers.major(NEWEST).freshDatabase();
                Connection connection = database.connect()) {
            for (String value : values.split(",")) {
                assertThat(counted(connection, from, to, value.replace(';', ','), NEWEST))
                        .as("%s from %s to %s", value, from, to)
                        .isEqualTo(survives(connection, from, to) ? 0 : 1);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "integer|1,-7,x,1.5",
                "numeric|1.5,1e3,.5,x",
                "uuid|6fa459ea-ee8a-3ca4-894e-db77e160355e,nope",
                "boolean|true,YES,perhaps"
            })
    void olderServersAreAskedWithPatterns(String to, String values) throws SQLException {
        try (TestDatabase database = PostgresServers.major(OLDEST).freshDatabase();
                Connection connection = database.connect()) {
            for (String value : values.split(",")) {
                assertThat(counted(connection, "text", to, value, OLDEST))
                        .as(value)
                        .isEqualTo(converts(connection, change("text", to)) ? 0 : 1);
            }
        }
    }

    @Test
    void labelsThatGoAreCounted() throws SQLException {
        QualifiedName mood = QualifiedName.of("mood");
        RebuildEnum rebuild = new RebuildEnum(
                mood,
                List.of("happy"),
                List.of(new EnumUse(TABLE, "v", false, null), new EnumUse(TABLE, "w", true, null)),
                List.of("it's", "happy"));
        Map<Integer, List<String>> comments = StepComments.of(List.of(rebuild), List.of(), NEWEST);
        List<String> lines = comments.getOrDefault(0, List.of());
        assertThat(lines.get(0)).contains("'it''s'");
        try (TestDatabase database = PostgresServers.major(NEWEST).freshDatabase();
                Connection connection = database.connect()) {
            execute(connection, "create type mood as enum ('it''s', 'happy')");
            execute(connection, "create table t (v mood, w mood[])");
            execute(connection, "insert into t values ('it''s', '{happy}'), ('happy', '{happy,it''s}'), (null, null)");
            assertThat(number(connection, lines.get(1))).isEqualTo(1);
            assertThat(number(connection, lines.get(2))).isEqualTo(1);
        }
    }

    @Test
    void labelsThatGoAreCountedInCompositesToo() throws SQLException {
        QualifiedName mood = QualifiedName.of("mood");
        CompositeUse state = new CompositeUse(
                QualifiedName.of("state"),
                List.of(
                        new Attribute("now", ColumnType.parse("mood")),
                        new Attribute("past", ColumnType.parse("mood[]"))),
                List.of(new EnumUse(TABLE, "v", false, null)));
        CompositeUse person = new CompositeUse(
                QualifiedName.of("person"),
                List.of(
                        new Attribute("e", ColumnType.parse("text")),
                        new Attribute("state", ColumnType.parse("state")),
                        new Attribute("states", ColumnType.parse("state[]"))),
                List.of(new EnumUse(TABLE, "w", true, null)));
        RebuildEnum rebuild =
                new RebuildEnum(mood, List.of("happy"), List.of(), List.of(state, person), List.of("sad", "happy"));
        List<String> lines =
                StepComments.of(List.of(rebuild), List.of(), NEWEST).getOrDefault(0, List.of());
        try (TestDatabase database = PostgresServers.major(NEWEST).freshDatabase();
                Connection connection = database.connect()) {
            execute(connection, "create type mood as enum ('sad', 'happy')");
            execute(connection, "create type state as (now mood, past mood[])");
            execute(connection, "create type person as (e text, state state, states state[])");
            execute(connection, "create table t (v state, w person[])");
            execute(
                    connection,
                    "insert into t (v) values (row('sad', null)), (row('happy', '{happy,sad}')), (row('happy', '{}')), (null)");
            execute(
                    connection,
                    "insert into t (w) values (array[row('x', row('happy', '{sad}'), null)::person]),"
                            + " (array[null, row('x', null, array[null, row('sad', null)::state])::person]), (array[row('sad', null, null)::person])");
            assertThat(lines).hasSize(3);
            assertThat(number(connection, lines.get(1))).isEqualTo(2);
            assertThat(number(connection, lines.get(2))).isEqualTo(2);
        }
    }

    @Test
    void ofALargeObjectOnlyTheNumberIsKept() throws SQLException {
        try (TestDatabase database = PostgresServers.major(NEWEST).freshDatabase();
                Connection connection = database.connect()) {
            for (String to : List.of("text", "bytea")) {
                execute(connection, "drop table if exists t");
                execute(connection, "create table t (v oid)");
                execute(connection, "insert into t values (lo_from_bytea(0, 'words')), (7), (null)");
                List<String> comment = StepComments.of(List.of(change("oid", to)), List.of(), NEWEST)
                        .getOrDefault(0, List.of());
                assertThat(comment.get(0)).contains("lo_get(v)");
                assertThat(number(connection, comment.get(1))).isEqualTo(1);
            }
        }
    }

    @Test
    void bytesAndTextsGoIntoLargeObjectsAndComeBack() throws SQLException {
        try (TestDatabase database = PostgresServers.major(NEWEST).freshDatabase();
                Connection connection = database.connect()) {
            for (String from : List.of("text", "bytea")) {
                ColumnType before = ColumnType.parse(from);
                ColumnType after = ColumnType.parse("oid");
                AlterColumnType change = new AlterColumnType(
                        TABLE,
                        "v",
                        after,
                        null,
                        LargeObjects.using("v", before, after),
                        before,
                        null,
                        LargeObjects.back("v", before, after));
                execute(connection, "drop table if exists t");
                execute(connection, "create table t (v " + from + ")");
                execute(connection, "insert into t values (null), ('Grüße')");
                execute(connection, "insert into t select oid::text::" + from + " from lo_from_bytea(0, 'there') oid");
                List<String> comment =
                        StepComments.of(List.of(change), List.of(), NEWEST).getOrDefault(0, List.of());
                assertThat(comment.get(0)).startsWith("Each value goes into a large object of its own");
                if (comment.size() > 1) {
                    assertThat(number(connection, comment.get(1))).isEqualTo(1);
                }
                assertThat(converts(connection, change)).isTrue();
                assertThat(number(connection, "select count(*) from t where convert_from(lo_get(v), 'UTF8') = 'Grüße'"))
                        .isEqualTo(1);
                Operation reverse = change.reverse().get(0);
                assertThat(StepComments.of(List.of(reverse), List.of(), NEWEST).getOrDefault(0, List.of()))
                        .singleElement()
                        .asString()
                        .contains("lo_unlink");
                assertThat(converts(connection, reverse)).isTrue();
                assertThat(number(connection, "select count(*) from t where v = 'Grüße'"))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void nothingIsSaidOfWhatFits() {
        for (String[] change : List.of(
                new String[] {"varchar(3)", "varchar(10)"},
                new String[] {"varchar(3)", "text"},
                new String[] {"integer", "bigint"},
                new String[] {"integer", "varchar(11)"},
                new String[] {"numeric(10,2)", "numeric(12,4)"},
                new String[] {"date", "timestamp"},
                new String[] {"json", "jsonb"},
                new String[] {"date", "jsonb"},
                new String[] {"text", "bytea"},
                new String[] {"interval", "numeric(21,0)"},
                new String[] {"boolean", "integer"})) {
            assertThat(StepComments.of(List.of(change(change[0], change[1])), List.of(), NEWEST))
                    .as("%s to %s", change[0], change[1])
                    .isEmpty();
        }
    }

    private static AlterColumnType change(String from, String to) {
        ColumnType before = ColumnType.parse(from);
        ColumnType after = ColumnType.parse(to);
        return new AlterColumnType(
                TABLE,
                "v",
                after,
                null,
                Casts.using("v", before, after),
                before,
                null,
                Casts.using("v", after, before));
    }

    /** Makes the table with that one value, and asks the query of the comment about it; 0 if there is no comment. */
    private static long counted(Connection connection, String from, String to, String value, int major)
            throws SQLException {
        execute(connection, "drop table if exists t");
        execute(connection, "create table t (v " + from + ")");
        execute(connection, "insert into t values ('" + value + "')");
        List<String> comment =
                StepComments.of(List.of(change(from, to)), List.of(), major).get(0);
        return comment == null ? 0 : number(connection, comment.get(1));
    }

    private static boolean survives(Connection connection, String from, String to) throws SQLException {
        AlterColumnType change = change(from, to);
        String before = text(connection);
        return converts(connection, change)
                && converts(connection, (AlterColumnType) change.reverse().get(0))
                && String.valueOf(before).equals(text(connection));
    }

    private static boolean converts(Connection connection, Operation change) throws SQLException {
        for (SqlStatement sql : new SqlRenderer().render(change)) {
            try {
                execute(connection, sql.text());
            } catch (SQLException refused) {
                assertThat(refused.getSQLState()).as(refused.getMessage()).startsWith("22");
                return false;
            }
        }
        return true;
    }

    private static @Nullable String text(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select v::text from t")) {
            row.next();
            return row.getString(1);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
