package dev.autogen.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.CreateAuxiliary;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuxiliariesTest {

    private static final AuxiliaryObject FUNCTION =
            new AuxiliaryObject("function f", true, List.of("create function f"), List.of("drop function f"));
    private static final AuxiliaryObject TRIGGER =
            new AuxiliaryObject("trigger t", false, List.of("create trigger t"), List.of("drop trigger t"));

    private static Plan diff(List<AuxiliaryObject> desired, List<AuxiliaryObject> run, ObjectName... made) {
        return new SchemaDiffer()
                .diff(
                        Schema.EMPTY.withAuxiliaries(desired),
                        Schema.EMPTY.withAuxiliaries(run),
                        DiffOptions.forServer(16).withMade(Set.of(made)),
                        ExpressionCanonicalizer.TEXT);
    }

    private static DropAuxiliary drop(AuxiliaryObject object) {
        return new DropAuxiliary(object.name(), object.drop(), object);
    }

    private static ObjectName nameOf(AuxiliaryObject object) {
        return ObjectName.of(ObjectKind.AUXILIARY, QualifiedName.of(object.name()));
    }

    @Test
    void whatHasNotRunIsRunAndTakenBackInReverse() {
        Plan plan = diff(List.of(TRIGGER, FUNCTION), List.of());
        assertThat(plan.upgrade()).containsExactly(new CreateAuxiliary(FUNCTION), new CreateAuxiliary(TRIGGER));
        assertThat(plan.downgrade()).containsExactly(drop(TRIGGER), drop(FUNCTION));
    }

    @Test
    void whatHasRunIsNotRunAgain() {
        assertThat(diff(List.of(TRIGGER, FUNCTION), List.of(FUNCTION, TRIGGER)).inSync())
                .isTrue();
        assertThat(diff(List.of(TRIGGER.droppedBy("drop otherwise")), List.of(TRIGGER))
                        .inSync())
                .as("how it would be dropped makes nothing")
                .isTrue();
    }

    @Test
    void otherStatementsReplaceTheOldOnesInTheOldOnesWords() {
        AuxiliaryObject function =
                new AuxiliaryObject("function f", true, List.of("create other"), List.of("drop other"));
        AuxiliaryObject trigger = new AuxiliaryObject("trigger t", false, List.of("create more"), List.of());
        Plan plan = diff(List.of(function, trigger), List.of(FUNCTION, TRIGGER));
        assertThat(plan.upgrade())
                .containsExactly(
                        drop(TRIGGER), drop(FUNCTION), new CreateAuxiliary(function), new CreateAuxiliary(trigger));
        assertThat(plan.downgrade())
                .containsExactly(
                        drop(trigger), drop(function), new CreateAuxiliary(FUNCTION), new CreateAuxiliary(TRIGGER));
    }

    @Test
    void whatAGeneratedRevisionRanGoesWithTheModelsWishAndNothingElse() {
        Plan plan = diff(List.of(), List.of(FUNCTION, TRIGGER), nameOf(TRIGGER));
        assertThat(plan.upgrade()).containsExactly(drop(TRIGGER));
        assertThat(plan.downgrade()).containsExactly(new CreateAuxiliary(TRIGGER));
        assertThat(plan.unclaimed()).containsExactly(nameOf(FUNCTION));
    }

    @Test
    void theLedgerKnowsWhatWasRun() {
        AuxiliaryObject other = new AuxiliaryObject("function f", true, List.of("create other"), List.of());
        Ledger ledger = new Ledger()
                .generated(List.of(new CreateAuxiliary(FUNCTION), new CreateAuxiliary(TRIGGER)))
                .generated(List.of(drop(FUNCTION), new CreateAuxiliary(other)))
                .byHand(List.of(new DropAuxiliary("trigger t", List.of(), null)));
        assertThat(ledger.auxiliaries()).containsExactly(other);
        assertThat(ledger.made()).containsExactly(nameOf(other));
    }
}
