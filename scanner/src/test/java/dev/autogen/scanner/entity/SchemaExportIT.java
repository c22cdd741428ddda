package dev.autogen.scanner.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.scanner.entity.oracle.CatalogFacts;
import dev.autogen.scanner.entity.oracle.SchemaExport;
import dev.autogen.scanner.entity.oracle.SchemaScript;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.Scan;
import dev.autogen.testing.HibernateLine;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Law 6: a database made from the desired schema holds the same as one that Hibernate's own schema export made. */
@Order(1)
class SchemaExportIT {

    /** In {@code mvn verify} {@code EntityCasesTest} of the command line asks the same of each of its cases, on the oldest or the newest. */
    @Tag("matrix")
    @ParameterizedTest
    @EnumSource(
            names = {"V6_6", "V7_0"},
            mode = EnumSource.Mode.EXCLUDE)
    void andOnTheOthers(HibernateLine line, @TempDir Path directory) {
        theDesiredSchemaIsWhatHibernateCreates(line, directory);
    }

    @ParameterizedTest
    @EnumSource(names = {"V6_6", "V7_0"})
    void theDesiredSchemaIsWhatHibernateCreates(HibernateLine line, @TempDir Path directory) {
        EntityProject project = EntityProject.in(directory, line);
        project = line.isAtLeast(HibernateLine.V6_6)
                ? project.compileModels("base", "since66")
                : project.compileModels("base");
        assertSame(project);
    }

    @Test
    void settingsOfTheApplicationCount(@TempDir Path directory) {
        assertSame(EntityProject.in(directory, HibernateLine.V7_4)
                .compileModels("base", "since66")
                .setting("hibernate.globally_quoted_identifiers", "true")
                .setting("hibernate.globally_quoted_identifiers_skip_column_definitions", "true")
                .setting(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy")
                .setting("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP")
                .setting("hibernate.type.preferred_uuid_jdbc_type", "CHAR")
                .setting("hibernate.timezone.default_storage", "NORMALIZE"));
    }

    /** Returns the scan whose schema was compared. */
    static Scan assertSame(EntityProject project) {
        Scan scan = project.scan();
        String export = SchemaExport.script(project.classes(), project.dependencies(), project.settings());
        try (TestDatabase hibernate = PostgresServers.standard().freshDatabase();
                TestDatabase ours = PostgresServers.standard().freshDatabase()) {
            hibernate.execute(export);
            ours.execute(SchemaScript.of(scan.schema()));
            assertThat(CatalogFacts.of(ours)).isEqualTo(CatalogFacts.of(hibernate));
            assertThat(CatalogFacts.names(hibernate)).containsAll(chosenNames(scan));
        }
        return scan;
    }

    private static Set<String> chosenNames(Scan scan) {
        return scan.schema().tables().stream()
                .flatMap(table -> Stream.concat(
                        table.constraints().stream().map(Constraint::name),
                        table.indexes().stream().map(Index::name)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
