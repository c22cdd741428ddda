package dev.autogen.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.CustomOperation;
import dev.autogen.operation.Operation;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.testing.OperationCase;
import dev.autogen.testing.OperationCases;
import dev.autogen.testing.RandomSchemas;
import dev.autogen.testing.SchemaCreation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is decoded equals what was encoded, and encodes to the same text again. */
class JsonCodecPropertyTest {

    private static final int SCHEMAS = 300;

    @Test
    void schemasAndScansComeBack() {
        for (long seed = 0; seed < SCHEMAS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Schema schema = RandomSchemas.mutate(RandomSchemas.schema(random, 18), random, 18);
            Scan scan = new Scan(
                    schema, Map.of("table t", "C:\\T.java", "a", "😀"), List.of("a \"note\""), List.of("view v"));
            String json = JsonCodec.encode(scan);
            Scan decoded = JsonCodec.decode(json, Scan.class);
            assertThat(decoded).as("seed " + seed).isEqualTo(scan);
            assertThat(JsonCodec.encode(decoded)).as("seed " + seed).isEqualTo(json);
        }
    }

    @Test
    void operationsComeBack() {
        for (long seed = 0; seed < SCHEMAS; seed++) {
            List<Operation> operations =
                    SchemaCreation.operations(RandomSchemas.schema(new SplittableRandom(seed), 18));
            List<Operation> back = new ArrayList<>(operations);
            operations.forEach(operation -> back.addAll(operation.reverse()));
            assertThat(JsonCodec.decodeList(JsonCodec.encode(back), Operation.class))
                    .as("seed " + seed)
                    .isEqualTo(back);
        }
    }

    @Test
    void operationsOfEveryKindComeBackWithTheirPast() {
        for (OperationCase each : OperationCases.all()) {
            if (!(each.operation() instanceof CustomOperation)) {
                assertThat(JsonCodec.decode(JsonCodec.encode(each.operation()), Operation.class))
                        .as(each.toString())
                        .isEqualTo(each.operation());
            }
        }
    }

    @Test
    void recordsInsideInterfacesComeBack() {
        var request = new ExpressionCanonicalizer.Request(
                ExpressionCanonicalizer.Use.CHECK, anyTable(), null, "a > 0", List.of());
        assertThat(JsonCodec.decode(JsonCodec.encode(request), ExpressionCanonicalizer.Request.class))
                .isEqualTo(request);
    }

    private static Table anyTable() {
        return LongStream.range(0, 100)
                .mapToObj(seed -> RandomSchemas.schema(new SplittableRandom(seed)))
                .flatMap(schema -> schema.tables().stream())
                .findFirst()
                .orElseThrow();
    }
}
