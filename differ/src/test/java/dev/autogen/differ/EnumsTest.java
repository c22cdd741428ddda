package dev.autogen.differ;

import static dev.autogen.differ.Diffs.diff;
import static dev.autogen.differ.Diffs.indexed;
import static dev.autogen.differ.Diffs.lines;
import static dev.autogen.differ.Diffs.object;
import static dev.autogen.differ.Diffs.schema;
import static dev.autogen.differ.Diffs.table;
import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.use;
import static dev.autogen.migration.Types.text;
import static dev.autogen.migration.Types.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AddEnumValue;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnumsTest {

    private static final QualifiedName STATUS = QualifiedName.of("status");

    private static Schema with(List<String> labels, Table... tables) {
        return schema(tables).withEnums(List.of(new EnumType(STATUS, labels)));
    }

    private static Table orders() {
        return indexed(
                table("orders", column("s", type("status")).defaultTo("'A'::status"), check("ck", "s <> 'A'::status")),
                index("ix", "s"));
    }

    @Test
    void anAddedLabelIsTakenAwayByARebuildAroundWhichChecksStepAside() {
        Plan plan = diff(with(List.of("X", "A", "Y", "B", "Z"), orders()), with(List.of("A", "B"), orders()));

        assertThat(plan.upgrade().stream().map(Operation::withoutPast))
                .containsExactly(
                        new AddEnumValue(STATUS, "X", "A", null),
                        new AddEnumValue(STATUS, "Y", "B", null),
                        new AddEnumValue(STATUS, "Z", null, null));
        assertThat(plan.upgrade()).allSatisfy(one -> assertThat(one.reverse()).hasSize(1));
        assertThat(lines(plan.downgrade()))
                .containsExactly("dropConstraint orders.ck", "rebuildEnum status", "addCheck orders.ck");
        assertThat(plan.downgrade())
                .contains(new RebuildEnum(
                        STATUS,
                        List.of("A", "B"),
                        List.of(use("orders", "s", "'A'::status")),
                        List.of("X", "A", "Y", "B", "Z")));
    }

    @Test
    void aRemovedLabelIsARebuild() {
        Plan plan = diff(with(List.of("B", "A"), orders()), with(List.of("A", "C", "B"), orders()));

        assertThat(lines(plan.upgrade()))
                .containsExactly("dropConstraint orders.ck", "rebuildEnum status", "addCheck orders.ck");
        assertThat(lines(plan.downgrade()))
                .containsExactly("dropConstraint orders.ck", "rebuildEnum status", "addCheck orders.ck");
    }

    @Test
    void columnsThatComeAndGoAreNoUses() {
        Table actual = table(
                "t", column("goes", type("status")), column("leaves", type("status")), column("stays", type("status")));
        Table desired =
                table("t", column("leaves", text()), column("stays", type("status")), column("comes", type("status")));

        Plan plan = diff(with(List.of("A"), desired), with(List.of("A", "B"), actual));

        assertThat(lines(plan.upgrade()))
                .containsExactly(
                        "alterColumnType t.leaves", "dropColumn t.goes", "rebuildEnum status", "addColumn t.comes");
        assertThat(plan.upgrade())
                .contains(new RebuildEnum(STATUS, List.of("A"), List.of(use("t", "stays")), List.of("A", "B")));
    }

    @Test
    void aTypeIsMadeBeforeItsFirstColumnAndDroppedAfterItsLast() {
        Table plain = table("t", column("s", text()));
        Table typed = table("t", column("s", type("status")));

        assertThat(lines(diff(with(List.of("A"), typed), schema(plain)).upgrade()))
                .containsExactly("createEnum status", "alterColumnType t.s");
        assertThat(lines(diff(schema(plain), with(List.of("A"), typed), Diffs.made(object(ObjectKind.ENUM, "status")))
                        .upgrade()))
                .containsExactly("alterColumnType t.s", "dropEnum status");
    }

    @Test
    void aTypeThatAnUnknownTableUsesStays() {
        Schema actual = with(List.of("A"), table("unknown", column("s", type("status"))));

        Plan plan = diff(Schema.EMPTY, actual, Diffs.made(object(ObjectKind.ENUM, "status")));

        assertThat(plan.upgrade()).isEmpty();
        assertThat(plan.unclaimed())
                .containsExactly(object(ObjectKind.ENUM, "status"), object(ObjectKind.TABLE, "unknown"));
    }

    @Test
    void whatNamesALostLabelGoes() {
        Table actual =
                table("t", column("s", type("status")).defaultTo("'B'::status"), check("ck", "s <> 'B'::status"));
        Table desired = table("t", column("s", type("status")));

        Plan plan = diff(with(List.of("A"), desired), with(List.of("A", "B"), actual));

        assertThat(lines(plan.upgrade()))
                .containsExactly("dropConstraint t.ck", "dropDefault t.s", "rebuildEnum status");
        assertThat(plan.notes()).hasSize(2);
    }

    @Test
    void columnsOfATypeThatIsReplacedGoThroughText() {
        Schema actual = with(List.of("A"), table("t", column("s", type("status"))));
        Schema desired = schema(table("t", column("s", type("state"))))
                .withEnums(List.of(new EnumType(QualifiedName.of("state"), List.of("B"))));

        assertThat(lines(
                        diff(desired, actual, Diffs.OPTIONS.droppingUnclaimed()).upgrade()))
                .containsExactly("createEnum state", "alterColumnType t.s", "dropEnum status");
    }
}
