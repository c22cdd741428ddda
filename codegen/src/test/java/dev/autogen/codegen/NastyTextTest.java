package dev.autogen.codegen;

import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.comment;
import static dev.autogen.migration.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.migration.Recording;
import dev.autogen.migration.Revision;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.SetDefault;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever text comes from entities, the database or the command line stays text. */
class NastyTextTest {

    private static final List<String> TEXTS = List.of(
            "*/ } static { System.exit(1); } /*",
            "\\u002a/ static { System.exit(1); } //",
            "\\\\u002a/ two backslashes",
            "\\\\\\u002a/ three backslashes",
            "\\u000a System.exit(1); //",
            "\\uuuu0022 + System.exit(1) + \"",
            "C:\\users\\new",
            "ends with a backslash \\",
            "\"quotes\" and 'quotes' and \"\"\"three\"\"\"",
            "\"\"\"\"",
            "two lines\nwith \"\"\"\"\"five and \"\"\"\"\"\"six\"\"\"\"\"\"\"",
            "two\nlines",
            "windows\r\nlines",
            "a\ttab, a \b, a \f, a \u001a, a \u001b[31m and a \u007f",
            "line \u2028 and paragraph \u2029 separators and a \u0085 next line",
            "an emoji \ud83d\ude00, a family \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 and a heart \u2764\ufe0f",
            "lone surrogates \ud800 and \udfff and \udc00\ud800",
            "\udc00",
            "right to left \u202e override \u2066 isolate \u2069 and a byte order mark \ufeff",
            "nothing \u200b to \u00ad see \u3164 here \u00a0 or \ue000 here",
            "$L $$ $T $S $> $< $[ $] $W $Z $1L $name:L $",
            "%s %n {0} ${user.home} #{1+1}",
            "<script>alert(1)</script> &amp; & <b>",
            "@param x @deprecated {@code x} {@link String} {@inheritDoc",
            "@deprecated",
            "// TODO",
            "/** doc */",
            "Grüße, Добрый день, 日本語, عربى",
            " leading and trailing ",
            "  ",
            "\n",
            "a\n\n@deprecated\n\nb",
            "text\nblock \"\"\"\n  with \\ and \\u0041 and a final quote\"",
            "text\nblock\n\twith tab",
            "text \nwith space at the end of a line\n",
            "  text\n  where all is indented",
            "x".repeat(200),
            "word ".repeat(40),
            "\\".repeat(300),
            "\\u".repeat(300),
            "\n".repeat(300),
            "*/".repeat(300),
            "é".repeat(70_000),
            "\ud83d\ude00".repeat(40_000),
            "\u0001".repeat(30_000));

    private static MigrationDraft draft(int number, String text) {
        List<String> comments = List.of(text, "and " + text);
        List<Operation> operations = List.of(
                new CreateTable(Table.of(
                        QualifiedName.of(text, text),
                        List.of(
                                column(text, text())
                                        .defaultTo(text)
                                        .collate("C")
                                        .comment(text),
                                column("other" + text, text()),
                                comment(text)))),
                new RenameColumn(QualifiedName.of("users"), text, text),
                new SetDefault(QualifiedName.of("users"), "name", text, null),
                new ExecuteSql(text));
        String message = text.substring(0, Math.min(10_000, text.length()));
        return MigrationDraft.of("r" + number, message, Instant.EPOCH, "db.revisions", "R" + number)
                .parents(List.of(message, "x" + message))
                .labels(List.of(message))
                .javadoc(List.of(text, message))
                .generated(
                        new Steps(operations, Map.of(0, comments, 1, comments, 2, comments, 3, comments)),
                        Steps.of(operations));
    }

    @Test
    void staysTextWhereverItStands(@TempDir Path classes) throws Exception {
        List<MigrationSource> sources = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            sources.add(new MigrationGenerator().generate(draft(i, TEXTS.get(i))));
        }
        Map<String, Recording> recordings = StrictCompiler.record(classes, sources);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            for (int i = 0; i < TEXTS.size(); i++) {
                MigrationDraft draft = draft(i, TEXTS.get(i));
                String name = sources.get(i).qualifiedName();
                assertThat(recordings.get(name))
                        .isEqualTo(new Recording(
                                draft.upgrade().operations(), draft.downgrade().operations()));
                Revision revision = loader.loadClass(name).getAnnotation(Revision.class);
                assertThat(revision.message()).isEqualTo(draft.firstLine());
                assertThat(revision.parents()).containsExactlyElementsOf(draft.parents());
                assertThat(revision.labels()).containsExactlyElementsOf(draft.labels());
            }
        }
    }

    @Test
    void sourcesAreUtf8WithoutAnythingInvisible() {
        for (String text : TEXTS) {
            String source = new MigrationGenerator().generate(draft(0, text)).text();
            assertThat(source).endsWith("}\n");
            assertThat(source.codePoints().filter(codePoint -> codePoint != '\n' && Characters.invisible(codePoint)))
                    .as(text.substring(0, Math.min(100, text.length())))
                    .isEmpty();
        }
    }

    @Test
    void everyCharacterComesBack(@TempDir Path classes) {
        List<Operation> operations = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int unit = 1; unit <= 0xFFFF; unit++) {
            text.append((char) unit).append((char) unit);
            if (unit % 1000 == 0) {
                operations.add(new ExecuteSql(text.toString()));
                text.setLength(0);
            }
        }
        operations.add(new ExecuteSql(text.toString()));
        MigrationSource source = new MigrationGenerator()
                .generate(MigrationDraft.of("r", "", Instant.EPOCH, "db", "R1")
                        .generated(Steps.of(operations), Steps.NONE));
        assertThat(StrictCompiler.record(classes, source).upgrade()).isEqualTo(operations);
    }

    @Test
    void aClassMayBeCalledLikeWhatItUses(@TempDir Path classes) {
        List<Operation> operations = List.of(new ExecuteSql("x".repeat(100_000)));
        for (String name : List.of("Migration", "Revision", "Operations", "Override", "String", "List", "Object")) {
            MigrationSource source = new MigrationGenerator()
                    .generate(MigrationDraft.of("r", "", Instant.EPOCH, "db." + name.toLowerCase(), name)
                            .generated(Steps.of(operations), Steps.NONE));
            assertThat(StrictCompiler.record(classes, source).upgrade()).isEqualTo(operations);
        }
    }
}
