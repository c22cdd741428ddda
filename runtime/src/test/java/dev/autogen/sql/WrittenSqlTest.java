package dev.autogen.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenSqlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently i on t (x)",
                "-- the hot one\n/* really */ CREATE  UNIQUE\nINDEX CONCURRENTLY i on t (x);",
                "drop index concurrently i",
                "reindex table concurrently t",
                "reindex (concurrently) table t",
                "reindex (verbose) index concurrently i",
                "reindex database",
                "vacuum (analyze) t",
                "alter table t detach partition p concurrently",
                "create database d",
                "alter system set work_mem = '1GB'"
            })
    void knowsWhatCannotBeInATransaction(String sql) {
        assertThat(WrittenSql.statement(sql).transactional()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index i on t (x)",
                "insert into t values ('vacuum'), ('drop index concurrently i')",
                "reindex table t",
                "comment on table t is 'create index concurrently'",
                "alter table t detach partition p",
                "refresh materialized view concurrently v",
                "create index concurrently_built on t (x)",
                "drop table database_names"
            })
    void knowsWhatCanBe(String sql) {
        assertThat(WrittenSql.statement(sql).transactional()).isTrue();
        assertThat(WrittenSql.statement(sql).commitAfter()).isFalse();
    }

    @Test
    void commitsAfterAnEnumValue() {
        SqlStatement added = WrittenSql.statement("alter type mood add value if not exists 'glad';");
        assertThat(added)
                .isEqualTo(new SqlStatement("alter type mood add value if not exists 'glad'", true, true, null));
        assertThat(WrittenSql.statement("alter type mood rename value 'a' to 'b'")
                        .commitAfter())
                .isFalse();
    }
}
