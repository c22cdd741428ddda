package dev.autogen.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.testing.OperationCase;
import dev.autogen.testing.OperationCases;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
            String twin = rendered.put(each.name(), GoldenSqlFile.block(each.operation()));
            assertThat(twin)
                    .as("a second case named '%s' of %s", each.name(), kind)
                    .isNull();
        }
        GoldenSqlFile file = GoldenSqlFile.of(kind);
        if (System.getProperty("golden.update") != null) {
            assertThat(System.getenv("CI")).as("-Dgolden.update under CI").isNull();
            file.append(rendered);
        }
        assertThat(String.join("\n", new TreeSet<>(file.blocks().keySet())))
                .as("cases in %s: it only grows, -Dgolden.update adds to it", file.path())
                .isEqualTo(String.join("\n", new TreeSet<>(rendered.keySet())));
        rendered.forEach((name, sql) -> assertThat(sql)
                .as("%s, case '%s': revisions that have run must render the same for ever", file.path(), name)
                .isEqualTo(file.blocks().get(name)));
    }

    @Test
    void everyKindOfOperationHasCasesAndAFile() throws IOException {
        List<String> kinds = Stream.of(Operation.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName().replace("CustomOperation", "Custom"))
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .sorted()
                .toList();
        assertThat(CASES.keySet()).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(GoldenSqlFile.kinds()).isEqualTo(kinds);
    }

    @Test
    void thePastChangesNothing() {
        assertThat(OperationCases.all()).allSatisfy(each -> assertThat(
                        GoldenSqlFile.block(each.operation().withoutPast()))
                .isEqualTo(GoldenSqlFile.block(each.operation())));
    }
}
