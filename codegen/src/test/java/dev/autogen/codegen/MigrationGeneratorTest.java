package dev.autogen.codegen;

import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.migration.Recording;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.RunCode;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationGeneratorTest {

    private static final Instant CREATED = Instant.parse("2026-11-20T14:30:00.123Z");
    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final Column NICKNAME = column("nickname", varchar(50));

    private final MigrationGenerator generator = new MigrationGenerator();

    private static MigrationDraft addNickname() {
        return MigrationDraft.of(
                        "8f3c1a2b9d4e",
                        "add nickname",
                        CREATED,
                        "db.revisions",
                        "R20261120_1430_8f3c1a2b9d4e_add_nickname")
                .generated(
                        Steps.of(List.of(new AddColumn(USERS, NICKNAME))),
                        Steps.of(List.of(new DropColumn(USERS, "nickname", NICKNAME))));
    }

    @Test
    void writesAClassThatReadsLikeProse() {
        assertThat(generator.generate(addNickname()).text())
                .isEqualTo(
                        """
                        package db.revisions;

                        import static dev.autogen.migration.Definitions.column;
                        import static dev.autogen.migration.Types.varchar;

                        import dev.autogen.migration.Migration;
                        import dev.autogen.migration.Operations;
                        import dev.autogen.migration.Revision;

                        /** add nickname */
                        @Revision(id = "8f3c1a2b9d4e", message = "add nickname", created = "2026-11-20T14:30:00Z", generated = true)
                        public final class R20261120_1430_8f3c1a2b9d4e_add_nickname implements Migration {

                            @Override
                            public void upgrade(Operations op) {
                                op.addColumn("users", column("nickname", varchar(50)));
                            }

                            @Override
                            public void downgrade(Operations op) {
                                op.dropColumn("users", "nickname");
                            }
                        }
                        """);
    }

    @Test
    void namesTheHibernateThatReadTheEntities() {
        assertThat(generator.generate(addNickname().hibernate("7.4")).text())
                .contains(
                        """
                        @Revision(
                                id = "8f3c1a2b9d4e",
                                message = "add nickname",
                                created = "2026-11-20T14:30:00Z",
                                generated = true,
                                hibernate = "7.4")
                        """);
    }

    @Test
    void writesAllThatARevisionCarries() {
        MigrationDraft draft = addNickname()
                .parents(List.of("1a2b3c4d5e6f", "a1b2c3d4e5f6"))
                .labels(List.of("billing"))
                .dependsOn(List.of("ffffffffffff", "eeeeeeeeeeee"))
                .javadoc(List.of("Proved on PostgreSQL 17.", "Tables left empty: audit."))
                .byHand(
                        new Steps(
                                List.of(new DropColumn(USERS, "a", null), new DropColumn(USERS, "b", null)),
                                Map.of(1, List.of("Hazard data-loss: drops column b.", "Hazard lock: short."))),
                        Steps.NONE);
        assertThat(generator.generate(draft).text())
                .isEqualTo(
                        """
                        package db.revisions;

                        import dev.autogen.migration.Migration;
                        import dev.autogen.migration.Operations;
                        import dev.autogen.migration.Revision;

                        /**
                         * add nickname
                         *
                         * <p>Proved on PostgreSQL 17.
                         *
                         * <p>Tables left empty: audit.
                         */
                        @Revision(
                                id = "8f3c1a2b9d4e",
                                parents = {"1a2b3c4d5e6f", "a1b2c3d4e5f6"},
                                message = "add nickname",
                                created = "2026-11-20T14:30:00Z",
                                labels = "billing",
                                dependsOn = {"ffffffffffff", "eeeeeeeeeeee"})
                        public final class R20261120_1430_8f3c1a2b9d4e_add_nickname implements Migration {

                            @Override
                            public void upgrade(Operations op) {
                                op.dropColumn("users", "a");

                                // Hazard data-loss: drops column b.
                                // Hazard lock: short.
                                op.dropColumn("users", "b");
                            }

                            @Override
                            public void downgrade(Operations op) {}
                        }
                        """);
    }

    @Test
    void writesAnEmptyRevisionWithoutAMessage() {
        assertThat(generator
                        .generate(MigrationDraft.of("1", "  ", CREATED, "", "R1"))
                        .text())
                .isEqualTo(
                        """
                        import dev.autogen.migration.Migration;
                        import dev.autogen.migration.Operations;
                        import dev.autogen.migration.Revision;

                        @Revision(id = "1", created = "2026-11-20T14:30:00Z")
                        public final class R1 implements Migration {

                            @Override
                            public void upgrade(Operations op) {}

                            @Override
                            public void downgrade(Operations op) {}
                        }
                        """);
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertThat(new MigrationGenerator().generate(addNickname())).isEqualTo(generator.generate(addNickname()));
    }

    @Test
    void anOperationThatOthersDefineSaysItsOwnJava(@TempDir Path classes) {
        MigrationDraft draft = addNickname().byHand(Steps.of(List.of(new Refresh("totals"))), Steps.NONE);
        Recording recording = StrictCompiler.record(classes, generator.generate(draft));
        assertThat(recording.upgrade()).containsExactly(new Refresh("totals"));
    }

    @Test
    void refusesWhatHasNoSource() {
        assertThatThrownBy(() -> generator.generate(addNickname()
                        .byHand(Steps.of(List.of(new RunCode("copy files", connection -> {}))), Steps.NONE)))
                .isInstanceOf(CodeGenerationException.class)
                .hasMessage("The code that runs as 'copy files' has no source that autogen could write: copy its"
                        + " op.run(…) from the revision it comes from.");
        assertThatThrownBy(() ->
                        generator.generate(addNickname().byHand(Steps.of(List.of(new ExecuteSql("a\0b"))), Steps.NONE)))
                .isInstanceOf(CodeGenerationException.class)
                .hasMessage("PostgreSQL has no character NUL (U+0000), but this text holds one: aU+0000b. Remove it.");
    }

    @Test
    void refusesAPackageOrAClassThatJavaRefuses() {
        assertThatThrownBy(() -> MigrationDraft.of("1", "", CREATED, "db.new.revisions", "R1"))
                .isInstanceOf(CodeGenerationException.class)
                .hasMessage("'db.new.revisions' cannot be a package: 'new' is a Java keyword."
                        + " Change migrations.package in autogen.toml.");
        for (String name : List.of("db.", ".db", "db..x", "db-x", "1db", "a b", "a\0")) {
            assertThatThrownBy(() -> MigrationDraft.of("1", "", CREATED, name, "R1"))
                    .isInstanceOf(CodeGenerationException.class)
                    .hasMessageContaining("no Java name");
        }
        for (String name : List.of("class", "record", "_", "1", "R-1", "", "Part1", "R".repeat(201))) {
            assertThatThrownBy(() -> MigrationDraft.of("1", "", CREATED, "db", name))
                    .isInstanceOf(CodeGenerationException.class)
                    .hasMessageContaining("cannot be the name of a class");
        }
    }

    @Test
    void commentsBelongToOperations() {
        assertThatThrownBy(() -> new Steps(List.of(), Map.of(0, List.of("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is a comment on operation 0, but there are 0.");
    }
}
