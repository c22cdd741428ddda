package dev.autogen.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.migration.Recording;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RunCode;
import dev.autogen.schema.QualifiedName;
import dev.autogen.testing.GoldenFile;
import dev.autogen.testing.OperationCase;
import dev.autogen.testing.OperationCases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksumsTest {

    private static final List<Operation> ALL =
            OperationCases.all().stream().map(OperationCase::operation).toList();

    private static String checksum(Operation operation) {
        return Checksums.of(new Recording(List.of(operation), List.of()));
    }

    /** Databases remember them: neither a new component of a record nor anything else may change one. */
    @Test
    void areWhatTheyWereBefore() throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        OperationCases.all().forEach(each -> lines.put(each.toString(), checksum(each.operation())));
        GoldenFile.at("checksums.txt").check(lines);
    }

    @Test
    void ofNothingIsKnown() {
        assertThat(Checksums.of(new Recording(List.of(), List.of())))
                .isEqualTo("v1:b01d63e76b1febc4d473464d708dfd0a9ecc21e2b4e4b8761ba2bc7e2347ceb6");
    }

    @Test
    void leaveThePastOut() {
        for (Operation operation : ALL) {
            assertThat(checksum(operation)).isEqualTo(checksum(operation.withoutPast()));
        }
    }

    @Test
    void tellOperationsDirectionsAndOrderApart() {
        assertThat(new HashSet<>(ALL.stream().map(ChecksumsTest::checksum).toList()))
                .hasSize((int)
                        ALL.stream().map(Operation::withoutPast).distinct().count());
        List<Operation> turned = new ArrayList<>(ALL);
        Collections.reverse(turned);
        assertThat(List.of(
                        Checksums.of(new Recording(ALL, List.of())),
                        Checksums.of(new Recording(List.of(), ALL)),
                        Checksums.of(new Recording(turned, List.of()))))
                .doesNotHaveDuplicates()
                .allMatch(checksum -> checksum.matches("v1:[0-9a-f]{64}"));
    }

    @Test
    void ofCodeCoverTheLabelOnly() {
        assertThat(checksum(new RunCode("a", connection -> {})))
                .isEqualTo(checksum(new RunCode("a", connection -> connection.getMetaData())))
                .isNotEqualTo(checksum(new RunCode("b", connection -> {})));
    }

    @Test
    void ofANameDependOnItsNamespace() {
        assertThat(checksum(new DropTable(QualifiedName.parse("a.b"), null)))
                .isNotEqualTo(checksum(new DropTable(QualifiedName.parse("\"a.b\""), null)));
    }
}
