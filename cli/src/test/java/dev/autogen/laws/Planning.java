package dev.autogen.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.codec.JsonCodec;
import dev.autogen.codegen.MigrationDraft;
import dev.autogen.codegen.MigrationGenerator;
import dev.autogen.codegen.MigrationSource;
import dev.autogen.codegen.Steps;
import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.Ledger;
import dev.autogen.differ.Plan;
import dev.autogen.operation.Operation;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The first half of a story: two databases are made and read, compared, and the classes written. Laws 1, 5 and 7 are about this half. */
final class Planning {

    private static final Instant CREATED = Instant.parse("2026-11-20T14:30:00Z");

    private final Databases databases;
    private final Story story;
    private final String className;
    private final boolean fromNothing;

    /**
     * Plans a story.
     *
     * @param className differs from story to story
     * @param fromNothing whether the desired schema is also made in an empty database
     */
    Planning(Databases databases, Story story, String className, boolean fromNothing) {
        this.databases = databases;
        this.story = story;
        this.className = className;
        this.fromNothing = fromNothing;
    }

    PlannedStory plan() throws Exception {
        try (LeasedDatabase first = databases.lend(story.major());
                LeasedDatabase second = databases.lend(story.major())) {
            story.before().make(first);
            Scan scan = first.scan();
            Schema actual = scan.schema().withAuxiliaries(story.run());
            story.after().make(second);
            Schema given = story.desired();
            Schema twin = wanted(second.read()).withAuxiliaries(given == null ? List.of() : given.auxiliaries());
            Schema desired = given == null ? Unnamed.in(twin, story.options()) : given;

            List<Operation> creationOfActual = first.diff(
                            actual, Schema.EMPTY, story.options().later(Set.of()))
                    .upgrade();
            Set<ObjectName> made = Ledger.of(List.of(creationOfActual));
            DiffOptions options = story.options().first(made).withDependents(scan.dependents());
            Plan plan = first.diff(desired, actual, options);
            Plan creation = second.diff(desired, Schema.EMPTY, story.options().later(Set.of()));

            nothingLeadsToItself(first, actual, made);
            nothingLeadsToItself(second, twin, Ledger.of(List.of(creation.upgrade())));
            assertInStep(
                    "law 1: what is wanted and a database made like it",
                    second.diff(desired, twin, story.options().later(Set.of())));
            planningIsDeterministic(first, desired, actual, options, plan);
            bystandersAreEncoded(scan);
            everythingIsEncoded(desired, actual, plan);

            MigrationSource source = source(className, plan);
            assertThat(source(className, plan).text())
                    .as("law 5: the same bytes")
                    .isEqualTo(source.text());
            return new PlannedStory(
                    story,
                    actual,
                    twin,
                    desired,
                    scan.dependents(),
                    creationOfActual,
                    made,
                    new PlannedStory.Draft(plan, source),
                    fromNothing ? new PlannedStory.Draft(creation, source(className + "FromNothing", creation)) : null);
        }
    }

    /** Where a case does not say that views are wanted, nobody asks for those that are there. */
    private Schema wanted(Schema found) {
        return story.options().views() ? found : found.withViews(List.of());
    }

    private void nothingLeadsToItself(LeasedDatabase database, Schema schema, Set<ObjectName> made) {
        assertInStep(
                "law 1: a schema and itself",
                database.diff(schema, schema, story.options().later(made)));
    }

    /** Fails unless the plan has nothing to do and nothing to say. */
    static void assertInStep(String law, Plan plan) {
        assertThat(plan.upgrade()).as(law).isEmpty();
        assertThat(plan.downgrade()).as(law).isEmpty();
        assertThat(plan.renameProposals()).as(law).isEmpty();
    }

    private void planningIsDeterministic(
            LeasedDatabase database, Schema desired, Schema actual, DiffOptions options, Plan plan) {
        SplittableRandom random = new SplittableRandom(story.name().hashCode());
        Plan shuffled = database.diff(
                Shuffle.of(desired, notRenamed(actual), random),
                Shuffle.of(actual, notRenamed(desired), random),
                options);
        assertThat(shuffled.upgrade())
                .as("law 5: the order of the input does not matter")
                .isEqualTo(plan.upgrade());
        assertThat(shuffled.downgrade()).as("law 5: nor for the downgrade").isEqualTo(plan.downgrade());
        assertThat(shuffled.unclaimed()).as("law 5: unclaimed").isEqualTo(plan.unclaimed());
        assertThat(shuffled.renameProposals()).as("law 5: proposals").isEqualTo(plan.renameProposals());
    }

    /** Returns the schema without the tables whose names renames give away: one of such a name on the other side is another table. */
    private Schema notRenamed(Schema schema) {
        Set<QualifiedName> renamed = story.options().renamedTables();
        return schema.withTables(schema.tables().stream()
                .filter(table -> !renamed.contains(table.name()))
                .toList());
    }

    private static void bystandersAreEncoded(Scan scan) {
        assertThat(JsonCodec.decode(JsonCodec.encode(scan), Scan.class))
                .as("law 7: what is beside the schema")
                .isEqualTo(scan);
    }

    private static void everythingIsEncoded(Schema desired, Schema actual, Plan plan) {
        assertThat(JsonCodec.decode(JsonCodec.encode(desired), Schema.class))
                .as("law 7: desired")
                .isEqualTo(desired);
        assertThat(JsonCodec.decode(JsonCodec.encode(actual), Schema.class))
                .as("law 7: actual")
                .isEqualTo(actual);
        assertThat(JsonCodec.decode(JsonCodec.encode(plan), Plan.class))
                .as("law 7: plan")
                .isEqualTo(plan);
        assertThat(JsonCodec.decodeList(JsonCodec.encode(plan.upgrade()), Operation.class))
                .as("law 7: operations")
                .isEqualTo(plan.upgrade());
    }

    private MigrationSource source(String name, Plan plan) {
        String revision = Integer.toHexString(name.hashCode());
        return new MigrationGenerator()
                .generate(MigrationDraft.of(revision, story.title(), CREATED, "laws.pairs", name)
                        .generated(Steps.of(plan.upgrade()), Steps.of(plan.downgrade())));
    }
}
