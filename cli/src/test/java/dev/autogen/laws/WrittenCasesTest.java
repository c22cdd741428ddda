package dev.autogen.laws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The laws for every case file, there and back. {@code -Dlaws.cases=enums/*} runs only those with such names. */
class WrittenCasesTest {

    @TestFactory
    List<DynamicTest> laws(@TempDir Path directory) throws Exception {
        List<CaseFile> files = CaseFile.all();
        Path classes = Files.createDirectory(directory.resolve("classes"));
        Path entities = Files.createDirectory(directory.resolve("entities"));
        EntitySources.compile(files, directory.resolve("sources"), entities);
        try (Databases databases = new Databases();
                Hibernate hibernate = new Hibernate(entities, directory)) {
            List<Told> stories = new ArrayList<>();
            files.forEach(file -> stories.addAll(stories(file, hibernate)));
            return new Harness(databases, classes).tests(stories);
        }
    }

    private static List<Told> stories(CaseFile file, Hibernate hibernate) {
        CaseOptions options = CaseOptions.parse(file.lines(Section.OPTIONS));
        CaseOptions reversed = file.text(Section.REFUSED) == null ? options.reversed() : options.undecided();
        List<WrittenCase> there = MajorVersions.of(file.name(), options.least(), options.most()).stream()
                .map(options::on)
                .map(on -> new WrittenCase(file, on, before(file, on, hibernate), after(file, on, hibernate)))
                .toList();
        List<Told> stories = new ArrayList<>(there);
        List<Integer> majors = MajorVersions.of(file.name() + " reversed", options.least(), options.most());
        for (int i = 0; i < majors.size(); i++) {
            CaseOptions on = reversed.on(majors.get(i));
            stories.add(
                    new ReversedCase(file, on, after(file, on, hibernate), before(file, on, hibernate), there.get(i)));
        }
        return stories;
    }

    private static Side before(CaseFile file, CaseOptions options, Hibernate hibernate) {
        return side(file, Section.BEFORE, Section.ENTITIES_BEFORE, options, hibernate);
    }

    private static Side after(CaseFile file, CaseOptions options, Hibernate hibernate) {
        return side(file, Section.AFTER, Section.ENTITIES_AFTER, options, hibernate);
    }

    private static Side side(
            CaseFile file, Section section, Section entities, CaseOptions options, Hibernate hibernate) {
        String sql = file.text(section);
        return file.sections().containsKey(entities)
                ? new EntitySide(file, entities, options, hibernate)
                : Side.sql(sql == null || sql.isEmpty() ? List.of() : List.of(sql));
    }
}
