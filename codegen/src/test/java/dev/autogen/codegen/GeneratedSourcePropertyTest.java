package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.migration.Recording;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import dev.autogen.testing.OperationCases;
import dev.autogen.testing.RandomSchemas;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated source compiles without a warning and records the planned operations, their past aside. */
class GeneratedSourcePropertyTest {

    private static final long SEED = 20261120;
    private static final int SCHEMAS = 120;

    /** Code has no source; what others define says its own, which a test of its own compiles. */
    private static final Set<String> WITHOUT_SOURCE = Set.of("runCode", "custom");

    @Test
    void sourceOfRandomSchemasRecordsTheirOperations(@TempDir Path classes) {
        RandomGenerator random = new SplittableRandom(SEED);
        List<MigrationDraft> drafts = new ArrayList<>();
        for (int i = 0; i < SCHEMAS; i++) {
            Schema before = RandomSchemas.schema(random, 18);
            Schema after = RandomSchemas.mutate(before, random, 18);
            drafts.add(MigrationDraft.of("r" + i, "schema " + i, Instant.EPOCH, "db.revisions", "R" + i)
                    .generated(
                            Steps.of(SchemaOperations.creating(before)), Steps.of(SchemaOperations.changing(after))));
        }
        recordsWhatIsPlanned(drafts, classes);
    }

    @Test
    void sourceOfEveryOperationCaseRecordsIt(@TempDir Path classes) {
        List<Operation> operations = OperationCases.all().stream()
                .map(example -> example.operation())
                .filter(operation -> !WITHOUT_SOURCE.contains(operation.kind()) && hasNames(operation))
                .toList();
        recordsWhatIsPlanned(
                List.of(MigrationDraft.of("r", "all", Instant.EPOCH, "db.revisions", "R1")
                        .generated(Steps.of(operations), Steps.NONE)),
                classes);
    }

    /** SQL can leave a name to PostgreSQL, a migration cannot. */
    private static boolean hasNames(Operation operation) {
        return !(operation instanceof CreateTable create)
                || create.table().constraints().stream().allMatch(constraint -> constraint.name() != null);
    }

    private static void recordsWhatIsPlanned(List<MigrationDraft> drafts, Path classes) {
        MigrationGenerator generator = new MigrationGenerator();
        List<MigrationSource> sources = drafts.stream().map(generator::generate).toList();
        Map<String, Recording> recordings = StrictCompiler.record(classes, sources);
        for (int i = 0; i < drafts.size(); i++) {
            Recording recording = recordings.get(sources.get(i).qualifiedName());
            MigrationDraft draft = drafts.get(i);
            assertThat(recording.upgrade()).as(draft.message()).isEqualTo(withoutPast(draft.upgrade()));
            assertThat(recording.downgrade()).as(draft.message()).isEqualTo(withoutPast(draft.downgrade()));
            assertThat(generator.generate(draft)).isEqualTo(sources.get(i));
        }
    }

    private static List<Operation> withoutPast(Steps steps) {
        return steps.operations().stream().map(Operation::withoutPast).toList();
    }
}
