package dev.autogen.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AddEnumValue;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RunCode;
import dev.autogen.operation.SetNotNull;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlStatementTest {

    private static final QualifiedName T = QualifiedName.of("t");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "select 1|select 1;",
                "select '--'|select '--';",
                "select 1 -- one|select 1 -- one¶;",
                "select 1; -- one|select 1; -- one¶;",
                "-- a¶select 1|-- a¶select 1;"
            },
            delimiter = '|')
    void aScriptEndsEachStatement(String sql, String script) {
        assertThat(new SqlRenderer()
                        .render(new ExecuteSql(sql.replace('¶', '\n')))
                        .get(0)
                        .scriptText())
                .isEqualTo(script.replace('¶', '\n'));
    }

    @Test
    void codeIsAComment() {
        RunCode code = new RunCode(" move\n the files;", connection -> {});
        SqlStatement statement = new SqlRenderer().render(code).get(0);
        assertThat(statement).isEqualTo(new SqlStatement("-- run: move the files;", true, false, code));
        assertThat(statement.scriptText()).isEqualTo("-- run: move the files;");
    }

    @Test
    void keepsTheOrderAndSaysWhatMustBeCommitted() {
        List<Operation> operations =
                List.of(new SetNotNull(T, "a"), new AddEnumValue(T, "x", null, null), new SetNotNull(T, "b"));
        assertThat(new SqlRenderer().render(operations))
                .containsExactly(
                        new SqlStatement("alter table t alter column a set not null", true, false, null),
                        new SqlStatement("alter type t add value 'x'", true, true, null),
                        new SqlStatement("alter table t alter column b set not null", true, false, null));
    }
}
