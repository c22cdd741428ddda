package dev.autogen.laws;

import dev.autogen.testing.HibernateLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The laws for every case file with entities, there and back, on several Hibernates: see {@link HibernateLine#wanted()}. A case that some of them cannot have says so in
 * its heading, {@code # requires: 6.4+}. {@code -Dlaws.cases=entities/enum*} runs only those with such names.
 */
@Order(3)
class EntityCasesTest {

    @TestFactory
    List<DynamicContainer> laws(@TempDir Path directory) throws Exception {
        List<CaseFile> files =
                CaseFile.all().stream().filter(CaseFile::hasEntities).toList();
        for (HibernateLine line : HibernateLine.wanted()) {
            EntitySources.compile(
                    on(line, files), line, directory.resolve("sources-" + line), entities(directory, line));
        }
        List<DynamicContainer> containers = new ArrayList<>();
        try (Databases databases = new Databases()) {
            for (HibernateLine line : HibernateLine.wanted()) {
                Path work = Files.createDirectory(directory.resolve(line.toString()));
                try (Hibernate hibernate = new Hibernate(line, entities(directory, line), work)) {
                    containers.add(DynamicContainer.dynamicContainer(
                            "Hibernate " + line, laws(on(line, files), hibernate, databases, work)));
                }
            }
        }
        return containers;
    }

    private static List<CaseFile> on(HibernateLine line, List<CaseFile> files) {
        return files.stream()
                .filter(file -> file.runsOn(line) && (!MajorVersions.areCorners() || line == drawn(file)))
                .toList();
    }

    /** Where only corners are wanted, the name decides on which Hibernate a case runs. */
    private static HibernateLine drawn(CaseFile file) {
        List<HibernateLine> lines =
                HibernateLine.wanted().stream().filter(file::runsOn).toList();
        return lines.get(Math.floorMod(file.name().hashCode() / 2, lines.size()));
    }

    private static Path entities(Path directory, HibernateLine line) throws IOException {
        return Files.createDirectories(directory.resolve("entities-" + line));
    }

    private static List<DynamicTest> laws(List<CaseFile> files, Hibernate hibernate, Databases databases, Path work)
            throws IOException, InterruptedException {
        List<Told> stories = files.stream()
                .flatMap(file -> CaseStories.of(file, hibernate).stream())
                .toList();
        return new Harness(databases, Files.createDirectory(work.resolve("classes"))).tests(stories);
    }
}
