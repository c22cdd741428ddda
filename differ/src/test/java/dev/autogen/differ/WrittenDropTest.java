package dev.autogen.differ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDropTest {

    private static final Set<String> NAMESPACES = Set.of("audit");

    private static WrittenDrop only(String sql) {
        List<WrittenDrop> drops = WrittenDrop.read(sql, NAMESPACES);
        assertThat(drops).hasSize(1);
        return drops.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            drop trigger touch on Person                | drop trigger if exists "touch" on public.person cascade
            drop function f(integer, numeric(10, 2))    | drop routine f(a int, b numeric)
            drop function f()                           | DROP FUNCTION public.f RESTRICT
            drop materialized view audit.m              | drop materialized view "audit"."m"
            drop policy p on "T"                        | drop policy p on public."T"
            drop cast (public.mood as boolean)          | drop cast if exists (mood AS boolean)
            drop publication p                          | alter publication p drop table only person
            """)
    void twoWaysToSayOneThing(String one, String other) {
        assertThat(only(one).isSame(only(other))).isTrue();
        assertThat(only(other).isSame(only(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            drop trigger touch on person     | drop trigger touch on people
            drop trigger touch on person     | drop trigger touch on audit.person
            drop function f(integer)         | drop function f()
            drop function f()                | drop function g()
            drop view v                      | drop materialized view v
            drop cast (mood as boolean)      | drop cast (mood as text)
            """)
    void twoThings(String one, String other) {
        assertThat(only(one).isSame(only(other))).isFalse();
    }

    @Test
    void readsAllStatementsOfATextAndAllNamesOfAStatement() {
        assertThat(WrittenDrop.read(
                        "drop view a, b; -- drop view c\n select 'drop view d'; drop function f() cascade", Set.of()))
                .extracting(WrittenDrop::name, WrittenDrop::cascades)
                .containsExactly(tuple("a", false), tuple("b", false), tuple("f", true));
        assertThat(WrittenDrop.read("alter publication p add table t; do $$ begin drop view v; end $$; drop", Set.of()))
                .isEmpty();
    }
}
