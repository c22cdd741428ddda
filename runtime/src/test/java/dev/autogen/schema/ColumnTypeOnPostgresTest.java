package dev.autogen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL decides which spellings are one type. */
class ColumnTypeOnPostgresTest {

    private static final List<String> SPELLINGS = List.of(
            """
            varchar; varchar(255); VARCHAR (255); character varying; Character  Varying ( 20 ); char varying(3);
            national char varying(3); national character varying(3); nchar varying(4); char; char(3); character;
            character(7); nchar; nchar(2); national char(2); national character(5); bpchar; bpchar(10); "char";
            pg_catalog."char"; text; TEXT; name; int; int4; INTEGER; int8; bigint; int2; smallint; pg_catalog.int4;
            float; float(1); float(24); float(25); float(53); float4; float8; real; double precision;
            Double  Precision; numeric; numeric(10); numeric(10,2); numeric( 10 , 2 ); decimal; decimal(5,0);
            dec(7,3); money; bool; boolean; bit; bit(1); bit(8); bit varying; bit varying(5); varbit; varbit(9);
            bytea; uuid; date; timestamp; timestamp(0); timestamp(3); timestamp(6); timestamp(9);
            timestamp without time zone; timestamp(3) without time zone; timestamp with time zone;
            TIMESTAMP ( 3 ) WITH TIME ZONE; timestamptz; timestamptz(2); time; time(3); time(7);
            time without time zone; time with time zone; time(3) with time zone; timetz; timetz(1); interval;
            interval(3); interval(8); interval year; interval month; interval day; interval hour; interval minute;
            interval second; interval second(3); interval year to month; interval day to hour; interval day to minute;
            interval day to second; interval day to second(3); INTERVAL  DAY TO SECOND (9); interval hour to minute;
            interval hour to second(0); interval minute to second; json; jsonb; jsonpath; xml; inet; cidr; macaddr;
            macaddr8; point; line; lseg; box; path; polygon; circle; tsvector; tsquery; oid; regclass; pg_lsn; xid8;
            int4[]; integer[3]; integer[][]; int[3][4]; integer array; integer array[4]; text ARRAY;
            varchar(255) array; varchar(255)[]; numeric(10)[]; timestamp(3) with time zone[]; timestamptz(3)[];
            interval day to second(3)[]; "char"[]; bit(3)[]; char[]; float(24)[]; time(2) array [3]; int4range;
            tstzmultirange[]; bpchar[]; daterange array
            """
                    .strip()
                    .split(";\\s+"));

    @Test
    void readsEverySpellingAsPostgresDoes() throws SQLException {
        SoftAssertions softly = new SoftAssertions();
        try (TestDatabase database = PostgresServers.standard().freshDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String spelling : SPELLINGS) {
                statement.execute("drop table if exists t; create table t (c " + spelling + ")");
                String printed = strings(
                                statement,
                                "select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 't'::regclass and attnum = 1")
                        .get(0);
                ColumnType type = ColumnType.parse(spelling);
                softly.assertThat(type).as(spelling).hasToString(printed);
                softly.assertThat(ColumnType.parse(printed)).as(spelling).isEqualTo(type);
                softly.assertThat(type.isBuiltIn()).as(spelling).isTrue();
            }
        }
        softly.assertAll();
    }

    /** Those left out have no input, or serve the catalog alone. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void knowsEveryBuiltInType(int major) throws SQLException {
        SoftAssertions softly = new SoftAssertions();
        try (TestDatabase database = PostgresServers.major(major).freshDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<String> printed = strings(
                    statement,
                    """
                    select format_type(t.oid, null) from pg_type t
                    where typnamespace = 'pg_catalog'::regnamespace and typtype in ('b', 'r', 'm') and typcategory not in ('A', 'Z')
                    and typname <> 'gtsvector' and (typname not like 'pg\\_%' or typname in ('pg_lsn', 'pg_snapshot')) or t.oid in ('int2vector'::regtype, 'oidvector'::regtype)
                    """);
            assertThat(printed).hasSizeGreaterThan(60);
            for (String name : printed) {
                softly.assertThat(ColumnType.parse(name).isBuiltIn()).as(name).isTrue();
                softly.assertThat(ColumnType.parse(name + "[]").element().name().name())
                        .isEqualTo(name);
            }
        }
        softly.assertAll();
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
