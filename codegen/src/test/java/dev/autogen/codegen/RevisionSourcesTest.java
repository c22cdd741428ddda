package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.migration.Recording;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionSourcesTest {

    @TempDir
    private Path project;

    private RevisionFiles files;
    private RevisionSources sources;

    @BeforeEach
    void prepare() {
        files = new RevisionFiles(project.resolve("java"));
        sources = new RevisionSources(project.resolve("cache"));
    }

    /** Returns which table each revision drops, by class. */
    private Map<String, String> read() {
        Map<String, String> tables = new TreeMap<>();
        for (LoadedRevision revision : sources.read(files.directory(), "db")) {
            DropTable drop =
                    (DropTable) Recording.of(revision.migration()).upgrade().get(0);
            tables.put(revision.className(), drop.table().toString());
        }
        return tables;
    }

    @Test
    void returnsRevisionsSortedByClass() {
        Path second = files.revision("2", "R2", "b");
        Path first = files.revision("1", "R1", "a");
        List<LoadedRevision> revisions = sources.read(files.directory(), "db");
        assertThat(revisions).extracting(LoadedRevision::id).containsExactly("1", "2");
        assertThat(revisions).extracting(LoadedRevision::className).containsExactly("db.R1", "db.R2");
        assertThat(revisions).extracting(LoadedRevision::file).containsExactly(first, second);
        assertThat(revisions.get(0).annotation().parents()).isEmpty();
        assertThat(read()).containsExactly(Map.entry("db.R1", "a"), Map.entry("db.R2", "b"));
    }

    @Test
    void aDirectoryThatIsNotThereHasNone() {
        assertThat(sources.read(project.resolve("nowhere"), "db.revisions")).isEmpty();
    }

    @Test
    void revisionsMayStandInPackagesBelow() {
        files.write("y2026/R1", RevisionFiles.source("1", "R1", "\"a\"").replace("package db;", "package db.y2026;"));
        assertThat(read()).containsExactly(Map.entry("db.y2026.R1", "a"));
    }

    @Test
    void whatRevisionsShareIsCompiledWithThem() {
        files.write("Base", "package db; abstract class Base implements dev.autogen.migration.Migration {}");
        files.write("Tables", "package db; interface Tables { String USERS = Other.NAME; }");
        files.write("More", "package db; class Unused {} class Other { static final String NAME = \"users\"; }");
        files.write("package-info", "@Deprecated package db;");
        files.write("Broken", "package db; nobody needs this");
        String source = RevisionFiles.source("1", "R1", "Tables.USERS");
        files.write("R1", source.replace("implements Migration", "extends Base"));
        assertThat(read()).containsExactly(Map.entry("db.R1", "users"));
    }

    @Test
    void aChangeReachesTheRevisionsThatNeedIt() {
        files.write("Tables", "package db; interface Tables { String USERS = \"a\"; }");
        files.write("R1", RevisionFiles.source("1", "R1", "Tables.USERS"));
        files.revision("2", "R2", "b");
        assertThat(read()).containsEntry("db.R1", "a").containsEntry("db.R2", "b");

        files.write("Tables", "package db; interface Tables { String USERS = \"c\"; }");
        assertThat(read()).containsEntry("db.R1", "c").containsEntry("db.R2", "b");

        files.revision("2", "R2", "d");
        assertThat(read()).containsEntry("db.R1", "c").containsEntry("db.R2", "d");
    }

    @Test
    void aRevisionMayUseWhatProductionHas() {
        String source = RevisionFiles.source("1", "R1", "table()")
                .replace(
                        "    @Override\n    public void downgrade",
                        """
                            private static String table() {
                                org.slf4j.LoggerFactory.getLogger(R1.class).debug("asked");
                                java.sql.Types.class.getName();
                                return java.util.stream.Stream.of("a").map(x -> x + "b").findFirst().orElseThrow();
                            }

                            @Override
                            public void downgrade\
                        """);
        files.write("R1", source);
        assertThat(read()).containsExactly(Map.entry("db.R1", "ab"));
    }

    @Test
    void aRevisionSeesNothingThatIsOnlyOurs() {
        for (String ours :
                List.of("com.palantir.javapoet.JavaFile", MigrationGenerator.class.getName(), "db.Nothing")) {
            files.write(
                    "R1",
                    RevisionFiles.source("1", "R1", "load()")
                            .replace(
                                    "public class R1 implements Migration {",
                                    """
                    public class R1 implements Migration {
                        private static String load() {
                            try {
                                return Class.forName("%s").getName();
                            } catch (ClassNotFoundException e) {
                                return "hidden";
                            }
                        }
                    """
                                            .formatted(ours)));
            assertThat(read()).containsExactly(Map.entry("db.R1", "hidden"));
        }
    }

    @Test
    void warningsStopNothing() {
        files.write(
                "R1",
                RevisionFiles.source(
                        "1",
                        "R1",
                        "new java.util.ArrayList(java.util.List.of(new Integer(1).toString())).get(0).toString()"));
        assertThat(read()).containsExactly(Map.entry("db.R1", "1"));
    }

    @Test
    void compilesASourceThatIsNotWrittenYet() {
        List<Operation> drop = List.of(new DropTable(QualifiedName.of("users"), null));
        MigrationSource source = new MigrationGenerator()
                .generate(MigrationDraft.of("7", "drop users", Instant.EPOCH, "db.revisions", "R7")
                        .parents(List.of("6"))
                        .generated(Steps.of(drop), Steps.NONE));
        LoadedRevision revision = new RevisionSources(null).compile(source);
        assertThat(revision.id()).isEqualTo("7");
        assertThat(revision.className()).isEqualTo("db.revisions.R7");
        assertThat(revision.annotation().parents()).containsExactly("6");
        assertThat(Recording.of(revision.migration())).isEqualTo(new Recording(drop, List.of()));
        assertThat(project.resolve("cache")).doesNotExist();
    }

    @Test
    void aThousandRevisionsTakeSeconds() {
        for (int i = 0; i < 1000; i++) {
            files.revision("r" + i, "R" + i, "t" + i);
        }
        long start = System.nanoTime();
        assertThat(read()).hasSize(1000).containsEntry("db.R999", "t999");
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(60);
    }
}
