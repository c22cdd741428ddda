package dev.autogen.laws;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The laws for every case file. {@code -Dlaws.cases=enums/} runs only those with that text in their names. */
class WrittenCasesTest {

    @TestFactory
    List<DynamicTest> laws(@TempDir Path classes) throws Exception {
        try (Databases databases = new Databases()) {
            List<WrittenCase> cases = CaseFile.all().stream()
                    .filter(file -> !file.hasEntities())
                    .map(WrittenCase::new)
                    .toList();
            return new Harness(databases, classes).tests(cases);
        }
    }
}
