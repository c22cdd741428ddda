package dev.autogen.scanner.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.testing.HibernateLine;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Bean Validation and Envers add to the model. */
@Order(4)
class ValidationAndAuditIT {

    private static final String VALIDATED =
            """
            package shop;
            import jakarta.validation.constraints.Digits;
            import jakarta.validation.constraints.Max;
            import jakarta.validation.constraints.Min;
            import jakarta.validation.constraints.NotNull;
            import jakarta.validation.constraints.Size;
            @Entity
            public class Person {
                @Id Long id;
                @NotNull @Size(max = 50) String name;
                @Min(18) @Max(99) int age;
                @NotNull @Embedded Contact contact;
                @Digits(integer = 5, fraction = 2) java.math.BigDecimal price;
                String free;
                @Embeddable public static class Contact { @NotNull String mail; }
            }
            """;

    private static final String AUDITED =
            """
            package shop;
            import org.hibernate.envers.Audited;
            import org.hibernate.envers.NotAudited;
            @Entity
            @Audited
            @Table(schema = "audit", name = "people")
            public class Person {
                @Id @GeneratedValue Long id;
                String name;
                @NotAudited String secret;
                @ElementCollection Set<String> tags;
                @ManyToOne Person boss;
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("dev.autogen.testing.HibernateLine#wanted")
    void constraintsAreAppliedAsTheApplicationWould(HibernateLine line) {
        EntityProject project = EntityProject.in(directory, line)
                .with(HibernateLine.validator())
                .compile(VALIDATED);
        Table person = person(SchemaExportIT.assertSame(project));
        assertThat(person.column("name")).map(Column::nullable).contains(false);
        assertThat(person.column("name"))
                .map(column -> column.type().toString())
                .contains("character varying(50)");
        assertThat(person.checks()).hasSize(1);
        assertThat(person.column("free")).map(Column::nullable).contains(true);
    }

    @Test
    void constraintsAreLeftOutWhereTheSettingsSaySo() {
        EntityProject project = EntityProject.in(directory, HibernateLine.V7_4)
                .with(HibernateLine.validator())
                .compile(VALIDATED);
        for (String[] setting : new String[][] {
            {"jakarta.persistence.validation.mode", "none"},
            {"jakarta.persistence.validation.mode", "callback"},
            {"hibernate.validator.apply_to_ddl", "false"}
        }) {
            project.settings().clear();
            Table person = person(project.setting(setting[0], setting[1]).scan());
            assertThat(person.column("name"))
                    .as(setting[1])
                    .map(Column::nullable)
                    .contains(true);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V6_6", "V7_4"})
    void auditTablesArePartOfTheModel(HibernateLine line) {
        EntityProject project = EntityProject.in(directory, line)
                .compile(AUDITED)
                .setting("org.hibernate.envers.audit_table_suffix", "_history")
                .setting("org.hibernate.envers.store_data_at_delete", "true");
        Schema schema = SchemaExportIT.assertSame(project).schema();
        assertThat(schema.table(QualifiedName.of("audit", "people_history"))).isPresent();
        assertThat(schema.table(QualifiedName.of("revinfo"))).isPresent();
    }

    private static Table person(Scan scan) {
        return scan.schema().table(QualifiedName.of("person")).orElseThrow();
    }
}
