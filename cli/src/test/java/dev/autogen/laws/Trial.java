package dev.autogen.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.Ledger;
import dev.autogen.differ.Plan;
import dev.autogen.execution.Migrator;
import dev.autogen.execution.RevisionSource;
import dev.autogen.migration.Migration;
import dev.autogen.migration.Recording;
import dev.autogen.operation.Operation;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The second half of a story: its compiled classes run up, down and, for a part of them, up again on a database, by the migrator. Laws 2, 3 and 4 are about this half. */
final class Trial {

    private final Databases databases;
    private final PlannedStory planned;
    private final CompiledSources classes;
    private final Told told;
    private final Dumps dumps;

    Trial(Databases databases, PlannedStory planned, CompiledSources classes, Told told, Dumps dumps) {
        this.databases = databases;
        this.planned = planned;
        this.classes = classes;
        this.told = told;
        this.dumps = dumps;
    }

    void run() throws Exception {
        recordsThePlan(planned.change());
        try (LeasedDatabase database = databases.lend(planned.story().major())) {
            change(database);
        }
        if (planned.creation() != null) {
            recordsThePlan(planned.creation());
            try (LeasedDatabase database = databases.lend(planned.story().major())) {
                create(database, planned.creation());
            }
        }
    }

    private void change(LeasedDatabase database) throws Exception {
        Story story = planned.story();
        Plan plan = planned.change().plan();
        story.before().make(database);
        if (story.rows() != null) {
            story.rows().make(database);
        }
        TableRows before = story.rows() == null ? TableRows.NONE : TableRows.read(planned.actual(), database);
        TableRows.Journey journey = new TableRows.Journey(planned.actual(), plan.upgrade());
        Migrator migrator = migrator(database, planned.change());

        migrator.upgrade();
        Scan upgradedScan = database.scan();
        Ledger ledger = new Ledger().generated(planned.creationOfActual()).generated(plan.upgrade());
        Schema upgraded = upgradedScan.schema().withAuxiliaries(ledger.auxiliaries());
        Bystanders bystanders = new Bystanders(plan);
        Set<ObjectName> made = ledger.made();
        Set<String> compared = compared();
        assertThat(bystanders.of(without(compared, upgradedScan.dependents())))
                .as("law 2: what is not compared is still there after the upgrade")
                .isEqualTo(bystanders.staying(without(compared, planned.dependents())));
        Plan rest = database.diff(planned.desired(), upgraded, story.options().later(made));
        Planning.assertInStep("law 2: after the upgrade nothing is left to do", rest);
        assertThat(rest.unclaimed())
                .as("law 2: what nobody claims is untouched")
                .isEqualTo(plan.unclaimed());
        if (plan.unclaimed().isEmpty() && plan.accepted().isEmpty()) {
            assertSame(
                    "law 2: after the upgrade the database is as one made like it",
                    planned.twin(),
                    upgraded.withViews(upgraded.views().stream()
                            .filter(view -> story.options().compares(view, planned.desired(), made))
                            .toList()),
                    planned.desired(),
                    database);
        }
        if (story.rows() != null) {
            TableRows after = TableRows.read(upgraded, database);
            if (!before.isEmpty()) {
                assertThat(after.arrived(journey))
                        .as("law 3: rows are still there after the upgrade")
                        .isEqualTo(before.carried(journey));
            }
            told.arrived(before, after, planned.twin());
        }
        told.see(database);
        if (told.isDumped()) {
            restoreElsewhere(database, upgraded, story.options().later(made));
        }

        migrator.downgrade("base");
        Scan downgradedScan = database.scan();
        // an extension that came is never dropped
        Schema downgraded =
                downgradedScan.schema().withExtensions(planned.actual().extensions());
        assertThat(without(compared, downgradedScan.dependents()))
                .as("law 3: what is not compared is as it was after the downgrade")
                .isEqualTo(without(compared, planned.dependents()));
        assertSame("law 3: after the downgrade it is as it was", planned.actual(), downgraded, null, database);
        if (!before.isEmpty()) {
            Set<ColumnReference> lossy = lossy();
            assertThat(TableRows.read(downgraded, database).withoutColumns(journey, lossy))
                    .as("law 3: rows are still there after the downgrade")
                    .isEqualTo(before.withoutColumns(journey, lossy));
        }

        if (planned.creation() != null || Sample.UP_AGAIN.takes(told.name())) {
            migrator.upgrade();
        }
        if (planned.creation() != null) {
            assertSame("law 3: upgraded again it is as it was then", upgraded, database.read(), null, database);
        }
    }

