package dev.autogen.differ;

import static dev.autogen.differ.Diffs.table;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Types.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private static final Table TABLE = table(
            "t",
            column("status", type("text")),
            column("text", type("text")),
            column("zone", type("text")),
            column("Größe", type("integer")),
            column("lower", type("text")),
            column("year", type("integer")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status > 0",
                "STATUS > 0",
                "\"status\" > 0",
                "t.status > 0",
                "(status)::text = 'text'::text",
                "status = 'zone' -- zone",
                "status /* text */ is null",
                "lower(status) = 'a'",
                "status = E'it\\'s text'",
                "status = $$ zone $$",
                "status::timestamp without time zone < now()",
                "status::varchar(10) is null",
                "status collate \"text\" = 'x'",
                "(row(1)).text = status",
                "extract(year from status) = 1",
                "status = date '2020-01-01'"
            })
    void findsOnlyTheColumnInAnExpression(String expression) {
        assertThat(Expressions.columns(expression, TABLE)).containsExactly("status");
    }

    @Test
    void labelsInArraysAreLabelsToo() {
        QualifiedName type = QualifiedName.of("m");
        Map<String, String> renamed = Map.of("NEW", "a \"b\"", "c, d", "null", "x", "", "null", "n");
        assertThat(Expressions.renameLabels("'{NEW,\"c, d\",NULL,{x,other},\"null\"}'::m[]", type, renamed))
                .isEqualTo("'{\"a \\\"b\\\"\",\"null\",NULL,{\"\",other},n}'::m[]");
        assertThat(Expressions.renameLabels("ARRAY['NEW'::m, 'x'::n]", type, renamed))
                .isEqualTo("ARRAY['a \"b\"'::m, 'x'::n]");
        assertThat(Expressions.labels("'{NEW, \"c, d\" ,NULL}'::m[]", type)).containsExactly("NEW", "c, d");
        assertThat(Expressions.labels("'{NEW}'::m", type)).containsExactly("{NEW}");
    }

    @Test
    void findsColumnsByTheirExactName() {
        assertThat(Expressions.columns("\"Größe\" > text and größe > 0 and \"Status\" > 0", TABLE))
                .containsExactly("Größe", "text");
    }

    @Test
    void renamesColumnsAndNothingElse() {
        assertThat(Expressions.renameColumns(
                        "((status)::text = 'status'::text) AND status(1) AND \"status\" > t.status -- status",
                        Map.of("status", "order")))
                .isEqualTo("((\"order\")::text = 'status'::text) AND status(1) AND \"order\" > t.\"order\" -- status");
    }

    @Test
    void swapsColumnsInOneGo() {
        assertThat(Expressions.renameColumns("a > b", Map.of("a", "b", "b", "a")))
                .isEqualTo("b > a");
    }

    @Test
    void renamesLabelsOfOneTypeOnly() {
        assertThat(Expressions.renameLabels(
                        "state = ANY (ARRAY['A'::status, 'B'::status]) or x = 'A'::text or y = 'A'::other.status",
                        QualifiedName.of("status"),
                        Map.of("A", "it's")))
                .isEqualTo(
                        "state = ANY (ARRAY['it''s'::status, 'B'::status]) or x = 'A'::text or y = 'A'::other.status");
    }

    @Test
    void renamesTypesWhereSomethingIsCast() {
        assertThat(Expressions.renameType("'status'::status = status::status", QualifiedName.of("status"), "New"))
                .isEqualTo("'status'::\"New\" = status::\"New\"");
        assertThat(Expressions.renameType("'a'::audit.status", QualifiedName.of("audit", "status"), "state"))
                .isEqualTo("'a'::audit.state");
    }

    @Test
    void renamesSequencesInLiterals() {
        assertThat(Expressions.renameSequence("nextval('a_seq'::regclass)", QualifiedName.of("a_seq"), "B"))
                .isEqualTo("nextval('\"B\"'::regclass)");
        assertThat(Expressions.renameSequence("nextval('x.a_seq'::regclass)", QualifiedName.of("a_seq"), "b"))
                .isEqualTo("nextval('x.a_seq'::regclass)");
        assertThat(Expressions.sequences("nextval('x.\"A seq\"'::regclass) + 'a b'"))
                .containsExactly(QualifiedName.of("x", "A seq"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NULL", "null", "NULL::character varying", "(null)", "NULL::numeric(10,2)", "NULL::s.\"x Y\"[]"})
    void takesANullDefaultForNone(String expression) {
        assertThat(Expressions.withoutNullDefault(expression)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'NULL'", "nullif(1, 1)", "0", "(NULL::integer IS NULL)", "null::bool or true"})
    void keepsOtherDefaults(String expression) {
        assertThat(Expressions.withoutNullDefault(expression)).isEqualTo(expression);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "'0'::character varying, character varying(10), '0'",
                "a = ANY (ARRAY['A'::status; 'B'::status]), status, a = ANY (ARRAY['A'; 'B'])",
                "'{}'::status[], status[], '{}'",
                "(a)::text = 'A'::text, character varying, (a)::text = 'A'::text",
            })
    void takesCastsToTheOldTypeOffLiterals(String expression, String oldType, String expected) {
        assertThat(Expressions.withoutCasts(expression.replace(';', ','), ColumnType.parse(oldType)))
                .isEqualTo(expected.replace(';', ','));
    }

    @Test
    void knowsAListOfValuesFromAnotherCondition() {
        assertThat(Expressions.listsValues("status in ('A', 'B')")).isTrue();
        assertThat(Expressions.listsValues("(status)::text = ANY (ARRAY['A'::text])"))
                .isTrue();
        assertThat(Expressions.listsValues("status >= 0 AND status <= 3")).isTrue();
        assertThat(Expressions.listsValues("length(status) > 3")).isFalse();
    }
}
