package dev.autogen.scanner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.Dependent;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Reading under conditions that are not the usual ones: rights, session settings, broken objects, failures. */
@Isolated("watches what anybody prints")
class IntrospectionConditionsTest {

    private static final String SHOP =
            """
            create type mood as enum ('sad', 'ok');
            create table customer (id bigserial primary key, name varchar(50) default 'x', born timestamptz default '2020-01-01', m mood default 'ok',
                                   score double precision default 0.1, check (name <> 'a' and born > '1900-01-01'));
            create index i on customer (lower(name)) where score > 0.5;
            create table invoice (id int generated always as identity, customer bigint references customer)""";

    private final TestDatabase database = PostgresServers.standard().freshDatabase();
    private final DatabaseIntrospector introspector = new DatabaseIntrospector(DatabaseScope.of("public"));

    @AfterEach
    void drop() {
        database.close();
    }

    private Scan read(String session) throws SQLException {
        try (Connection connection = database.connect()) {
            CleanDatabase.execute(connection, session);
            Scan scan = introspector.read(connection);
            assertThat(connection.getAutoCommit()).isTrue();
            return scan;
        }
    }

    @Test
    void aUserWithoutAnyRightOnTablesReadsTheSame() throws SQLException {
        database.execute(SHOP + "; drop role if exists nobody; create role nobody");
        Scan owner = read("select 1");
        Scan nobody = read("set role nobody");
        assertThat(nobody.schema()).isEqualTo(owner.schema());
        assertThat(nobody.unmodelled()).isEqualTo(owner.unmodelled());
        assertThat(nobody.dependents())
                .as("who is not the owner would have to give back what he makes anew")
                .extracting(Dependent::name)
                .containsExactlyInAnyOrder(
                        "owner of table public.customer", "owner of table public.invoice", "owner of type public.mood");
    }

    @Test
    void aUserWhoMayNotUseTheNamespaceIsToldWhatToGrant() {
        database.execute("drop role if exists stranger; create role stranger; create schema \"App\"");
        DatabaseIntrospector app = new DatabaseIntrospector(DatabaseScope.of("App"));
        assertThatThrownBy(() -> {
                    try (Connection connection = database.connect()) {
                        CleanDatabase.execute(connection, "set role stranger");
                        app.read(connection);
                    }
                })
                .isInstanceOf(DatabaseReadException.class)
                .hasMessage("Schema App cannot be read: user stranger may not use it."
                        + " Let its owner run: grant usage on schema \"App\" to \"stranger\";");
    }

    @Test
    void whatStandsInATablespaceOfItsOwnIsNamedAndPutBackThere() throws SQLException {
        try (Connection connection = database.connect()) {
            // needs no directory of the server's; a statement of its own, as it runs in no transaction
            CleanDatabase.execute(connection, "set allow_in_place_tablespaces = on");
            CleanDatabase.execute(connection, "create tablespace fast location ''");
            CleanDatabase.execute(
                    connection,
                    "create table t (id bigint constraint t_key primary key using index tablespace fast, a text) tablespace fast;"
                            + " create index t_a on t (a) tablespace fast; create index t_a_too on t (a);"
                            + " create table u (id bigint); create materialized view m tablespace fast as select a from t");
            Scan scan = introspector.read(connection);
            assertThat(scan.unmodelled())
                    .containsExactlyInAnyOrder(
                            "tablespace of table public.t",
                            "tablespace of index public.t.t_key",
                            "tablespace of index public.t.t_a",
                            "materialized view public.m");
            assertThat(scan.dependents())
                    .extracting(Dependent::toString)
                    .anyMatch(text -> text.contains("alter index t_a set tablespace fast"));
        }
    }

    @Test
    void settingsOfTheSessionDoNotMatter() throws SQLException {
        database.execute(SHOP);
        Scan odd = read(
                "set search_path = pg_catalog; set timezone = 'Asia/Tokyo'; set datestyle = 'ISO, DMY'; set extra_float_digits = -5;"
                        + " set quote_all_identifiers = on; set standard_conforming_strings = off; set intervalstyle = 'iso_8601';"
                        + " set default_transaction_read_only = on; set default_transaction_isolation = 'serializable'");
        assertThat(odd).isEqualTo(read("select 1"));
    }

    @Test
    void settingsOfTheSessionAreKept() throws SQLException {
        try (Connection connection = database.connect()) {
            CleanDatabase.execute(connection, "set search_path = 'x'; set timezone = 'Asia/Tokyo'");
            introspector.read(connection);
            assertThat(Rows.read(
                            connection,
                            "select current_setting('search_path') || current_setting('timezone')",
                            row -> row.getString(1)))
                    .containsExactly("xAsia/Tokyo");
        }
    }

