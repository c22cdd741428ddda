package dev.autogen.scanner.entity.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.CastContext;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.View;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "boolean default true                            | boolean                     | true  | true",
                "text not null                                   | text                        | false |",
                "varchar(255) array                              | character varying(255)[]    | true  |",
                "char(22)                                        | character(22)               | true  |",
                "text default 'x' not null                       | text                        | false | 'x'",
                "TEXT NOT NULL DEFAULT 'it''s (a), b'            | text                        | false | 'it''s (a), b'",
                "text default null                               | text                        | true  |",
                "text default null::text not null                | text                        | false | null::text",
                "text default E'\\'' null                        | text                        | true  | E'\\''",
                "text default $a$ not null, ($a$ not null        | text                        | false | $a$ not null, ($a$",
                "integer /* not null */ default (1 + 2) -- x     | integer                     | true  | (1 + 2)",
                "text[] default array['a', (x)[1, 2]] not null   | text[]                      | false | array['a', (x)[1, 2]]",
                "timestamp(3) with time zone default now()       | timestamp(3) with time zone | true  | now()",
                "Timestamp With Time Zone                        | timestamp with time zone    | true  |",
                "interval day to second(3)                       | interval day to second(3)   | true  |",
                "numeric(10) default -1                          | numeric(10,0)               | true  | -1",
                "int[][] not null                                | integer[]                   | false |",
                "Geometry(Point, 4326)                           | geometry(Point,4326)        | true  |",
                "public.CiText                                   | citext                      | true  |",
                "\"My\".\"Type\" array not null                  | My.Type[]                   | false |",
                "\"Status\"                                      | Status                      | true  |",
                "float(24)                                       | real                        | true  |",
                "double precision                                | double precision            | true  |",
                "bit varying(8) compression pglz                 | bit varying(8)              | true  |",
                "varchar(9) constraint nn not null               | character varying(9)        | false |"
            })
    void readsAnyColumnDefinition(String definition, String type, boolean nullable, String defaultExpression) {
        Column column = table("create table t (c " + definition + "\n, d int)")
                .columns()
                .get(0);
        assertThat(column.type().toString()).isEqualTo(type);
        assertThat(column.nullable()).isEqualTo(nullable);
        assertThat(column.defaultExpression()).isEqualTo(defaultExpression);
    }

    @Test
    void readsWhatStandsBehindAColumn() {
        Table table = table(
                "create table t (a varchar(5) collate \"de-x-icu\" unique check (length(a) > 1) constraint chosen check ((a <> ''))"
                        + " default 'x', b bigint generated always as identity (start with 5 increment by -2), c int generated always as ((d + 1)) stored,"
                        + " d int references other (id) on delete set null, e bigserial primary key)");
        assertThat(table.columns())
                .containsExactly(
                        new Column("a", ColumnType.parse("varchar(5)"))
                                .collate("de-x-icu")
                                .defaultTo("'x'"),
                        new Column("b", ColumnType.builtIn("bigint"))
                                .notNull()
                                .generated(new Identity(
                                        true,
                                        SequenceOptions.defaults("bigint", -2).startingAt(5))),
                        new Column("c", ColumnType.builtIn("integer")).generated(Computed.stored("d + 1")),
                        new Column("d", ColumnType.builtIn("integer")),
                        new Column("e", ColumnType.builtIn("bigint"))
                                .notNull()
                                .generated(
                                        new Serial(QualifiedName.of("t_e_seq"), SequenceOptions.defaults("bigint"))));
        assertThat(table.uniques()).containsExactly(new UniqueConstraint(null, List.of("a")));
        assertThat(table.checks())
                .containsExactly(new CheckConstraint(null, "length(a) > 1"), new CheckConstraint("chosen", "a <> ''"));
        assertThat(table.primaryKey()).isEqualTo(new PrimaryKey(null, List.of("e")));
        assertThat(table.foreignKeys()).hasSize(1);
        assertThat(table.foreignKeys().get(0).onDelete()).isEqualTo(ReferentialAction.SET_NULL);
    }

    @Test
    void namesNobodyChoseAreNull() {
        Table table = table(
                "create table t (a int, b int, primary key (a), constraint UKn06idr2i49u6qb77pm3wl3mua unique (a, b), constraint UK_Mine unique (b))",
                "create index IDX7pqs1815413tpn4ia5s8uv0sm on t (a)",
                "create index IX_Mine on t ((b) desc nulls last)",
                "alter table if exists t add constraint FK3v1g51v3a9ckn50xvpj024ywt foreign key (b) references t",
                "alter table if exists t add constraint FK_32t8v03rg3cf8249w5jkkjitn foreign key (a) references t",
                "alter table if exists t add constraint \"FK_Mine\" foreign key (b) references t");
        assertThat(table.uniques()).extracting(UniqueConstraint::name).containsExactly(null, "uk_mine");
        assertThat(table.indexes())
                .containsExactly(
                        new Index(null, List.of(IndexKey.column("a"))),
                        new Index("ix_mine", List.of(IndexKey.column("b").desc().withNullsFirst(false))));
        assertThat(table.foreignKeys()).extracting(ForeignKey::name).containsExactly(null, null, "FK_Mine");
        assertThat(table.foreignKeys())
                .extracting(ForeignKey::referencedColumns)
                .containsOnly(List.of("a"));
    }

    @Test
    void readsIndexesOfEveryForm() {
        Table table = table(
                "create table s.t (a text, b int)",
                "create unique index i on s.t using gin (lower(a) desc, (b + 1), a collate \"C\" text_pattern_ops) include (b)"
                        + " nulls not distinct with (fillfactor = 70) where (b > 0)");
        assertThat(table.indexes())
                .containsExactly(new Index(
                                "i",
                                List.of(
                                        IndexKey.expression("lower(a)").desc(),
                                        IndexKey.expression("b + 1"),
                                        IndexKey.column("a")
                                                .operatorClass("text_pattern_ops")
                                                .collate(QualifiedName.of("C"))))
                        .unique()
                        .using("gin")
                        .include("b")
                        .withNullsNotDistinct()
                        .with("fillfactor", "70")
                        .where("b > 0"));
    }

    @Test
    void readsForeignKeyDefinitionsOfTheUser() {
        Table table = table(
                "create table a (x int, y int)",
                "alter table a add constraint k foreign key (x, y) references s.b (p, q) match full on update cascade on delete set default"
                        + " deferrable initially deferred not valid");
        ForeignKey key = table.foreignKeys().get(0);
        assertThat(key.referencedTable()).isEqualTo(QualifiedName.of("s", "b"));
        assertThat(key.referencedColumns()).containsExactly("p", "q");
        assertThat(key.matchFull()).isTrue();
        assertThat(key.onUpdate()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(key.onDelete()).isEqualTo(ReferentialAction.SET_DEFAULT);
        assertThat(key.deferrability()).isEqualTo(Deferrability.INITIALLY_DEFERRED);
        assertThat(key.validated()).isFalse();
    }

    @Test
    void namesHowThingsAreStored() {
        StatementReader reader = new StatementReader(null);
        reader.read(
                "create table t (a int, b text storage external compression lz4, primary key (a) with (fillfactor = 70),"
                        + " constraint u unique (b, a) using index tablespace fast initially deferred deferrable) tablespace slow");
        reader.read("create index i on t (a) tablespace fast");
        assertThat(reader.unmodelled())
                .containsExactly(
                        "storage of table t: tablespace slow",
                        "storage of table t, column b: storage external",
                        "storage of table t, column b: compression lz4",
                        "storage of table t, primary key: with (fillfactor = 70)",
                        "storage of table t, unique constraint on b, a: using index tablespace fast",
                        "storage of table t, index i: tablespace fast");
        assertThat(reader.schema().tables().get(0).uniques().get(0).deferrability())
                .isEqualTo(Deferrability.INITIALLY_DEFERRED);
    }

    @Test
    void readsSequencesEnumsCommentsAndTheRest() {
        StatementReader reader = new StatementReader("public");
        for (String statement : List.of(
                "create sequence public.S start with 100 increment by 50",
                "create type Status as enum ('B','it''s')",
                "create cast (varchar as Status) with inout as implicit",
                "create cast (Status as point3) with function f(status)",
                "create type point3 as (X int, \"Y\" varchar(10) collate \"C\")",
                "comment on type point3 is 'a point'",
                "comment on column point3.x is 'to the right'",
                "create extension if not exists citext",
                "create or replace function f() returns trigger as $$ begin return new; end $$ language plpgsql",
                "create table T (A int) partition by hash (a)",
                "comment on table T is 'it's'",
                "comment on column public.T.A is 'it''s'",
                "create view v as select 1",
                "insert into t values (1)",
                "insert into t values (1)",
                "insert into public.counters(name, next) values ('a, b', 0)",
                "grant select on t to public",
                "grant select on t to public")) {
            reader.read(statement);
        }
        Schema schema = reader.schema();
        assertThat(schema.sequences())
                .containsExactly(new Sequence(
                        QualifiedName.of("s"),
                        SequenceOptions.defaults("bigint").startingAt(100).incrementBy(50)));
        assertThat(schema.enums().get(0).labels()).containsExactly("B", "it's");
        assertThat(schema.enums().get(0).casts())
                .containsExactly(new EnumCast(true, ColumnType.builtIn("character varying"), CastContext.IMPLICIT));
        assertThat(schema.compositeTypes())
                .containsExactly(new CompositeType(
                        QualifiedName.of("point3"),
                        List.of(
                                new Attribute("x", ColumnType.builtIn("integer")).comment("to the right"),
                                new Attribute("Y", ColumnType.builtIn("character varying", "10")).collate("C")),
                        "a point"));
        assertThat(schema.extensions()).containsExactly("citext");
        assertThat(schema.tables().get(0).comment()).isEqualTo("it's");
        assertThat(schema.tables().get(0).columns().get(0).comment()).isEqualTo("it's");
        assertThat(reader.unmodelled())
                .containsExactly("cast (Status as point3)", "function f", "storage of table t: partition by hash (a)");
        assertThat(schema.views()).containsExactly(new View(QualifiedName.of("v"), "select 1"));
        assertThat(schema.auxiliaries())
                .containsExactly(
                        new AuxiliaryObject(
                                "first row of t", false, List.of("insert into t values (1)"), List.of("delete from t")),
                        new AuxiliaryObject(
                                "row 'a, b' of counters",
                                false,
                                List.of("insert into public.counters(name, next) values ('a, b', 0)"),
                                List.of("delete from public.counters where name = 'a, b'")));
        assertThat(reader.otherStatements()).containsExactly("grant select on t to public");
    }

    @Test
    void namesAreCutAsPostgresCutsThem() {
        String sixty = "x".repeat(60);
        Table table =
                table("create table t (" + sixty + "äää int, \"" + sixty + "ÄÄ\" int, " + sixty + "_serial serial)");
        assertThat(table.columns()).extracting(Column::name).containsExactly(sixty + "ä", sixty + "Ä", sixty + "_se");
        assertThat(table.columns().get(2).generation())
                .isEqualTo(new Serial(
                        QualifiedName.of("t_" + "x".repeat(57) + "_seq"), SequenceOptions.defaults("integer")));
        assertThatThrownBy(() ->
                        table("create table t (" + sixty + "_one int, " + sixty + "_on int, " + sixty + "_only int)"))
                .hasMessage(
                        "Two objects (columns of table t) have one name in PostgreSQL, which cuts names to 63 bytes: "
                                + sixty + "_on and " + sixty + "_one become '" + sixty
                                + "_on'. Give one of them a shorter name in the mapping.");
    }

    @Test
    void whatDoesNotFitTogetherIsNamed() {
        assertThatThrownBy(() -> table("create table t (a int)", "create index i on t (\"lower(a)\")"))
                .hasMessage("Index i of table t is on column 'lower(a)', which the table does not have."
                        + " An expression in the columnList of @Index must stand in parentheses of its own: (lower(name)), and so"
                        + " must a column whose order of nulls is said: (name) desc nulls last.");
        assertThatThrownBy(() -> table("create table t (a int, unique (b))"))
                .hasMessage("A unique constraint of table t is on column 'b', which the table does not have.");
        assertThatThrownBy(() -> table("create table t (a int)", "create sequence t start with 1"))
                .hasMessageContaining("sequence and table");
        assertThatThrownBy(() -> table("create table t (a foo bar baz)"))
                .hasMessageContaining("'foo bar baz' is no type");
        assertThatThrownBy(() -> table("create table t (a int default 'x)"))
                .isInstanceOf(UnreadableStatementException.class)
                .hasMessageContaining("the quote at position 31 is not closed");
        assertThatThrownBy(() -> table(
                        "create table t (a int)", "alter table t add constraint k foreign key (a) references nowhere"))
                .hasMessageContaining("is in no entity's mapping");
    }

    private static Table table(String... statements) {
        StatementReader reader = new StatementReader("public");
        for (String statement : statements) {
            reader.read(statement);
        }
        return reader.schema().tables().get(0);
    }
}
