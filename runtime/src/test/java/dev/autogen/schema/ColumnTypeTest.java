package dev.autogen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "Status",
                "Order Status",
                "audit.status",
                "audit.Order Status",
                "a.b",
                "we\"ird",
                "text",
                "TEXT",
                "float",
                "array",
                "int array",
                "interval day",
                "two  spaces",
                " lead",
                "status[]",
                "status(3)",
                "größe",
                "1st",
                "it's",
                "C:\\x",
                "-",
                "名前",
                "😀",
                "int4",
                "pg_catalog",
                "line\nbreak"
            })
    void readsBackWhateverATypeIsCalled(String name) {
        for (QualifiedName qualified : new QualifiedName[] {
            QualifiedName.of(name), QualifiedName.of("x", name), QualifiedName.of(name + "x", "y")
        }) {
            ColumnType type = ColumnType.named(qualified);
            ColumnType modified = new ColumnType(qualified, "Point,4326", false);
            assertThat(ColumnType.parse(type.toString())).isEqualTo(type);
            assertThat(ColumnType.parse(type.asArray().toString())).isEqualTo(type.asArray());
            assertThat(ColumnType.parse(modified.toString())).isEqualTo(modified);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status                     | status                  ",
                "Order Status               | Order Status            ",
                "audit.\"Order Status\"     | audit.Order Status      ",
                "public.geometry(Point, 4326) | public.geometry(Point,4326)",
                "\"geometry\" (Point,4326)  | geometry(Point,4326)    ",
                "citext []                  | citext[]                ",
                "vector(3) array            | vector(3)[]             ",
                "\"text\"                   | \"text\"                ",
                "\"char\"                   | \"char\"                ",
                "pg_catalog.\"char\"[]      | \"char\"[]              ",
            })
    void spellsTypesThatAreNotBuiltIn(String text, String spelling) {
        assertThat(ColumnType.parse(text)).hasToString(spelling);
    }

    @Test
    void aQuotedNameIsNeverABuiltInType() {
        assertThat(ColumnType.parse("\"int\"")).isEqualTo(ColumnType.named(QualifiedName.of("int")));
        assertThat(ColumnType.parse("\"char\"").isBuiltIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "(3)",
                "numeric(10",
                "numeric(1)(2)",
                "\"open",
                "a.b.c",
                "\"a\"b",
                "a\"b\"",
                "array",
                "numeric)"
            })
    void refusesWhatIsNoType(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnType.parse(text))
                .withMessageContaining("'" + text.strip());
    }

    @Test
    void isItsNameWithAnyModifierButNotItsArray() {
        assertThat(ColumnType.parse("varchar(5)").is("character varying")).isTrue();
        assertThat(ColumnType.parse("varchar(5)[]").is("character varying")).isFalse();
        assertThat(ColumnType.parse("\"text\"").is("text")).isFalse();
        assertThat(ColumnType.parse("varchar(5)[]").element()).isEqualTo(ColumnType.parse("varchar(5)"));
    }
}
