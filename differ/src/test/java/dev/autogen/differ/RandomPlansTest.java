package dev.autogen.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomPlansTest {

    private static final int PAIRS = Integer.getInteger("autogen.test.plans", 60);
    private static final int MAJOR = 18;

    @Test
    void aSchemaIsInStepWithItself() {
        for (int seed = 0; seed < PAIRS; seed++) {
            Schema schema = RandomPair.of(seed, MAJOR).after();
            Plan plan = Diffs.diff(schema, schema, DiffOptions.forServer(MAJOR));
            assertThat(plan)
                    .as("seed %d", seed)
                    .isEqualTo(new Plan(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        }
    }

    @Test
    void everyOperationKnowsItsPast() {
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomPair pair = RandomPair.of(seed, MAJOR);
            for (Operation operation :
                    Diffs.diff(pair.after(), pair.before(), pair.options(MAJOR)).upgrade()) {
                // the owner of a sequence changes by SQL, whose way back the plan says itself
                if (!(operation instanceof ExecuteSql)) {
                    assertThat(operation.reverse())
                            .as("seed %d, %s", seed, operation)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomPair pair = RandomPair.of(seed, MAJOR);
            Random random = new Random(seed);
            Plan plan = Diffs.diff(pair.after(), pair.before(), pair.options(MAJOR));
            Plan shuffled =
                    Diffs.diff(shuffled(pair.after(), random), shuffled(pair.before(), random), pair.options(MAJOR));
            assertThat(shuffled).as("seed %d", seed).isEqualTo(plan);
        }
    }

    /** Everything but the order of columns, which new tables have from their entity. */
    private static Schema shuffled(Schema schema, Random random) {
        return schema.withTables(schema.tables().stream()
                .map(table -> table.withUniques(shuffled(table.uniques(), random))
                        .withChecks(shuffled(table.checks(), random))
                        .withForeignKeys(shuffled(table.foreignKeys(), random))
                        .withExclusions(shuffled(table.exclusions(), random))
                        .withIndexes(shuffled(table.indexes(), random)))
                .toList());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Test
    void theOrderOfColumnsThatAreThereDoesNotMatter() {
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomPair pair = RandomPair.of(seed, MAJOR);
            Schema turned = pair.before()
                    .withTables(pair.before().tables().stream()
                            .map(RandomPlansTest::turned)
                            .toList());
            assertThat(Diffs.lines(Diffs.diff(pair.after(), turned, pair.options(MAJOR))
                            .upgrade()))
                    .as("seed %d", seed)
                    .isEqualTo(Diffs.lines(Diffs.diff(pair.after(), pair.before(), pair.options(MAJOR))
                            .upgrade()));
        }
    }

    private static Table turned(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        Collections.reverse(columns);
        return table.withColumns(columns);
    }
}
