package dev.autogen.laws;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The laws for every case file without entities, there and back. {@code -Dlaws.cases=enums/*} runs only those with such names. */
@Order(1)
class WrittenCasesTest {

    @TestFactory
    List<DynamicTest> laws(@TempDir Path classes) throws Exception {
        try (Databases databases = new Databases()) {
            List<Told> stories = CaseFile.all().stream()
                    .filter(file -> !file.hasEntities())
                    .flatMap(file -> CaseStories.of(file, null).stream())
                    .toList();
            return new Harness(databases, classes).tests(stories);
        }
    }
}
