package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.execution.RevisionSource;
import dev.autogen.revision.Revision;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read without a compiler is what the compiler reads, or nothing. */
class RevisionOutlineTest {

    @TempDir
    private Path project;

    private List<Revision> compiled() {
        return RevisionSource.ofClasses(new RevisionSources(null)
                        .read(project, "db").stream()
                                .map(revision -> revision.migration().getClass())
                                .toList())
                .revisions();
    }

    private List<Revision> outline() {
        return List.copyOf(new RevisionSources(null).outlines(project, "db").values());
    }

    private void write(String name, String annotation) {
        new RevisionFiles(project)
                .write(name, RevisionFiles.source("x", name, "\"t\"").replace("@Revision(id = \"x\")", annotation));
    }

    @Test
    void isTheSameHoweverItIsWritten() {
        write("R1", "/* @Revisio( */ @Revision(id = \"a1\")");
        write(
                "R2",
                "@dev.autogen.migration.Revision(created = \"2026-11-20T14:30:00Z\", id = \"b\" + \"2\", parents = \"a1\")");
        write(
                "R3",
                "@Revision(\n  id = \"c3\", // id = \"d4\"\n  parents = {\"a1\", \"b2\",}, labels = {}, generated = true)");
        write(
                "R4",
                "@ Revision(id=\"d4\",dependsOn={\"a\"+\"1\"},message=\"say \\\"hi\\\", (twice)\\t\",replaces={\"z\"},hibernate=\"6.6\")"
                        .replace("@ R", "@R"));
        write("R_e5_add_some_names", "@SuppressWarnings(\"unused\") @Revision(id = \"e5\", generated = false)");
        write("R6", "@Revision(id = \"f6\", message = \"Grüße @ 100 %\")");
        assertThat(outline()).isEqualTo(compiled());
        assertThat(outline())
                .extracting(Revision::message)
                .contains("say \"hi\", (twice)\t", "add some names", "Grüße @ 100 %");
    }

    @Test
    void isTheSameForWhatIsGenerated() {
        String[] messages = {
            "plain", "C:\\users \"quoted\" 'single'", "tab\there, Grüße", "*/ } static { } /*", "a; b {c} (d)"
        };
        for (int i = 0; i < messages.length; i++) {
            String name = "G" + i;
            MigrationSource source = new MigrationGenerator()
                    .generate(MigrationDraft.of("g" + i, messages[i], Instant.parse("2026-11-20T14:30:00Z"), "db", name)
                            .parents(i == 0 ? List.of() : List.of("g0"))
                            .labels(List.of("label" + i))
                            .generated(Steps.NONE, Steps.NONE)
                            .hibernate("7.1"));
            new RevisionFiles(project).write(name, source.text());
        }
        assertThat(outline()).isEqualTo(compiled());
        assertThat(outline()).extracting(Revision::message).containsExactly(messages);
    }

    @Test
    void isLeftToTheCompilerWhereItIsNotWrittenOut() {
        String[] unclear = {
            "@Revision(id = R.ID)",
            "@Revision(id = ID)",
            "@Revision(id = \"a\", parents = BASE)",
            "@Revision(id = \"a\" + 1)",
            "@Revision(id = \"\\u0061\")",
            "@Revision(id = \"\"\"\n  a\"\"\")",
            "@Revision(id = \"a\", generated = !false)",
            "@Revision(id = \"a\", created = \"yesterday\")",
            "@Revision(id = \"a\", parents = {R.ID})",
            "/* \\u002a/ @Revision(id = \"a\") // */",
            "@Revision(id = \"a\") // @Revision(id = \"b\")",
            "@Revision"
        };
        for (String annotation : unclear) {
            assertThat(RevisionOutline.of(source(annotation))).as(annotation).isEmpty();
        }
        assertThat(RevisionOutline.of(source("@Revision(id = \"a\")"))).isPresent();
    }

    private SourceFile source(String annotation) {
        return new SourceFile(
                project.resolve("R.java"),
                RevisionFiles.source("x", "R", "\"t\"").replace("@Revision(id = \"x\")", annotation));
    }

    @Test
    void onlyWhatIsNotWrittenOutIsCompiled() {
        RevisionFiles files = new RevisionFiles(project);
        files.write("R1", RevisionFiles.source("a1", "R1", "doesNotCompile"));
        files.write(
                "Ids", "package db;\n/** For a Migration. */\nfinal class Ids { static final String B = \"b2\"; }\n");
        write("R2", "@Revision(id = Ids.B, parents = \"a1\")");
        RevisionSources sources = new RevisionSources(project.resolve("cache"));
        for (int time = 0; time < 2; time++) {
            assertThat(sources.outlines(project, "db").values())
                    .extracting(Revision::id)
                    .containsExactly("a1", "b2");
        }
        assertThatThrownBy(this::compiled)
                .isInstanceOf(CompilationFailedException.class)
                .hasMessageContaining("doesNotCompile");
    }

    @Test
    void findsTwoFilesOfOneId() {
        write("R1", "@Revision(id = \"a\")");
        write("R2", "@Revision(id = \"a\")");
        assertThat(outline()).extracting(Revision::id).containsExactly("a", "a");
        assertThatThrownBy(this::compiled)
                .isInstanceOf(DuplicateRevisionException.class)
                .hasMessageContainingAll("R1.java", "R2.java");
    }

    @Test
    void parentsAreReplacedAndNothingElse() {
        String source =
                "/** @Revision(parents = \"q\") */\n@Revision(id = \"b\", parents = {\"a\", \"x\"}, generated = true)\nclass B {}";
        assertThat(RevisionParents.replaced(source, List.of("c"))).isEqualTo(source.replace("{\"a\", \"x\"}", "\"c\""));
        assertThat(RevisionParents.replaced(source, List.of("c", "d")))
                .isEqualTo(source.replace("{\"a\", \"x\"}", "{\"c\", \"d\"}"));
        assertThat(RevisionParents.replaced("@Revision(id = \"b\")\nclass B {}", List.of("c")))
                .isEqualTo("@Revision(id = \"b\", parents = \"c\")\nclass B {}");
        assertThatThrownBy(() -> RevisionParents.replaced("class B {}", List.of("c")))
                .isInstanceOf(CodeGenerationException.class);
    }
}
