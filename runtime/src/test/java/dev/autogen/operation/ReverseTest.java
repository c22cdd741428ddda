package dev.autogen.operation;

import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.exclusion;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Definitions.stored;
import static dev.autogen.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.testing.OperationCase;
import dev.autogen.testing.OperationCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReverseTest {

    /** Their way back is another way, or none; each has a test of its own below. */
    private static final Set<String> ONE_WAY = Set.of(
            "addEnumValue",
            "backfill",
            "createExtension",
            "custom",
            "dropExtension",
            "executeSql",
            "runCode",
            "setGenerated",
            "validateConstraint");

    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName S = QualifiedName.of("s");

    private static List<Operation> reversed(List<Operation> operations) {
        List<Operation> reversed = new ArrayList<>();
        for (Operation operation : operations) {
            reversed.addAll(0, operation.reverse());
        }
        return reversed;
    }

    @Test
    void theWayBackOfTheWayBackIsTheOperation() {
        List<OperationCase> cases = OperationCases.all().stream()
                .filter(each -> !ONE_WAY.contains(each.kind()))
                .toList();
        assertThat(cases.size()).isGreaterThan(150);
        for (OperationCase each : cases) {
            assertThat(reversed(each.operation().reverse()))
                    .as(each.toString())
                    .extracting(Operation::withoutPast)
                    .containsExactly(unmarked(each.operation()).withoutPast());
        }
    }

    /** A drop knows nothing of who made what it drops. */
    private static Operation unmarked(Operation operation) {
        return operation instanceof ByHand marked ? marked.operation() : operation;
    }

    @Test
    void withoutItsPastWhatLosesSomethingHasNoWayBack() {
        List<String> irreversible = OperationCases.all().stream()
                .filter(each -> isIrreversible(each.operation().withoutPast()))
                .map(OperationCase::kind)
                .distinct()
                .sorted()
                .toList();
        assertThat(irreversible)
                .containsExactly(
                        "addEnumValue",
                        "alterAttribute",
                        "alterColumnType",
                        "alterDomain",
                        "alterSequence",
                        "dropAttribute",
                        "dropAuxiliary",
                        "dropCast",
                        "dropColumn",
                        "dropCompositeType",
                        "dropConstraint",
                        "dropDefault",
                        "dropDomain",
                        "dropEnum",
                        "dropIdentity",
                        "dropIndex",
                        "dropSequence",
                        "dropTable",
                        "dropView",
                        "executeSql",
                        "rebuildCompositeType",
                        "rebuildDomain",
                        "rebuildEnum",
                        "runCode",
                        "setGenerated",
                        "validateConstraint");
    }

    private static boolean isIrreversible(Operation operation) {
        try {
            operation.reverse();
            return false;
        } catch (IrreversibleOperationException none) {
            assertThat(none).hasMessageContaining("Write the downgrade by hand");
            return true;
        }
    }

    @Test
    void theReverseOfTheReverseKnowsThePast() {
        SetDefault change = new SetDefault(T, "a", "1", "0");
        assertThat(reversed(change.reverse())).containsExactly(change);
        DropColumn drop = new DropColumn(T, "a", column("a", integer()).comment("c"));
        assertThat(reversed(drop.reverse())).containsExactly(drop);
    }

    @Test
    void aDroppedTableComesBackWithAllThatWentWithIt() {
        Table table = Table.of(T, List.of(column("a", integer()), primaryKey("pk", "a")))
                .withIndexes(List.of(index("ix", "a")))
                .withExclusions(List.of(exclusion("ex", "EXCLUDE USING btree (a WITH =)")))
                .withForeignKeys(List.of(foreignKey("fk", "a").references("t", "a")));
        assertThat(new DropTable(T, table).reverse())
                .containsExactly(
                        new CreateTable(table),
                        new AddExclusion(T, table.exclusions().get(0)),
                        new CreateIndex(T, table.indexes().get(0)),
                        new AddForeignKey(T, table.foreignKeys().get(0)));
    }

    @Test
    void commentsOfDroppedSequencesAndTypesComeBack() {
        Sequence dropped = new Sequence(S, sequence("bigint")).comment("numbers");
        assertThat(new DropSequence(S, dropped).reverse())
                .containsExactly(
                        new CreateSequence(dropped),
                        new SetComment(ObjectName.of(ObjectKind.SEQUENCE, S), "numbers", null));
        EnumType type = new EnumType(S, List.of("a")).comment("labels");
        assertThat(new DropEnum(S, type).reverse())
                .containsExactly(
                        new CreateEnum(type), new SetComment(ObjectName.of(ObjectKind.ENUM, S), "labels", null));
    }

    @Test
    void anEnumValueIsTakenAwayByARebuild() {
        RebuildEnum undo = new RebuildEnum(S, List.of("a"), List.of(), List.of("a", "b"));
        assertThat(new AddEnumValue(S, "b", null, undo).reverse()).containsExactly(undo);
    }

    @Test
    void aColumnThatWasGeneratedIsMadeAnew() {
        Column before = column("a", integer()).generated(stored("b + 1"));
        assertThat(new SetGenerated(T, "a", null, before).reverse())
                .containsExactly(new DropColumn(T, "a", before.generated(null)), new AddColumn(T, before));
        assertThat(new SetGenerated(T, "a", stored("b + 2"), before).reverse())
                .containsExactly(new SetGenerated(T, "a", stored("b + 1"), before.generated(stored("b + 2"))));
        assertThatExceptionOfType(IrreversibleOperationException.class)
                .isThrownBy(() -> new SetGenerated(T, "a", stored("b + 2"), column("a", integer())).reverse());
    }

    @Test
    void aValidatedConstraintIsAddedAgainWithoutProof() {
        var before = check("ck", "a > 0").notValid();
        assertThat(new ValidateConstraint(T, "ck", before).reverse())
                .containsExactly(new DropConstraint(T, "ck", null), new AddCheck(T, before));
    }

    @Test
    void filledRowsAndExtensionsStay() {
        assertThat(new Backfill(T, "a", "0").reverse()).isEmpty();
        assertThat(new CreateExtension("pg_trgm").reverse()).isEqualTo(Collections.emptyList());
    }

    @Test
    void aConstraintOrIndexWithoutANameCannotBeAdded() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new AddCheck(T, new CheckConstraint(null, "a > 0")).reverse())
                .withMessageContaining("needs a constraint with a name");
    }
}
