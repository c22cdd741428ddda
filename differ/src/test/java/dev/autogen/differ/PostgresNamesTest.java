package dev.autogen.differ;

import static dev.autogen.differ.Diffs.diff;
import static dev.autogen.differ.Diffs.indexed;
import static dev.autogen.differ.Diffs.schema;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresNamesTest {

    private static Table unnamed(String name, String first, String second) {
        return indexed(
                Diffs.table(
                        new QualifiedName(null, name).toString(),
                        column(first, integer()),
                        column(second, integer()),
                        new PrimaryKey(null, List.of(first)),
                        new UniqueConstraint(null, List.of(first, second)),
                        new UniqueConstraint(null, List.of(second)),
                        new CheckConstraint(null, SqlNames.identifier(first) + " > 0"),
                        new CheckConstraint(null, SqlNames.identifier(first) + " > " + SqlNames.identifier(second)),
                        new CheckConstraint(null, SqlNames.identifier(second) + " < 10"),
                        new CheckConstraint(null, SqlNames.identifier(second) + " < 11")),
                new Index(null, List.of(IndexKey.column(first), IndexKey.column(second))),
                new Index(null, List.of(IndexKey.expression(SqlNames.identifier(first) + " + 1"))));
    }

    /** PostgreSQL is asked to name the same things itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "t",
                "Order Items",
                "a_table_whose_name_is_as_long_as_a_name_can_be_in_postgresql_63",
                "größer_als_名前_名前_名前_名前_名前_名前_名前_名",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
            })
    void areThoseThatPostgresGives(String name) throws SQLException {
        List<Operation> operations = diff(schema(unnamed(name, "id", "äöü_the_second")), Schema.EMPTY)
                .upgrade();
        assertThat(names(operations)).isEqualTo(namedByPostgres(name, "id", "äöü_the_second"));

        String longColumn = "a_column_with_a_very_long_name_that_fills_it_all_up_to_the_63rd";
        List<Operation> withLongColumns = diff(schema(unnamed(name, longColumn, "ü" + "x".repeat(61))), Schema.EMPTY)
                .upgrade();
        assertThat(names(withLongColumns)).isEqualTo(namedByPostgres(name, longColumn, "ü" + "x".repeat(61)));
    }

    private static Set<String> names(List<Operation> operations) {
        Set<String> names = new TreeSet<>();
        for (Operation operation : operations) {
            if (operation instanceof CreateTable create) {
                create.table().constraints().stream()
                        .map(Constraint::name)
                        .flatMap(Stream::ofNullable)
                        .forEach(names::add);
            } else if (operation instanceof CreateIndex create) {
                Stream.ofNullable(create.index().name()).forEach(names::add);
            }
        }
        return names;
    }

    private static Set<String> namedByPostgres(String table, String one, String two) throws SQLException {
        String t = "\"" + table + "\"";
        String a = "\"" + one + "\"";
        String b = "\"" + two + "\"";
        try (TestDatabase database = PostgresServers.standard().freshDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + t + " (" + a + " integer, " + b + " integer)");
            statement.execute("alter table " + t + " add primary key (" + a + "), add unique (" + a + ", " + b
                    + "), add unique (" + b + "), add check (" + a + " > 0), add check (" + a + " > " + b
                    + "), add check (" + b + " < 10), add check (" + b + " < 11)");
            statement.execute("create index on " + t + " (" + a + ", " + b + ")");
            statement.execute("create index on " + t + " ((" + a + " + 1))");
            Set<String> names = new TreeSet<>();
            ResultSet rows =
                    statement.executeQuery("select conname from pg_constraint where contype in ('p', 'u', 'c') and"
                            + " conrelid <> 0 and connamespace = 'public'::regnamespace"
                            + " union select relname from pg_class where relkind = 'i' and"
                            + " relnamespace = 'public'::regnamespace");
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    @Test
    void avoidWhatIsThere() {
        Table other =
                indexed(Diffs.table("u", column("c", integer())), new Index("t_c_key", List.of(IndexKey.column("c"))));
        Table desired = Diffs.table("t", column("c", integer()), new UniqueConstraint(null, List.of("c")));

        Plan plan = diff(schema(desired, other), schema(other));

        assertThat(names(plan.upgrade())).containsExactly("t_c_key1");
    }
}
