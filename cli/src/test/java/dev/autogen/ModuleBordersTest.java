package dev.autogen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.logging.Handler;

/**
 * Who may see whom. The poms forbid most of it already; these rules guard the borders between packages, and say why. A
 * rule about a package that does not exist yet holds.
 */
@AnalyzeClasses(
        packages = "dev.autogen",
        importOptions = {ImportOption.DoNotIncludeTests.class, ModuleBordersTest.NoTestJars.class})
class ModuleBordersTest {

    private static final String[] RUNTIME = {
        "dev.autogen",
        "dev.autogen.schema..",
        "dev.autogen.operation..",
        "dev.autogen.codec..",
        "dev.autogen.migration..",
        "dev.autogen.sql..",
        "dev.autogen.revision..",
        "dev.autogen.hook..",
        "dev.autogen.execution.."
    };
    private static final String SCANNER = "dev.autogen.scanner..";
    private static final String ENTITY = "dev.autogen.scanner.entity..";
    private static final String CHILD = "dev.autogen.scanner.entity.child..";
    private static final String DATABASE = "dev.autogen.scanner.database..";
    private static final String DIFFER = "dev.autogen.differ..";
    private static final String CODEGEN = "dev.autogen.codegen..";
    private static final String WORKFLOW = "dev.autogen.workflow..";
    private static final String COMMAND = "dev.autogen.command..";

    @ArchTest
    static final ArchRule runtimeSeesLittle = classes()
            .that()
            .resideInAnyPackage(RUNTIME)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(RUNTIME, "java..", "javax.sql..", "org.slf4j", "org.jspecify.annotations"))
            .because("generated migrations compile against it and it ships to production")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule schemaDependsOnNothingOfOurs = classes()
            .that()
            .resideInAPackage("dev.autogen.schema..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.autogen.schema..", "dev.autogen", "java..", "org.jspecify.annotations")
            .because("all else is built on the model")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule scannerSeesRuntimeOnly = sibling(SCANNER, DIFFER, CODEGEN);

    @ArchTest
    static final ArchRule differSeesRuntimeOnly = sibling(DIFFER, SCANNER, CODEGEN);

    @ArchTest
    static final ArchRule codegenSeesRuntimeOnly = sibling(CODEGEN, SCANNER, DIFFER);

    @ArchTest
    static final ArchRule entitiesAndDatabaseAreReadApart = slices().matching("dev.autogen.scanner.(entity|database)..")
            .should()
            .notDependOnEachOther()
            .because("one runs inside a stranger's application, the other beside a stranger's database")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("dev.autogen.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule hibernateStaysWithEntities = only(CHILD, "org.hibernate..", "jakarta.persistence..")
            .because("the project's own Hibernate is loaded in the child JVM, never in ours");

    @ArchTest
    static final ArchRule classGraphStaysWithEntities = only(ENTITY, "io.github.classgraph..");

    @ArchTest
    static final ArchRule schemaCrawlerStaysWithTheDatabase = only(DATABASE, "schemacrawler..", "us.fatehi..");

    @ArchTest
    static final ArchRule javaPoetStaysInCodegen = only(CODEGEN, "com.palantir.javapoet..");

    @ArchTest
    static final ArchRule testcontainersStaysWithScratchServers =
            only("dev.autogen.scratch..", "org.testcontainers..", "com.github.dockerjava..");

    @ArchTest
    static final ArchRule picocliStaysWithCommands =
            only(COMMAND, "picocli..").because("a Maven plugin or a test calls the same workflows");

    @ArchTest
    static final ArchRule workflowsDoNotKnowCommands = noClasses()
            .that()
            .resideInAPackage(WORKFLOW)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMMAND)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyCommandsPrint = noClasses()
            .that()
            .resideOutsideOfPackage(COMMAND)
            .and()
            .doNotHaveFullyQualifiedName("dev.autogen.execution.Main")
            .should(ACCESS_STANDARD_STREAMS)
            .because(
                    "results go to standard output and progress to standard error in one place, and where only runtime is, in its main class");

    @ArchTest
    static final ArchRule logsComeFromRuntimeAndScanner = noClasses()
            .that()
            .resideInAnyPackage(DIFFER, CODEGEN, CHILD)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j..")
            .because("differ and codegen return warnings as values, and the child JVM has the project's logging")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyLogsToJavaUtilLogging = noClasses()
            .that()
            .areNotAssignableTo(Handler.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("a handler may listen to what a library says there, but we log through slf4j");

    private static ArchRule sibling(String one, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(one)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(with(others, WORKFLOW, COMMAND))
                .because("scanner, differ and codegen meet only in cli")
                .allowEmptyShould(true);
    }

    private static ArchRule only(String home, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .allowEmptyShould(true);
    }

    private static String[] with(String[] packages, String... more) {
        String[] all = Arrays.copyOf(packages, packages.length + more.length);
        System.arraycopy(more, 0, all, packages.length, more.length);
        return all;
    }

    /** Leaves out the tests that {@code runtime} lends to other modules. */
    static final class NoTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
