package dev.autogen.differ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.operation.CreateAuxiliary;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Dependent;
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
    void aRowThatHasCountedSinceIsNotPutInAgain() {
        AuxiliaryObject row = row("insert into numbers(name, next) values ('B',0)");
        assertThat(diff(List.of(row("insert into \"numbers\" (name, next) values ('B',1000)")), List.of(row))
                        .inSync())
                .isTrue();
        AuxiliaryObject other = new AuxiliaryObject(
                "row 'C' of numbers", false, List.of("insert into numbers(name, next) values ('C',0)"), row.drop());
        assertThat(diff(List.of(other), List.of(row), nameOf(row)).upgrade())
                .as("another row is put in, and this one goes")
                .containsExactly(drop(row), new CreateAuxiliary(other));
    }

    private static AuxiliaryObject row(String create) {
        return new AuxiliaryObject(
                "row 'B' of numbers", false, List.of(create), List.of("delete from numbers where name = 'B'"));
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

    @Test
    void aFunctionIsNotDroppedWhereNothingButItsBodyIsReplaced() {
        AuxiliaryObject now = new AuxiliaryObject(
                "f",
                true,
                List.of("create or replace function f() returns int as $$1$$"),
                List.of("drop function f()"));
        AuxiliaryObject then = new AuxiliaryObject(
                "f", true, List.of("CREATE OR REPLACE FUNCTION f() RETURNS int AS '2'"), List.of("drop function f()"));
        Plan plan = diff(List.of(then), List.of(now));
        assertThat(plan.upgrade()).containsExactly(new CreateAuxiliary(then));
        assertThat(plan.downgrade()).containsExactly(new CreateAuxiliary(now));

        AuxiliaryObject other = new AuxiliaryObject(
                "f", true, List.of("create or replace function f() returns text as '2'"), List.of("drop function f()"));
        assertThat(diff(List.of(other), List.of(now)).upgrade()).containsExactly(drop(now), new CreateAuxiliary(other));
    }

    @Test
    void whatMakesTheSameUnderAnotherNameComesAfterTheOtherIsTakenBack() {
        AuxiliaryObject now = new AuxiliaryObject(
                "sql 1", true, List.of("create extension cube with schema a"), List.of("drop extension cube"));
        AuxiliaryObject then = new AuxiliaryObject(
                "sql 2", true, List.of("create extension cube with schema b"), List.of("drop extension cube"));
        Plan plan = diff(List.of(then), List.of(now), nameOf(now));
        assertThat(plan.upgrade()).containsExactly(drop(now), new CreateAuxiliary(then));
        assertThat(plan.downgrade()).containsExactly(drop(then), new CreateAuxiliary(now));
    }

    private static Dependent trigger(String name, String... standsOn) {
        return new Dependent(
                "trigger public.t." + name,
                List.of(),
                List.of(),
                List.of(ObjectName.of(ObjectKind.TABLE, QualifiedName.of("t"))),
                List.of(standsOn),
                List.of(),
                List.of("drop trigger " + name + " on t"),
                List.of("create trigger " + name));
    }

    @Test
    void whatSomebodyElsePutOnAFunctionStepsAsideWhileItBecomesAnotherAndKeepsItFromGoing() {
        Dependent function = new Dependent(
                "function public.f()",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("drop function f()"),
                List.of("create function f()"));
        AuxiliaryObject now =
                new AuxiliaryObject("f", true, List.of("create function f()"), List.of("drop function if exists f"));
        AuxiliaryObject then = new AuxiliaryObject("f", true, List.of("create other"), List.of());
        DiffOptions options = DiffOptions.forServer(16)
                .withMade(Set.of(nameOf(now)))
                .withDependents(List.of(function, trigger("audit", function.name())));
        Schema actual = Schema.EMPTY.withAuxiliaries(List.of(now));
        Plan plan = new SchemaDiffer()
                .diff(Schema.EMPTY.withAuxiliaries(List.of(then)), actual, options, ExpressionCanonicalizer.TEXT);
        assertThat(plan.upgrade())
                .containsExactly(
                        new ExecuteSql("drop trigger audit on t"),
                        drop(now),
                        new CreateAuxiliary(then),
                        new ExecuteSql("create trigger audit"));
        assertThatThrownBy(() -> new SchemaDiffer().diff(Schema.EMPTY, actual, options, ExpressionCanonicalizer.TEXT))
                .isInstanceOf(BlockedChangeException.class)
                .hasMessageContaining(
                        "trigger public.t.audit: needs function public.f(), which SQL of the model's own takes back");
    }
}
