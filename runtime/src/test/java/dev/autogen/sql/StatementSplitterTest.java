package dev.autogen.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {

    private static List<String> split(String text) {
        return StatementSplitter.split("a.sql", text).stream()
                .map(WrittenStatement::text)
                .toList();
    }

    @Test
    void cutsAtSemicolonsAndLeavesCommentsBetweenOut() {
        assertThat(split("\uFEFF-- one;\nselect 1; /* two; /* nested; */ */ select /* in; */ 2 ;; select 3 -- end;"))
                .containsExactly("select 1", "select /* in; */ 2", "select 3");
        assertThat(split(" -- nothing\n ; ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a;b''c;' || E'it\\';s' || 'back\\'",
                "select E'a'\n  'b\\';c'",
                "select n'a;' || U&'\\0061;' || b'1' || x'f'",
                "select \"a;\"\"b;\" from t",
                "select $$a;'b$$ || $tag$ ; $$ ; $other$ $tag$",
                "select a$1$, $1 as b$1$",
                "create rule r as on insert to t do also (delete from a; delete from b)",
                "create function f() returns int language sql begin atomic select case when true then 1 end; select 2; end",
                "create or replace procedure p() language plpgsql as $f$ begin; end; $f$",
                "do $é$ begin perform 1; end $é$",
                "select 1 --;x",
                "select '{\"a\": \";\"}'::jsonb ? 'a;'"
            })
    void knowsWhereAStatementGoesOn(String statement) {
        String text = statement.replaceFirst("\\s*--;x$", "");
        assertThat(split(statement + "\n;\nselect 'next'")).containsExactly(text, "select 'next'");
    }

    @Test
    void saysWhereAStatementBegins() {
        List<WrittenStatement> statements =
                StatementSplitter.split("dir/a.sql", "select 1;\n\n  -- é\n  select\n    zwei;");
        assertThat(statements.get(1).place()).hasToString("dir/a.sql, line 4, column 3");
        assertThat(statements.get(1).place().at(statements.get(1).text(), 12))
                .hasToString("dir/a.sql, line 5, column 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'no end",
                "e'no end\\'",
                "\"no end",
                "$$no end",
                "$a$no end$b$",
                "/* no /* end */",
                "\\d users",
                "\\i other.sql"
            })
    void refusesWhatHasNoEndAndWhatIsForPsql(String text) {
        assertThatThrownBy(() -> split("select 1;\nselect " + text))
                .isInstanceOf(SqlSyntaxException.class)
                .hasMessageMatching("(?s)a\\.sql, line 2, column " + (text.startsWith("e") ? 9 : 8) + ": .*");
    }

    @Test
    void rowsOfACopyBecomeInserts() {
        List<WrittenStatement> statements = StatementSplitter.split(
                "a.sql",
                "copy public.t (id, \"from\") from stdin;\r\n1\ta;'b'\\t\\\\\n2\t\\N\n\\.\nselect 1;\ncopy t FROM STDIN;\n\\.\n");
        assertThat(statements)
                .extracting(WrittenStatement::text)
                .containsExactly(
                        "insert into public.t (id, \"from\") overriding system value values\n('1', 'a;''b''\t\\'),\n('2', null)",
                        "select 1");
        assertThat(statements.get(0).place()).hasToString("a.sql, line 2");
        assertThatThrownBy(() -> split("copy t from stdin;\n1\n"))
                .isInstanceOf(SqlSyntaxException.class)
                .hasMessage(
                        "a.sql, line 1, column 1: the rows of this COPY have no end. Put a line with \\. alone below the last one.");
        for (String options : List.of(
                " with (format csv)",
                " csv header",
                " with (delimiter ',', null 'from stdin')",
                " (header)",
                " where id > 1")) {
            assertThatThrownBy(() -> split("select 1;\n copy t (id) from stdin" + options + ";\n1\n\\.\n"))
                    .isInstanceOf(SqlSyntaxException.class)
                    .hasMessage(
                            "a.sql, line 2, column 2: COPY … FROM stdin is read in the text format and without options, as pg_dump writes"
                                    + " it. Take the options out, or write the rows as INSERT.");
        }
        assertThat(split("copy t from '/tmp/x'; copy t to stdout;"))
                .containsExactly("copy t from '/tmp/x'", "copy t to stdout");
    }

    @Test
    void manyRowsAreSeveralStatements() {
        String rows = "1\n".repeat(1_001);
        assertThat(StatementSplitter.split("a.sql", "copy t (id) from stdin;\n" + rows + "\\.\n"))
                .extracting(statement -> statement.text().lines().count() + " " + statement.place())
                .containsExactly("501 a.sql, line 2", "501 a.sql, line 502", "2 a.sql, line 1002");
    }
}
