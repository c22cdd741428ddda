package dev.autogen.scanner.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.codec.Sha256;
import dev.autogen.schema.Scan;
import dev.autogen.testing.HibernateLine;
import dev.autogen.testing.TestCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the entities ask for is kept, and asked again as soon as anything changes that it comes from. */
class KnownAnswerIT {

    private static final String CODE = "package app; @Entity public class Code { @Id Long id; %s }";

    @TempDir
    Path directory;

    private Path answers;
    private EntityProject project;

    @BeforeEach
    void start() {
        answers = directory.resolve("answers");
        project = EntityProject.in(directory, HibernateLine.V7_4).compile(CODE.formatted(""));
    }

    private Scan scan(EntityProject scanned) {
        return EntityScanner.scan(scanned.request(), new ScanCache(TestCache.classData(), answers));
    }

    private List<Path> kept() throws IOException {
        if (!Files.exists(answers)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(answers)) {
            return files.sorted().toList();
        }
    }

    /** Writes over what is kept, so that it shows when it is used. */
    private void mark(Path file) throws IOException {
        String answer = Files.readString(file).split("\n", 2)[1] + "note\tkept\n";
        Files.writeString(file, Sha256.hex(answer) + "\n" + answer);
    }

    @Test
    void whatIsKnownIsNotAskedAgain() throws IOException {
        Scan first = scan(project);
        assertThat(kept()).hasSize(1);
        assertThat(scan(project)).isEqualTo(first);
        mark(kept().get(0));
        assertThat(scan(project).notes()).contains("kept");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aChangeIsSeen() throws IOException {
        scan(project);
        project.compile(CODE.formatted("String name;"));
        assertThat(scan(project).schema().tables().get(0).columns()).hasSize(2);
        project.resource(
                "META-INF/orm.xml",
                "<entity-mappings xmlns='https://jakarta.ee/xml/ns/persistence/orm' version='3.1'/>");
        scan(project);
        assertThat(kept()).hasSize(3);
    }

    @Test
    void theSameBytesElsewhereAreNotAskedAboutAgain() throws IOException {
        scan(project);
        mark(kept().get(0));
        EntityProject copy = EntityProject.in(Files.createDirectory(directory.resolve("copy")), HibernateLine.V7_4)
                .compile(CODE.formatted(""));
        assertThat(scan(copy).notes()).contains("kept");
        copy.compile(CODE.formatted("String name;"));
        assertThat(scan(copy).notes()).isEmpty();
    }

    @Test
    void anAnswerThatNamesAPlaceIsKnownOnlyThere() throws IOException {
        Path place = Files.createDirectory(directory.resolve("place"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), place);
        Path same = Files.createDirectory(directory.resolve("same"));
        for (Path named : List.of(place, link)) {
            KnownAnswer known = known("location\t" + named, named);
            known.keep(Files.writeString(directory.resolve("answer"), "note\tIt is in " + place + ".\n"));
            assertThat(known.find()).isNotNull();
            assertThat(known("location\t" + same, same).find()).isNull();
        }
        KnownAnswer known = known("location\t" + place, place);
        known.keep(Files.writeString(directory.resolve("answer"), "note\tIt is somewhere.\n"));
        assertThat(known("location\t" + same, same).find()).isNotNull();
        assertThat(known("location\t" + same + "2", same).find()).isNull();
    }

    @Test
    void whatIsDamagedIsAskedAgain() throws IOException {
        Scan first = scan(project);
        Path file = kept().get(0);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 20));
        assertThat(scan(project)).isEqualTo(first);
        assertThat(file).hasContent(whole);
    }

    @Test
    void problemsAreNotKept() throws IOException {
        project.compile("package app; @Entity public class Bad { String noId; }");
        assertThatThrownBy(() -> scan(project)).isInstanceOf(EntityScanException.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aJarIsKnownByItsSizeAndTimeAndWhatIsSearchedByItsBytes() throws IOException {
        Path jar = Files.writeString(directory.resolve("a.jar"), "1");
        Path link = Files.createSymbolicLink(directory.resolve("link"), project.classes());
        Path answer = Files.writeString(directory.resolve("answer"), "hibernate\t7.4\n");

        List<Integer> kept = new ArrayList<>();
        for (String content : List.of("1", "2", "12")) {
            Files.writeString(jar, content);
            Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
            kept.add(keep(answer, List.of(jar), List.of(link)));
        }
        kept.add(keep(answer, List.of(), List.of(jar)));
        Files.writeString(jar, "34");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
        kept.add(keep(answer, List.of(), List.of(jar)));
        kept.add(keep(answer, List.of(), List.of(link)));
        Files.writeString(project.classes().resolve("more"), "more");
        kept.add(keep(answer, List.of(), List.of(link)));

        assertThat(kept).containsExactly(1, 1, 2, 3, 4, 5, 6);
    }

    /** Keeps an answer, and returns how many are kept then. */
    private int keep(Path answer, List<Path> classpath, List<Path> searched) throws IOException {
        known("question", classpath, searched).keep(answer);
        return kept().size();
    }

    private KnownAnswer known(String question, Path searched) {
        return known(question, List.of(), List.of(searched));
    }

    private KnownAnswer known(String question, List<Path> classpath, List<Path> searched) {
        return Objects.requireNonNull(
                KnownAnswer.in(answers, JavaRuntime.executable(null), question, classpath, searched));
    }
}
