package dev.autogen.laws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The laws for every case file. {@code -Dlaws.cases=enums/} runs only those with that text in their names. */
class WrittenCasesTest {

    @TestFactory
    List<DynamicTest> laws(@TempDir Path directory) throws Exception {
        List<CaseFile> files = CaseFile.all();
        Path classes = Files.createDirectory(directory.resolve("classes"));
        Path entities = Files.createDirectory(directory.resolve("entities"));
        EntitySources.compile(files, directory.resolve("sources"), entities);
        try (Databases databases = new Databases();
                Hibernate hibernate = new Hibernate(entities, directory)) {
            List<WrittenCase> cases = files.stream()
                    .map(file -> file.hasEntities() ? new EntityCase(file, hibernate) : new WrittenCase(file))
                    .toList();
            return new Harness(databases, classes).tests(cases);
        }
    }
}
