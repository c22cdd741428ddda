package dev.autogen.sql;

import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.identity;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Definitions.serial;
import static dev.autogen.migration.Definitions.unique;
import static dev.autogen.migration.Definitions.use;
import static dev.autogen.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.autogen.operation.Backfill;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropIdentity;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.SetIdentity;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the statements leave behind, where their text does not show it. */
class EffectsOnPostgresTest {

    private static final QualifiedName T = QualifiedName.of("t");

    private static TestDatabase database;

    private Connection connection;
    private Statement statement;

    @BeforeAll
    static void create() {
        database = PostgresServers.standard().freshDatabase();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        statement = connection.createStatement();
        statement.setEscapeProcessing(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void run(Operation operation) throws SQLException {
        for (SqlStatement each : new SqlRenderer().render(operation)) {
            statement.execute(each.text());
        }
    }

    private String value(String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }

    private String identityAfter(String rows, Identity identity) throws SQLException {
        statement.execute("create table t (a integer not null, b integer)");
        statement.execute("insert into t (a) select unnest('{" + rows + "}'::integer[])");
        run(new SetIdentity(T, "a", identity));
        String next = value("insert into t (b) values (1) returning a");
        statement.execute("drop table t");
        return next;
    }

    @Test
    void identityGoesOnAfterTheLargestValue() throws SQLException {
        Identity plain = Identity.byDefault("integer");
        assertThat(identityAfter("", plain)).isEqualTo("1");
        assertThat(identityAfter("1,7,3", plain)).isEqualTo("8");
        assertThat(identityAfter("-5", plain)).isEqualTo("1");
        assertThat(identityAfter("0", plain)).isEqualTo("1");
        Identity sparse = identity(sequence("integer").startingAt(100).incrementBy(50));
        assertThat(identityAfter("", sparse)).isEqualTo("100");
        assertThat(identityAfter("7", sparse)).isEqualTo("100");
        assertThat(identityAfter("160", sparse)).isEqualTo("210");
    }

    @Test
    void identityThatCountsDownGoesOnAfterTheSmallestValue() throws SQLException {
        Identity down = identity(SequenceOptions.defaults("integer", -1));
        assertThat(identityAfter("", down)).isEqualTo("-1");
        assertThat(identityAfter("5,-7", down)).isEqualTo("-8");
        assertThat(identityAfter("5", down)).isEqualTo("-1");
    }

    @Test
    void identityThatIsDroppedAndSetAgainGoesOn() throws SQLException {
        statement.execute("create table t (a integer generated always as identity, b integer)");
        statement.execute("insert into t (b) values (1), (2)");
        run(new DropIdentity(T, "a", null));
        run(new SetIdentity(T, "a", Identity.always("integer")));
        assertThat(value("insert into t (b) values (3) returning a")).isEqualTo("3");
    }

    @Test
    void aRebuiltEnumKeepsRowsDefaultsIndexesAndComment() throws SQLException {
        statement.execute("create type status as enum ('A', 'B', 'C')");
        statement.execute("comment on type status is 'it''s kept'");
        statement.execute("create table t (a status not null default 'A', b status[], c integer)");
        statement.execute("create unique index ix on t (a)");
        statement.execute("insert into t values ('B', '{A,B}', 1)");
        run(new RebuildEnum(
                QualifiedName.of("status"),
                List.of("D", "B", "A"),
                List.of(use("t", "a", "'D'::status"), use("t", "b").asArray()),
                null));
        assertThat(value("select enum_range(null::status)")).isEqualTo("{D,B,A}");
        assertThat(value("select t::text from t")).isEqualTo("(B,\"{A,B}\",1)");
        assertThat(value("insert into t (c) values (2) returning a")).isEqualTo("D");
        assertThat(value("select obj_description('status'::regtype, 'pg_type')"))
                .isEqualTo("it's kept");
        assertThat(value("select count(*) from pg_type where typname like '%status\\_\\_old'"))
                .isEqualTo("0");
        assertThat(value("select indisvalid from pg_index where indexrelid = 'ix'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void aRowWithARemovedLabelStopsTheRebuild() throws SQLException {
        statement.execute("create type status as enum ('A', 'B')");
        statement.execute("create table t (a status)");
        statement.execute("insert into t values ('A')");
        RebuildEnum rebuild = new RebuildEnum(QualifiedName.of("status"), List.of("B"), List.of(use("t", "a")), null);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run(rebuild))
                .withMessageContaining("invalid input value for enum status: \"A\"");
    }

    @Test
    void backfillStopsOnlyWhereARowNeedsAValue() throws SQLException {
        statement.execute("create table \"T's\" (found integer)");
        Backfill open = new Backfill(QualifiedName.of("T's"), "found", null);
        run(open);
        statement.execute("insert into \"T's\" values (1)");
        run(open);
        statement.execute("insert into \"T's\" values (null)");
        Savepoint filled = connection.setSavepoint();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run(open))
                .withMessageContaining("Table T's has rows without a value in column found, which is to be not null.")
                .withMessageContaining("give the value: op.backfill(\"T's\", \"found\", \"<sql>\")")
                .satisfies(failure -> assertThat(failure.getSQLState()).isEqualTo("23502"));
        connection.rollback(filled);
        run(new Backfill(QualifiedName.of("T's"), "found", "7"));
        assertThat(value("select sum(found) from \"T's\"")).isEqualTo("8");
    }

    @Test
    void aSerialColumnTakesItsSequenceAlong() throws SQLException {
        Table table = Table.of(
                T,
                List.of(
                        column("a", integer()).notNull().generated(serial("s", sequence("integer"))),
                        column("b", integer())));
        run(new CreateTable(table));
        assertThat(value("select pg_get_serial_sequence('t', 'a')")).isEqualTo("public.s");
        assertThat(value("insert into t (b) values (1) returning a")).isEqualTo("1");
        run(new DropTable(T, null));
        assertThat(value("select to_regclass('s') is null")).isEqualTo("t");
    }

    @Test
    void keysOnTheSameColumnsAreAllMade() throws SQLException {
        run(new CreateTable(Table.of(
                T,
                List.of(
                        column("a", integer()).notNull(),
                        primaryKey("pk", "a"),
                        unique("u1", "a"),
                        unique("u2", "a"),
                        unique("u3", "a").include("b"),
                        column("b", integer())))));
        assertThat(
                        value(
                                "select string_agg(conname, ' ' order by conname) from pg_constraint where contype in ('p', 'u') and conrelid = 't'::regclass"))
                .isEqualTo("pk u1 u2 u3");
    }

    @Test
    void aCheckThatIsNotValidatedStaysSo() throws SQLException {
        run(new CreateTable(
                Table.of(T, List.of(column("a", integer()), check("c", "a > 0").notValid(), check("d", "a > 1")))));
        assertThat(value("select string_agg(conname || convalidated, ' ' order by conname) from pg_constraint"
                        + " where contype = 'c' and conrelid = 't'::regclass"))
                .isEqualTo("cfalse dtrue");
    }
}
