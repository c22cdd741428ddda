package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFileWriterTest {

    private static final MigrationSource FIRST =
            new MigrationSource("001", "db.revisions", "R001_first", "class Ä {}\n");
    private static final MigrationSource SECOND = new MigrationSource("002", "db.revisions", "R002_second", "text\n");

    @TempDir
    private Path project;

    private Path java;
    private Path index;
    private MigrationFileWriter writer;

    @BeforeEach
    void prepare() {
        java = project.resolve("src/main/java");
        Path resources = project.resolve("src/main/resources");
        index = resources.resolve("META-INF/autogen/main.index");
        writer = new MigrationFileWriter(java, resources, "main");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> project.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesTheClassAndItsLineInTheIndex() throws IOException {
        WrittenMigration written = writer.write(FIRST);
        writer.write(SECOND);

        assertThat(written).isEqualTo(new WrittenMigration(java.resolve("db/revisions/R001_first.java"), index));
        assertThat(written.source()).hasContent("class Ä {}\n");
        assertThat(Files.readString(index)).isEqualTo("001 db.revisions.R001_first\n002 db.revisions.R002_second\n");
        assertThat(files())
                .containsExactly(
                        "src/main/java/db/revisions/R001_first.java",
                        "src/main/java/db/revisions/R002_second.java",
                        "src/main/resources/META-INF/autogen/main.index");
    }

    @Test
    void aClassInTheUnnamedPackageStandsInTheDirectoryItself() {
        assertThat(writer.write(new MigrationSource("1", "", "R1", "")).source())
                .isEqualTo(java.resolve("R1.java"));
    }

    @Test
    void takesOneLineOutAndLeavesTheOthersAsTheyAre() throws IOException {
        Files.createDirectories(index.getParent());
        Files.writeString(index, "# 001 ours\r\n000 db.Old\r\n001 db.Ä\r\nlast without end");
        writer.delete("000", List.of());
        assertThat(Files.readString(index)).isEqualTo("# 001 ours\r\n001 db.Ä\r\nlast without end");
        writer.delete("last", List.of());
        writer.delete("001", List.of());
        assertThat(Files.readString(index)).isEqualTo("# 001 ours\r\n");
    }

    @Test
    void keepsWhatTheIndexHolds() throws IOException {
        Files.createDirectories(index.getParent());
        Files.writeString(index, "# 001 ours\r\n000 db.Old\r\nlast without end");
        writer.write(FIRST);
        assertThat(Files.readString(index))
                .isEqualTo("# 001 ours\r\n000 db.Old\r\nlast without end\r\n001 db.revisions.R001_first\r\n");
    }

    @Test
    void neverOverwritesAClassInWhateverCase() throws IOException {
        Path existing = java.resolve("db/revisions/r001_FIRST.java");
        Files.createDirectories(existing.getParent());
        Files.writeString(existing, "mine");
        assertThatThrownBy(() -> writer.write(FIRST))
                .isInstanceOf(MigrationWriteException.class)
                .hasMessage(existing + " exists already, and autogen overwrites nothing."
                        + " Choose another message, or remove the file.")
                .extracting(failure -> ((MigrationWriteException) failure).file())
                .isEqualTo(existing);
        assertThat(existing).hasContent("mine");
        assertThat(files()).containsExactly("src/main/java/db/revisions/r001_FIRST.java");
    }

    @Test
    void refusesAnIdOrAClassThatTheIndexLists() throws IOException {
        writer.write(FIRST);
        assertThatThrownBy(() -> writer.write(new MigrationSource("001", "db.revisions", "R001_other", "")))
                .isInstanceOf(MigrationWriteException.class)
                .hasMessage(index + " line 1 lists \"001 db.revisions.R001_first\" already, so revision 001"
                        + " (db.revisions.R001_other) cannot be added. Remove the line if its file is gone, or choose"
                        + " another id.");
        Files.delete(java.resolve("db/revisions/R001_first.java"));
        assertThatThrownBy(() -> writer.write(new MigrationSource("002", "db.revisions", "R001_first", "")))
                .isInstanceOf(MigrationWriteException.class);
        assertThat(files()).containsExactly("src/main/resources/META-INF/autogen/main.index");
    }

    @Test
    void leavesNoClassWhenTheIndexCannotBeWritten() throws IOException {
        Files.createDirectories(index.getParent().getParent());
        Files.writeString(index.getParent(), "a file where a directory should be");
        assertThatThrownBy(() -> writer.write(FIRST))
                .isInstanceOf(MigrationWriteException.class)
                .hasMessageStartingWith("Cannot write " + index + ": ")
                .hasMessageEndingWith(" Nothing was written.");
        assertThat(files()).containsExactly("src/main/resources/META-INF/autogen");
    }

    @Test
    void saysWhyTheClassCannotBeWritten() throws IOException {
        Files.createDirectories(java);
        Files.writeString(java.resolve("db"), "a file where the package should be");
        assertThatThrownBy(() -> writer.write(FIRST))
                .isInstanceOf(MigrationWriteException.class)
                .hasMessageStartingWith("Cannot write " + java.resolve("db/revisions/R001_first.java"));
        assertThat(files()).containsExactly("src/main/java/db");
    }
}
