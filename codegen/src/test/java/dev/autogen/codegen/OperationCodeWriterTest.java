package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.migration.Recording;
import dev.autogen.testing.OperationCases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationCodeWriterTest {

    static List<OperationCase> cases() {
        return Stream.of(
                        TableCases.tables(),
                        TableCases.columns(),
                        TableCases.columnProperties(),
                        ConstraintCases.constraints(),
                        ConstraintCases.indexes(),
                        OtherCases.sequences(),
                        OtherCases.enums(),
                        CompositeTypeCases.all(),
                        DomainCases.all(),
                        OtherCases.views(),
                        OtherCases.namespacesAndSql(),
                        OtherCases.comments())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesTheCall(OperationCase example) {
        assertThat(upgradeBody(source(0, example).text())).isEqualTo(example.java());
    }

    @Test
    void everyCallRecordsItsOperation(@TempDir Path classes) {
        List<OperationCase> cases = cases();
        List<MigrationSource> sources = IntStream.range(0, cases.size())
                .mapToObj(number -> source(number, cases.get(number)))
                .toList();
        Map<String, Recording> recordings = StrictCompiler.record(classes, sources);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(recordings.get(sources.get(i).qualifiedName()).upgrade())
                    .containsExactly(cases.get(i).operation().withoutPast());
        }
    }

    @Test
    void everyKindOfOperationHasACase() {
        // What others define says its own Java, and code has none.
        List<String> withoutCase = List.of("CustomOperation", "RunCode");
        assertThat(cases().stream()
                        .map(example -> example.operation().getClass().getSimpleName()))
                .containsAll(OperationCases.kinds()
                        .map(Class::getSimpleName)
                        .filter(kind -> !withoutCase.contains(kind))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static MigrationSource source(int number, OperationCase example) {
        return new MigrationGenerator()
                .generate(MigrationDraft.of("r" + number, "", Instant.EPOCH, "db.revisions", "R" + number)
                        .generated(Steps.of(List.of(example.operation())), Steps.NONE));
    }

    private static String upgradeBody(String source) {
        String start = "public void upgrade(Operations op) {\n";
        String body = source.substring(source.indexOf(start) + start.length(), source.indexOf("\n    }\n") + 1);
        return body.lines().map(line -> line.replaceFirst("^ {8}", "") + "\n").collect(Collectors.joining());
    }
}
