package dev.autogen.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.ByHand;
import dev.autogen.operation.Operation;
import dev.autogen.testing.GoldenFile;
import dev.autogen.testing.OperationCase;
import dev.autogen.testing.OperationCases;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a landed operation renders to is frozen in one file per kind. */
class GoldenSqlTest {

    private static final Map<String, List<OperationCase>> CASES = OperationCases.all().stream()
            .collect(Collectors.groupingBy(OperationCase::kind, LinkedHashMap::new, Collectors.toList()));

    @TestFactory
    Stream<DynamicTest> rendersAsItDidBefore() {
        return CASES.entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> check(kind.getKey(), kind.getValue())));
    }

    private static void check(String kind, List<OperationCase> cases) throws IOException {
        Map<String, String> rendered = new LinkedHashMap<>();
        for (OperationCase each : cases) {
            String twin = rendered.put(each.name(), script(each.operation()));
            assertThat(twin)
                    .as("a second case named '%s' of %s", each.name(), kind)
                    .isNull();
        }
        GoldenFile.at("sql/" + kind + ".sql").check(rendered);
    }

    private static String script(Operation operation) {
        return new SqlRenderer()
                .render(operation).stream().map(GoldenSqlTest::line).collect(Collectors.joining("\n"));
    }

    private static String line(SqlStatement statement) {
        return statement.scriptText()
                + (statement.commitAfter() ? "\n-- commit" : "")
                + (statement.transactional() ? "" : "\n-- alone");
    }

    @Test
    void everyKindOfOperationHasCases() {
        assertThat(CASES.keySet())
                .containsExactlyInAnyOrderElementsOf(OperationCases.kinds()
                        .filter(type -> type != ByHand.class)
                        .map(type -> type.getSimpleName().replace("CustomOperation", "Custom"))
                        .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                        .toList());
    }

    @Test
    void thePastChangesNothing() {
        for (OperationCase each : OperationCases.all()) {
            assertThat(script(each.operation().withoutPast()))
                    .as(each.toString())
                    .isEqualTo(script(each.operation()));
        }
    }
}