    @Test
    void temporaryObjectsOfTheSessionHideNothing() throws SQLException {
        database.execute(SHOP);
        String temporary = "create temporary table customer (x int); create type pg_temp.mood as enum ('t');"
                + " create function pg_temp.lower(varchar) returns text language sql immutable as 'select 1'";
        assertThat(read(temporary)).isEqualTo(read("select 1"));
    }

    @Test
    void anotherDefaultNamespaceGivesTheSameNames() throws SQLException {
        database.execute(SHOP);
        Schema plain = read("select 1").schema();
        database.execute("alter schema public rename to tenant");
        try (Connection connection = database.connect()) {
            assertThat(new DatabaseIntrospector(DatabaseScope.of("tenant"))
                            .read(connection)
                            .schema())
                    .isEqualTo(plain);
        }
    }

    @Test
    void aDefaultNamespaceMayHaveAnyName() throws SQLException {
        String odd = "it's \\ \"here\"";
        database.execute(
                "create schema \"it's \\ \"\"here\"\"\"; create table \"it's \\ \"\"here\"\"\".t (id int default 7)");
        try (Connection connection = database.connect()) {
            Scan scan = new DatabaseIntrospector(DatabaseScope.of(odd)).read(connection);
            assertThat(scan.schema().tables()).singleElement().satisfies(table -> assertThat(table.name())
                    .isEqualTo(QualifiedName.of("t")));
        }
    }

    @Test
    void theDefaultNamespaceMayBeThatOfTheConnection() throws SQLException {
        try (Connection connection = database.connect()) {
            assertThat(DatabaseScope.current(connection)).isEqualTo(DatabaseScope.of("public"));
            CleanDatabase.execute(connection, "create schema app; set search_path = none, app, public");
            assertThat(DatabaseScope.current(connection)).isEqualTo(DatabaseScope.of("app"));
            CleanDatabase.execute(connection, "set search_path = none");
            assertThatThrownBy(() -> DatabaseScope.current(connection))
                    .isInstanceOf(DatabaseReadException.class)
                    .hasMessageContaining("names no schema that exists");
        }
    }

    @Test
    void aNamespaceThatDoesNotExistIsEmptyAndNoted() throws SQLException {
        database.execute("create extension hstore");
        try (Connection connection = database.connect()) {
            Scan scan = new DatabaseIntrospector(DatabaseScope.of("later")).read(connection);
            assertThat(scan.schema()).isEqualTo(Schema.EMPTY.withExtensions(List.of("hstore")));
            assertThat(scan.notes()).containsExactly("Schema later does not exist in the database.");
        }
    }

    @Test
    void anInvalidIndexCountsAsMissing() throws SQLException {
        database.execute("create table t (a int); insert into t values (1), (1)");
        assertThatThrownBy(() -> database.execute("create unique index concurrently i on t (a)"))
                .hasMessageContaining("could not create unique index");
        Scan scan = read("select 1");
        assertThat(scan.schema().tables().get(0).indexes()).isEmpty();
        assertThat(scan.notes())
                .containsExactly(
                        "Index i of table public.t is not valid, a remainder of a failed create index concurrently,"
                                + " and counts as missing: drop it.");
    }

    @Test
    void aConnectionInATransactionIsRefused() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> introspector.read(connection))
                    .hasMessageContaining("give one in auto-commit mode");
        }
    }

    @Test
    void anObjectThatGotLostIsAnError() throws SQLException {
        database.execute(SHOP);
        try (Connection connection = database.connect()) {
            Schema schema = introspector.read(connection).schema();
            CatalogSql sql = new CatalogSql(16, Selection.read(connection, DatabaseScope.of("public")));
            Census census = Census.take(connection, sql);
            CatalogCounts.check(connection, sql, census, schema, 1);
            Schema less = schema.withTables(schema.tables().subList(0, 1));
            assertThatThrownBy(() -> CatalogCounts.check(connection, sql, census, less, 1))
                    .isInstanceOf(DatabaseReadException.class)
                    .hasMessageContaining("only 5 of 7 columns, 0 of 1 foreign keys, 1 of 2 tables");
        }
    }

    @Test
    void whatSchemaCrawlerOnlyLogsIsAnErrorAndIsNotPrinted() throws SQLException {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (TestDatabase old = PostgresServers.major(14).freshDatabase();
                Connection connection = old.connect()) {
            old.execute("create table t (a int primary key)");
            // taken for a later version than it is: the query for constraints names a column that it does not have
            CatalogSql sql = new CatalogSql(15, Selection.read(connection, DatabaseScope.of("public")));
            Census census = Census.take(connection, sql);
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> CatalogCrawl.crawl(connection, sql, census))
                    .isInstanceOf(DatabaseReadException.class)
                    .hasMessageContaining("column i.indnullsnotdistinct does not exist");
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