    /** Returns the names under which views and composite types that are compared stand among the bystanders. */
    private Set<String> compared() {
        Stream<String> views = Stream.of(planned.actual(), planned.desired())
                .flatMap(schema -> schema.views().stream())
                .filter(view -> planned.story().options().compares(view, planned.desired(), planned.made()))
                .map(view -> ObjectName.of(ObjectKind.VIEW, view.name())
                        .in(CaseOptions.NAMESPACE)
                        .toString());
        Stream<String> types = Stream.of(planned.actual(), planned.desired())
                .flatMap(schema -> schema.compositeTypes().stream())
                .map(type -> "composite type " + Identifiers.quoted(type.name().in(CaseOptions.NAMESPACE)));
        return Stream.concat(views, types).collect(Collectors.toSet());
    }

    private static List<Dependent> without(Set<String> names, List<Dependent> dependents) {
        return dependents.stream().filter(one -> !names.contains(one.name())).toList();
    }

    private void restoreElsewhere(LeasedDatabase database, Schema upgraded, DiffOptions options) throws Exception {
        try (LeasedDatabase copy = databases.lend(planned.story().major())) {
            dumps.copy(database, copy, planned.story().major());
            Schema restored = copy.read().withAuxiliaries(upgraded.auxiliaries());
            Planning.assertInStep(
                    "law 8: after dump and restore nothing is left to do",
                    copy.diff(planned.desired(), restored, options));
            assertSame("law 8: after dump and restore it is as it was", upgraded, restored, null, copy);
        }
    }

    private void create(LeasedDatabase database, PlannedStory.Draft creation) throws Exception {
        Migrator migrator = migrator(database, creation);
        migrator.upgrade();
        Ledger ledger = new Ledger().generated(creation.plan().upgrade());
        Schema created = database.read().withAuxiliaries(ledger.auxiliaries());
        Set<ObjectName> made = ledger.made();
        Plan rest = database.diff(
                planned.desired(), created, planned.story().options().later(made));
        Planning.assertInStep("law 2: made from nothing, nothing is left to do", rest);
        if (creation.plan().accepted().isEmpty()) {
            assertSame(
                    "law 2: made from nothing, the database is as one made like it",
                    planned.twin(),
                    created,
                    planned.desired(),
                    database);
        }
        told.see(database);
        migrator.downgrade("base");
        assertSame(
                "law 3: unmade, nothing is left",
                Schema.EMPTY,
                database.read().withExtensions(List.of()),
                null,
                database);
    }

    /** Fails unless two schemas are equal, as {@link SchemaLines} has it. */
    static void assertSame(
            String law, Schema expected, Schema found, @Nullable Schema desired, LeasedDatabase database) {
        Set<String> missing = SchemaLines.of(expected, database, desired);
        Set<String> surplus = SchemaLines.of(found, database, desired);
        Set<String> common = new TreeSet<>(missing);
        common.retainAll(surplus);
        missing.removeAll(common);
        surplus.removeAll(common);
        assertThat(missing.isEmpty() && surplus.isEmpty())
                .as(
                        "%s%nmissing: %s%nsurplus: %s",
                        law, String.join("\n         ", missing), String.join("\n         ", surplus))
                .isTrue();
    }

    private Set<ColumnReference> lossy() {
        return planned.story().options().lossy().stream()
                .map(column -> new ColumnReference(
                        QualifiedName.parse(column.substring(0, column.lastIndexOf('.'))),
                        column.substring(column.lastIndexOf('.') + 1)))
                .collect(Collectors.toSet());
    }

    private Migrator migrator(LeasedDatabase database, PlannedStory.Draft draft) {
        return Migrator.builder()
                .connections(database.others())
                .revisions(RevisionSource.ofClasses(List.of(classes.load(draft.source()))))
                .allowDataLoss(true)
                .build();
    }

    /** Law 4: what the class records is the plan without its past, and renders to the same SQL. */
    private void recordsThePlan(PlannedStory.Draft draft) {
        Recording recording = Recording.of(migration(draft));
        recordsThePlan(recording.upgrade(), draft.plan().upgrade());
        recordsThePlan(recording.downgrade(), draft.plan().downgrade());
    }

    private static void recordsThePlan(List<Operation> recorded, List<Operation> planned) {
        assertThat(recorded)
                .as("law 4: the class records the plan")
                .isEqualTo(planned.stream().map(Operation::withoutPast).toList());
        assertThat(sql(recorded)).as("law 4: the class renders the plan's SQL").isEqualTo(sql(planned));
    }

    static List<String> sql(List<Operation> operations) {
        return new SqlRenderer()
                .render(operations).stream().map(SqlStatement::scriptText).toList();
    }

    private Migration migration(PlannedStory.Draft draft) {
        try {
            return classes.load(draft.source()).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
