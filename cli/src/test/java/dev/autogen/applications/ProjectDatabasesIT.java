package dev.autogen.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.applications.CatalogFacts.Fact;
import dev.autogen.applications.CatalogFacts.Kind;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Databases that the applications' own migrations made, up to the present release or to an older one. Their tables are not what the entities say: each line
 * that {@code check} says about them has to be true, and none may be missing.
 */
@Tag("matrix")
class ProjectDatabasesIT {

    private static final int ALL = Integer.MAX_VALUE;
    private static final String LATEST = "latest";

    private final TestDatabase database = PostgresServers.standard().freshDatabase();
    private final TestDatabase hibernates = PostgresServers.standard().freshDatabase();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        database.close();
        hibernates.close();
    }

    @Test
    void bringsKogitosDatabaseInStepAndBack(TestReporter reporter) throws Exception {
        Report report = bringInStepAndBack(OwnMigrations.kogito(LATEST, LATEST, LATEST, LATEST), reporter);

        DocumentedDifferences.of("Kogito").hold(report);
    }

    @Test
    void bringsKeycloaksDatabaseInStepAndBack(TestReporter reporter) throws Exception {
        Report report = bringInStepAndBack(OwnMigrations.keycloak(ALL), reporter);

        DocumentedDifferences.of("Keycloak").hold(report);
    }

    @ParameterizedTest(name = "Keycloak {0}")
    @CsvSource({"24.0.2, 129, 16, 21", "26.2.6, 161, 12, 12", "26.6.0, 188, 10, 5"})
    void completesKeycloaksOlderDatabase(String release, int changeSets, int tables, int columns, TestReporter reporter)
            throws Exception {
        Report report = bringInStepAndBack(OwnMigrations.keycloak(changeSets), reporter);

        assertThat(report.count("createTable")).as(release).isEqualTo(tables);
        assertThat(report.count("addColumn")).as(release).isEqualTo(columns);
    }

    @Test
    void completesKogitosOlderDatabase(TestReporter reporter) throws Exception {
        Report report = bringInStepAndBack(OwnMigrations.kogito("1.44.0", "2.0.3", "1.0.0", "1.0.0"), reporter);

        assertThat(report.count("createTable")).isEqualTo(9);
        assertThat(report.count("addColumn")).isEqualTo(14);
    }

    /** A newer minor of Hibernate makes other keys of the same classes: that, and nothing else, is said. */
    @Test
    void followsKeycloakToAnotherHibernate() throws Exception {
        Application keycloak = Application.KEYCLOAK;
        List<Path> newer = keycloak.classpathWith("hibernate-7.4");
        new HibernateTool(keycloak.model(), keycloak.classpath(), keycloak.settings())
                .createAndValidate(database, database, directory.resolve("hibernate-7.2.log"));
        new HibernateTool(keycloak.model(), newer, keycloak.settings())
                .createAndValidate(hibernates, hibernates, directory.resolve("hibernate-7.4.log"));
        CatalogDifferences differences =
                CatalogDifferences.between(CatalogFacts.of(database), CatalogFacts.of(hibernates));
        try (Project project = Project.in(
                directory.resolve("project"), database.password(), keycloak.model(), newer, keycloak.settings())) {

            Report report = Report.of(project.call(database, "check", "--against", "database", "--format", "json"));

            assertThat(report.lines()).containsExactlyInAnyOrderElementsOf(differences.operations());
            assertThat(report.unclaimed()).containsExactlyInAnyOrderElementsOf(differences.unclaimed());
            assertThat(report.count("addUnique")).isEqualTo(8);
            project.assertInStep(hibernates);
        }
    }

    /** Returns what {@code check} said of the database before anything was done to it. */
    private Report bringInStepAndBack(OwnMigrations migrations, TestReporter reporter) throws Exception {
        Application application = migrations.application();
        migrations.run(database, directory.resolve("migrations.log"));
        new HibernateTool(application.model(), application.classpath(), application.settings())
                .createAndValidate(hibernates, hibernates, directory.resolve("hibernate.log"));
        CatalogFacts before = CatalogFacts.of(database);
        CatalogFacts wanted = CatalogFacts.of(hibernates);
        CatalogDifferences differences = CatalogDifferences.between(before, wanted);
        HandMadeRows.insert(database, wanted);
        List<Fact> stay = columns(before, wanted, Fact::equals);
        List<Fact> comeBack = columns(before, wanted, (one, other) -> one.name().equals(other.name()));
        Map<String, List<String>> rowsThatStay = HandMadeRows.read(database, stay);
        Map<String, List<String>> rows = HandMadeRows.read(database, comeBack);
        try (Project project = Project.in(
                directory.resolve("project"),
                database.password(),
                application.model(),
                application.classpath(),
                application.settings())) {

            Report report = Report.of(project.call(database, "check", "--against", "database", "--format", "json"));
            assertThat(report.lines()).containsExactlyInAnyOrderElementsOf(differences.operations());
            assertThat(report.unclaimed()).containsExactlyInAnyOrderElementsOf(differences.unclaimed());
            assertThat(report.renames()).isEmpty();

            project.run(database, "revision", "-m", "in step", "--against", "database");
            project.giveValues();
            project.run(database, "upgrade", "head");
            CatalogDifferences left = CatalogDifferences.between(CatalogFacts.of(database), wanted);
            assertThat(left.operations()).isEmpty();
            assertThat(left.unclaimed()).containsExactlyInAnyOrderElementsOf(differences.unclaimed());
            Report inStep = Report.of(project.run(database, "check", "--against", "database", "--format", "json"));
            assertThat(inStep.operations()).isEmpty();
            assertThat(inStep.unclaimed()).containsExactlyInAnyOrderElementsOf(differences.unclaimed());
            assertThat(HandMadeRows.read(database, stay)).isEqualTo(rowsThatStay);

            project.run(database, "downgrade", "base", "--yes");
            assertThat(CatalogFacts.of(database).lines()).containsExactlyInAnyOrderElementsOf(before.lines());
            assertThat(HandMadeRows.read(database, comeBack)).isEqualTo(rows);
            reporter.publishEntry(project.times());
            return report;
        }
    }

    /** The columns of the one that are the same in the other, and those of tables that the other does not know. */
    private static List<Fact> columns(CatalogFacts one, CatalogFacts other, BiPredicate<Fact, Fact> same) {
        Map<String, List<Fact>> others = other.of(Kind.COLUMN).stream().collect(Collectors.groupingBy(Fact::table));
        return one.of(Kind.COLUMN).stream()
                .filter(column -> !others.containsKey(column.table())
                        || others.get(column.table()).stream().anyMatch(wanted -> same.test(column, wanted)))
                .toList();
    }
}
