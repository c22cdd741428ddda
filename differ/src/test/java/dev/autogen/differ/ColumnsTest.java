package dev.autogen.differ;

import static dev.autogen.differ.Diffs.diff;
import static dev.autogen.differ.Diffs.indexed;
import static dev.autogen.differ.Diffs.lines;
import static dev.autogen.differ.Diffs.schema;
import static dev.autogen.differ.Diffs.table;
import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.identity;
import static dev.autogen.migration.Definitions.identityAlways;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Definitions.serial;
import static dev.autogen.migration.Definitions.stored;
import static dev.autogen.migration.Types.bigint;
import static dev.autogen.migration.Types.integer;
import static dev.autogen.migration.Types.text;
import static dev.autogen.migration.Types.type;
import static dev.autogen.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.SetDefault;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    private static Plan change(Column desired, Column actual) {
        return diff(schema(table("t", desired)), schema(table("t", actual)));
    }

    @Test
    void equalByDecreeIsNoDifference() {
        assertThat(change(column("c", type("timestamp")), column("c", type("timestamp(6)")))
                        .inSync())
                .isTrue();
        assertThat(change(column("c", text()), column("c", text()).defaultTo("NULL::text"))
                        .inSync())
                .isTrue();
        assertThat(change(column("c", text()).comment(""), column("c", text())).inSync())
                .isTrue();
        Column wanted = column("c", bigint()).notNull().identity();
        Column always = column("c", bigint())
                .notNull()
                .generated(identityAlways(sequence("bigint").startingAt(5)));
        Column serial = column("c", bigint())
                .notNull()
                .generated(serial("t_c_seq", sequence("bigint").startingAt(7)));
        assertThat(change(wanted, always).inSync()).isTrue();
        assertThat(change(wanted, serial).inSync()).isTrue();
    }

    @Test
    void whatCountsOtherwiseThanAnIdentityDoesIsBroughtInLine() {
        Column wanted = column("c", bigint()).notNull().identity();
        Column always = column("c", bigint())
                .notNull()
                .generated(identityAlways(sequence("bigint").startingAt(5).incrementBy(5)));
        // what a serial has whose column became bigint later: it ends where integer does
        Column serial = column("c", bigint()).notNull().generated(serial("t_c_seq", sequence("integer")));

        assertThat(lines(change(wanted, always).upgrade())).containsExactly("dropIdentity t.c", "setIdentity t.c");
        assertThat(lines(change(wanted, serial).upgrade())).containsExactly("alterSequence t_c_seq");
    }

    @Test
    void whatAnIdentitySaysBeyondTheUsualCounts() {
        Column wanted = column("c", bigint())
                .notNull()
                .generated(identity(sequence("bigint").startingAt(100)));
        Column actual = column("c", bigint()).notNull().identity();

        assertThat(lines(change(wanted, actual).upgrade())).containsExactly("dropIdentity t.c", "setIdentity t.c");
    }

    @Test
    void aColumnThatForbidsNullsIsFilledFirst() {
        assertThat(lines(change(column("c", text()).notNull(), column("c", text()))
                        .upgrade()))
                .containsExactly("backfill t.c", "setNotNull t.c");
        assertThat(lines(change(column("c", text()).notNull(), column("c", text()))
                        .downgrade()))
                .containsExactly("dropNotNull t.c");
        assertThat(lines(change(column("c", text()), column("c", text()).notNull())
                        .downgrade()))
                .containsExactly("backfill t.c", "setNotNull t.c");

        Plan added = diff(schema(table("t", column("c", text()).notNull())), schema(table("t")));
        assertThat(lines(added.upgrade())).containsExactly("addColumn t.c", "backfill t.c", "setNotNull t.c");
        assertThat(lines(added.downgrade())).containsExactly("dropColumn t.c");

        Plan withDefault = diff(schema(table("t", column("c", text()).notNull().defaultTo("''"))), schema(table("t")));
        assertThat(lines(withDefault.upgrade())).containsExactly("addColumn t.c");
    }

    @Test
    void aTypeChangeRestatesWhatPostgresCannotCarry() {
        Table actual = indexed(
                table(
                        "t",
                        column("c", varchar(10)).defaultTo("'0'"),
                        column("g", integer()).generated(stored("length(c)")),
                        check("ck", "c <> ''")),
                index("ix", "c"),
                index("ix_part", "c").where("c <> ''"));
        Table desired = indexed(
                table(
                        "t",
                        column("c", integer()).defaultTo("0"),
                        column("g", integer()).generated(stored("length(c)")),
                        check("ck", "c <> ''")),
                index("ix", "c"),
                index("ix_part", "c").where("c <> ''"));

        Plan plan = diff(schema(desired), schema(actual));

        assertThat(lines(plan.upgrade()))
                .containsExactly(
                        "dropConstraint t.ck",
                        "dropIndex t.ix_part",
                        "dropDefault t.c",
                        "dropColumn t.g",
                        "alterColumnType t.c",
                        "addColumn t.g",
                        "setDefault t.c",
                        "addCheck t.ck",
                        "createIndex t.ix_part");
        assertThat(plan.upgrade())
                .contains(new AlterColumnType(
                        QualifiedName.of("t"), "c", integer(), null, "c::integer", varchar(10), null, null));
    }

    @Test
    void aDefaultThatNobodyClaimsLosesTheOldType() {
        Plan plan = change(column("c", integer()), column("c", text()).defaultTo("'7'::text"));

        assertThat(plan.upgrade()).contains(new SetDefault(QualifiedName.of("t"), "c", "'7'", null));
    }

    @Test
    void bothEndsOfAForeignKeyChangeTogether() {
        Table parent = table("p", column("id", integer()).notNull(), primaryKey("p_pkey", "id"));
        Table child = table("c", column("p_id", integer()))
                .withForeignKeys(List.of(foreignKey("fk", "p_id").references("p", "id")));
        Table newParent = table("p", column("id", bigint()).notNull(), primaryKey("p_pkey", "id"));
        Table newChild = table("c", column("p_id", bigint()))
                .withForeignKeys(List.of(foreignKey("fk", "p_id").references("p", "id")));

        assertThat(lines(
                        diff(schema(newParent, newChild), schema(parent, child)).upgrade()))
                .containsExactly(
                        "dropConstraint c.fk", "alterColumnType c.p_id", "alterColumnType p.id", "addForeignKey c.fk");
    }

    @Test
    void aSerialBecomesOrdinaryAndBack() {
        Plan plan = change(
                column("c", bigint()).notNull(),
                column("c", bigint()).notNull().generated(serial("t_c_seq", sequence("bigint"))));

        assertThat(lines(plan.upgrade())).containsExactly("dropDefault t.c", "dropSequence t_c_seq");
        assertThat(lines(plan.downgrade())).containsExactly("createSequence t_c_seq", "setDefault t.c");
    }

    @Test
    void aSerialsSequenceGrowsWithItsColumn() {
        Plan plan = change(
                column("c", bigint()).notNull().identity(),
                column("c", integer()).notNull().generated(serial("t_c_seq", sequence("integer"))));

        assertThat(plan.upgrade())
                .contains(new AlterSequence(QualifiedName.of("t_c_seq"), sequence("bigint"), sequence("integer")));
    }

    @Test
    void anIdentityGrowsByItself() {
        Plan plan = change(
                column("c", bigint()).notNull().identity(),
                column("c", integer()).notNull().identity());

        assertThat(lines(plan.upgrade())).containsExactly("alterColumnType t.c");
    }

    @Test
    void aGeneratedColumnChangesInPlaceFromSeventeenOn() {
        Column desired = column("g", integer()).generated(stored("1 + 1"));
        Column actual = column("g", integer()).generated(stored("1 + 2"));

        assertThat(lines(change(desired, actual).upgrade())).containsExactly("setGenerated t.g");
        assertThat(lines(diff(schema(table("t", desired)), schema(table("t", actual)), DiffOptions.forServer(16))
                        .upgrade()))
                .containsExactly("dropColumn t.g", "addColumn t.g");
    }

    @Test
    void aGeneratedColumnThatBecomesOrdinaryKeepsItsValuesAndReturnsAnew() {
        Table desired = indexed(table("t", column("a", integer()), column("g", integer())), index("ix", "g"));
        Table actual = indexed(
                table("t", column("a", integer()), column("g", integer()).generated(stored("a + 1"))),
                index("ix", "g"));

        Plan plan = diff(schema(desired), schema(actual));

        assertThat(lines(plan.upgrade())).containsExactly("setGenerated t.g");
        assertThat(lines(plan.downgrade()))
                .containsExactly("dropIndex t.ix", "dropColumn t.g", "addColumn t.g", "createIndex t.ix");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "varchar(5)  | text         | -",
                "integer     | varchar(9)   | -",
                "status      | text         | -",
                "bigint      | integer      | -",
                "date        | timestamp    | -",
                "json        | jsonb        | -",
                "status[]    | text         | -",
                "text        | integer      | c::integer",
                "text        | status       | c::status",
                "varchar(9)  | status[]     | case when c is not null then array[c::status] end",
                "boolean     | integer      | c::integer",
                "boolean     | bigint       | c::integer::bigint",
                "integer     | boolean      | c::boolean",
                "smallint    | boolean      | c <> 0",
                "bytea       | uuid         | encode(c, 'hex')::uuid",
                "uuid        | bytea        | decode(replace(c::text, '-', ''), 'hex')",
                "date        | integer      | c::text::integer",
                "text        | numeric(8,2) | c::numeric(8,2)",
                "integer[]   | integer      | (c[1])::integer",
                "status      | other        | c::text::other"
            })
    void rowsGetOverAChangeOfType(String from, String to, String using) {
        assertThat(Casts.using("c", ColumnType.parse(from), ColumnType.parse(to)))
                .isEqualTo(using);
    }

    @Test
    void castsNameColumnsAsPostgresReadsThem() {
        assertThat(Casts.using("Order", text(), ColumnType.parse("audit.Status")))
                .isEqualTo("\"Order\"::audit.\"Status\"");
        assertThat(Casts.using("user", text(), integer())).isEqualTo("\"user\"::integer");
    }
}
