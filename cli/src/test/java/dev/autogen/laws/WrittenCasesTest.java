package dev.autogen.laws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The laws for every case file without entities. {@code -Dlaws.cases=enums/} runs only those with that text in their names. */
class WrittenCasesTest {

    @TestFactory
    List<DynamicTest> laws(@TempDir Path directory) throws Exception {
        List<CaseFile> files =
                CaseFile.all().stream().filter(file -> !file.hasEntities()).toList();
        Path classes = Files.createDirectory(directory.resolve("classes"));
        try (Databases databases = new Databases()) {
            List<WrittenCase> cases = files.stream().map(WrittenCase::new).toList();
            return new Harness(databases, classes).tests(cases);
        }
    }
}
