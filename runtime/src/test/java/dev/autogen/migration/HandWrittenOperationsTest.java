package dev.autogen.migration;

import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.row;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Definitions.sql;
import static dev.autogen.migration.Types.integer;
import static dev.autogen.migration.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What only who writes a migration by hand calls. */
class HandWrittenOperationsTest {

    private static List<SqlStatement> statements(Consumer<Operations> migration) {
        OperationRecorder recorder = new OperationRecorder();
        migration.accept(recorder);
        return new SqlRenderer().render(recorder.operations());
    }

    private static List<String> sqlOf(Consumer<Operations> migration) {
        return statements(migration).stream().map(SqlStatement::text).toList();
    }

    private static void everythingTwice(Operations op) {
        for (int i = 0; i < 2; i++) {
            op.ifNotExists().createNamespace("audit");
            op.ifNotExists().createTable("Odd Name", column("id", integer()).comment("key"), column("note", text()));
            op.ifNotExists().addColumn("Odd Name", column("born", Types.date())).byHand();
            op.ifNotExists().createIndex("Odd Name", index("odd_idx", "note").unique());
            op.ifNotExists().createSequence("audit.s", sequence("bigint"));
            op.createEnum("mood" + i, "sad");
            op.ifNotExists().addEnumValue("mood" + i, "happy");
            op.ifNotExists().addEnumValueBefore("mood" + i, "happy", "sad");
        }
        for (int i = 0; i < 2; i++) {
            op.ifExists().dropIndex("Odd Name", "odd_idx");
            op.ifExists().dropConstraint("Odd Name", "none");
            op.ifExists().dropColumn("Odd Name", "born");
            op.ifExists().dropSequence("audit.s");
            op.ifExists().dropEnum("mood" + i);
            op.ifExists().dropView("v");
            op.ifExists().dropExtension("none");
            op.ifExists().dropCompositeType("none");
            op.ifExists().dropDomain("none");
        }
        op.ifExists().dropTable("Odd Name");
        op.ifExists().dropTable("Odd Name");
        op.ifExists().dropNamespace("audit");
    }

    @Test
    void wordsMoreMakeAStatementHarmlessTheSecondTime() {
        try (TestDatabase database = PostgresServers.standard().freshDatabase()) {
            sqlOf(HandWrittenOperationsTest::everythingTwice).forEach(database::execute);
        }
    }

    @Test
    void wordsStandWherePostgresWantsThem() {
        assertThat(sqlOf(op -> {
                    op.ifNotExists().addColumn("\"a \"\"b\"", column("c", text()));
                    op.concurrently().createIndex("t", index("t_a_idx", "a").unique());
                    op.concurrently().ifNotExists().createIndex("t", index("t_a_idx", "a"));
                    op.ifNotExists().concurrently().createIndex("t", index("t_a_idx", "a"));
                    op.concurrently().ifExists().dropIndex("t", "t_a_idx");
                }))
                .containsExactly(
                        "alter table \"a \"\"b\" add column if not exists c text",
                        "create unique index concurrently t_a_idx on t (a)",
                        "create index concurrently if not exists t_a_idx on t (a)",
                        "create index concurrently if not exists t_a_idx on t (a)",
                        "drop index concurrently if exists t_a_idx");
        assertThat(statements(op -> op.concurrently().createIndex("t", index("t_a_idx", "a")))
                        .get(0)
                        .transactional())
                .isFalse();
        assertThatThrownBy(() -> sqlOf(op -> op.ifNotExists()
                        .addForeignKey("t", foreignKey("t_fk", "a").references("u", "id"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("PostgreSQL has no IF NOT EXISTS for this: ")
                .hasMessageEndingWith("Write it with op.execute(…).");
    }

    @Test
    void rowsAndValuesArriveAsTheyAre() throws Exception {
        try (TestDatabase database = PostgresServers.standard().freshDatabase()) {
            database.execute(
                    "create table t (id int, name text, price numeric, born date, raw bytea, ok boolean, at timestamptz, doc jsonb)");
            sqlOf(op -> {
                        op.insert(
                                "t",
                                List.of("id", "name", "price", "born", "raw", "ok", "at", "doc"),
                                row(
                                        1,
                                        "it's \\ ?",
                                        new BigDecimal("1E+2"),
                                        LocalDate.of(2026, 1, 2),
                                        new byte[] {1, -1},
                                        true,
                                        sql("now()"),
                                        "{\"a\": 1}"),
                                row(2, null, -1.5, null, null, null, null, null));
                        op.insert("t", List.of("id"));
                        op.execute("update t set name = ? || '?' /* ? */ where id = ? and doc ?? ? -- ?", "b'", 1, "a");
                    })
                    .forEach(database::execute);
            try (var connection = database.connect();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select string_agg(concat_ws(' ', id, name, price, born, raw, ok, at is null, doc), '; ' order by id) from t")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("1 b'? 100 2026-01-02 \\x01ff t f {\"a\": 1}; 2 -1.5 t");
            }
        }
        assertThatThrownBy(() -> sqlOf(op -> op.insert("t", List.of("a", "b"), row(1))))
                .hasMessage("A row for t has 1 values for 2 columns: [1].");
        assertThatThrownBy(() -> sqlOf(op -> op.execute("select ?", 1, 2)))
                .hasMessage("This statement has 1 ? for 2 values: select ?");
    }
}
