package dev.autogen.scanner.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.scanner.entity.child.ModelProblem.Kind;
import dev.autogen.schema.Scan;
import dev.autogen.testing.HibernateLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a model partial stops the scan with one sentence that names the class, the cause and what to do. */
@Order(2)
class ScanFailureIT {

    private static final String FINE = "package app; @Entity public class Fine { @Id Long id; }";

    @TempDir
    Path directory;

    EntityProject project;

    @BeforeEach
    void start() {
        project = EntityProject.in(directory, HibernateLine.V7_4).compile(FINE);
    }

    private EntityScanException failure(EntityProject scanned) {
        return failure(scanned.request());
    }

    private static EntityScanException failure(ScanRequest request) {
        return catchThrowableOfType(EntityScanException.class, () -> EntityProject.scan(request));
    }

    @Test
    void noEntities() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("empty"));
        EntityScanException failure =
                failure(ScanRequest.of(List.of(empty), project.dependencies()).withPackages(List.of("a.b")));
        assertThat(failure.kind()).isEqualTo(Kind.NO_ENTITIES);
        assertThat(failure)
                .hasMessage(
                        "No class with @Entity was found. Looked in " + empty
                                + ", packages a.b. Compile the project, or correct `classpath` or `packages` in [model] of autogen.toml.");
        assertThat(failure(ScanRequest.of(List.of(directory.resolve("none")), project.dependencies())))
                .hasMessage("The class location " + directory.resolve("none")
                        + " does not exist. Compile the project, or correct `classpath` in [model] of autogen.toml.");
        project.compile("package part; @Embeddable public class Part { int x; }");
        assertThat(failure(project.request().withPackages(List.of("part"))))
                .hasMessageStartingWith(
                        "Hibernate found no entity in the mapping; the classes that were found are embeddables");
    }

    @Test
    void noHibernate() {
        assertThat(failure(ScanRequest.of(List.of(project.classes()), List.of())))
                .hasMessage(
                        "There is no Hibernate on the project's runtime classpath (1 entries). Add org.hibernate.orm:hibernate-core 6.2 or newer"
                                + " to the project, or check `dependencies` in [model] of autogen.toml.");
        assertThat(EntityProject.scan(ScanRequest.of(List.of(project.classes()), List.of())
                                .withBundledHibernate(project.dependencies()))
                        .schema()
                        .tables())
                .hasSize(1);
    }

    @Test
    void aJavaxEntityStopsUnlessItIsAJakartaEntityToo() {
        project.compile(
                "package javax.persistence; public @interface Entity {}",
                "package old; @javax.persistence.Entity public class Old { Long id; }",
                "package app; @javax.persistence.Entity @Entity public class Both { @Id Long id; }");
        EntityScanException failure = failure(project);
        assertThat(failure.kind()).isEqualTo(Kind.JAVAX);
        assertThat(failure)
                .hasMessage(
                        "Mapped with javax.persistence, which Hibernate 6 and later does not read: old.Old."
                                + " Import jakarta.persistence there, or leave the classes out with `packages` in [model] of autogen.toml.");
        assertThat(EntityProject.scan(project.request().withPackages(List.of("app")))
                        .schema()
                        .tables())
                .extracting(table -> table.name().name())
                .contains("both");
    }

    @Test
    void aClassForANewerJava() throws IOException {
        Path file = project.classes().resolve("app/Fine.class");
        byte[] code = Files.readAllBytes(file);
        code[7] = 98;
        Files.write(file, code);
        EntityScanException failure = failure(project);
        assertThat(failure.kind()).isEqualTo(Kind.NEWER_JAVA);
        assertThat(failure)
                .hasMessage("Class app.Fine is compiled for Java 54, and the JVM that scans is Java "
                        + Runtime.version().feature() + " (" + System.getProperty("java.home")
                        + "). Set `java` in [model] of autogen.toml to the home of a JDK 54 or newer.");
    }

    @Test
    void aSuperclassForANewerJava() throws IOException {
        project.compile(
                "package lib; public class Newer {}",
                "package app; @Entity public class Late extends lib.Newer { @Id Long id; }");
        Path file = project.classes().resolve("lib/Newer.class");
        byte[] code = Files.readAllBytes(file);
        code[7] = 98;
        Files.write(file, code);
        assertThat(failure(project))
                .hasMessageStartingWith("Class lib.Newer, which app.Late needs, is compiled for Java 54,");
    }

    @Test
    void aMissingClass() throws IOException {
        project.compile(
                "package lib; public class Gone {}",
                "package app; @Entity public class Needy { @Id Long id; @Transient lib.Gone gone; }");
        Files.delete(project.classes().resolve("lib/Gone.class"));
        EntityScanException failure = failure(project);
        assertThat(failure.kind()).isEqualTo(Kind.MISSING_CLASS);
        assertThat(failure)
                .hasMessage(
                        "Class app.Needy (in " + project.classes()
                                + ") does not load, because class lib.Gone is not on the project's runtime classpath. Add the dependency that has it.");
        assertThat(failure.detail()).contains("NoClassDefFoundError");
    }

    @Test
    void aMissingTypeArgument() throws IOException {
        project.compile(
                "package lib; public class Gone {}",
                "package app; @Entity public class Needy implements Comparable<lib.Gone> { @Id Long id; public int compareTo(lib.Gone other) { return 0; } }");
        Files.delete(project.classes().resolve("lib/Gone.class"));
        assertThat(failure(project))
                .hasMessage(
                        "Class app.Needy (in " + project.classes()
                                + ") does not load, because class lib.Gone is not on the project's runtime classpath. Add the dependency that has it.");
    }

    @Test
    void aStaticInitializerThatFails() {
        project.compile(
                "package app; @Entity public class Explosive { @Id Long id; static final int N = Integer.parseInt(System.getenv(\"NO_SUCH\")); }");
        EntityScanException failure = failure(project);
        assertThat(failure.kind()).isEqualTo(Kind.STATIC_INITIALIZER);
        assertThat(failure)
                .hasMessageStartingWith(
                        "The static initialiser of class app.Explosive fails outside the application: java.lang.NumberFormatException:")
                .hasMessageEndingWith("Let the class load without the application's services.");
    }

    @ParameterizedTest
    @MethodSource("dev.autogen.testing.HibernateLine#wanted")
    void aGeneratorWithASequenceThatCannotBeMade(HibernateLine line) {
        EntityProject generators = EntityProject.in(directory.resolve(line.name()), line)
                .compile(
                        FINE,
                        """
                package app;
                import org.hibernate.annotations.GenericGenerator;
                @Entity public class Special {
                    @Id @GeneratedValue(generator = "own") @GenericGenerator(name = "own", type = Numbers.class) Long id;
                    public static class Numbers extends org.hibernate.id.enhanced.SequenceStyleGenerator {
                        public Numbers() { if (true) throw new IllegalStateException("no application context"); }
                    }
                }
                """);
        EntityScanException failure = failure(generators);
        assertThat(failure.kind()).isEqualTo(Kind.GENERATOR);
        assertThat(failure)
                .hasMessageStartingWith("The id generator app.Special$Numbers")
                .hasMessageContaining(
                        line.isAtLeast(HibernateLine.V7_0)
                                ? " cannot be made outside the application, and this Hibernate builds no model without it: "
                                : " of entity app.Special cannot be made outside the application, so its sequence or table would be missing from the model: ")
                .hasMessageContaining("no application context");
    }

    /** As the generators of HAPI FHIR do. */
    @Test
    void aServiceOfTheApplicationThatAGeneratorAsksForCanBeContributed() throws IOException {
        EntityProject generators = EntityProject.in(directory.resolve("services"), HibernateLine.V6_6)
                .compile(
                        FINE,
                        """
                package app;
                import org.hibernate.annotations.GenericGenerator;
                @Entity public class Special {
                    @Id @GeneratedValue(generator = "own") @GenericGenerator(name = "own", type = Numbers.class) Long id;
                    @Entity public static class Another { @Id @GeneratedValue(generator = "own") Long id; }
                    public interface Clock extends org.hibernate.service.Service {}
                    public static class Numbers extends org.hibernate.id.enhanced.SequenceStyleGenerator {
                        public void configure(org.hibernate.type.Type type, Properties parameters, org.hibernate.service.ServiceRegistry registry) {
                            registry.getService(Clock.class);
                            super.configure(type, parameters, registry);
                        }
                    }
                    public static class Contributor implements org.hibernate.service.spi.ServiceContributor {
                        public void contribute(org.hibernate.boot.registry.StandardServiceRegistryBuilder builder) {
                            builder.addService(Clock.class, new Clock() {});
                        }
                    }
                }
                """);
        assertThat(failure(generators))
                .hasMessageStartingWith(
                        "The id generator app.Special$Numbers of the entities app.Special, app.Special$Another cannot be made outside")
                .hasMessageContaining(
                        "Unknown service requested [app.Special$Clock]. Contribute that service with a class that"
                                + " implements org.hibernate.service.spi.ServiceContributor and is named in META-INF/services");

        generators.resource(
                "META-INF/services/org.hibernate.service.spi.ServiceContributor", "app.Special$Contributor");
        assertThat(generators.scan().schema().sequences()).hasSize(1);
    }

    @Test
    void aTypeWhoseLengthNobodyGaveIsNamedWithItsColumn() {
        project.compile(
                        """
                package app;
                import org.hibernate.type.SqlTypes;
                public class Vectors extends org.hibernate.dialect.PostgreSQLDialect {
                    @Override protected void registerColumnTypes(org.hibernate.boot.model.TypeContributions types, org.hibernate.service.ServiceRegistry registry) {
                        super.registerColumnTypes(types, registry);
                        types.getTypeConfiguration().getDdlTypeRegistry().addDescriptor(new org.hibernate.type.descriptor.sql.internal.DdlTypeImpl(SqlTypes.VARBINARY, "bit($l)", this) {
                            @Override public String getTypeName(Long length, Integer precision, Integer scale) { return super.getTypeName((Long) null, null, null); }
                        });
                    }
                }
                """,
                        "package app; @Entity public class Fingerprint { @Id Long id; byte[] bits; @Column(columnDefinition = \"bit(9)\") byte[] few; }")
                .setting("hibernate.dialect", "app.Vectors");
        assertThat(failure(project))
                .hasMessage(
                        "Column Fingerprint.bits (app.Fingerprint.bits) would be of the type bit($l), as Hibernate knows no size for it."
                                + " Give it one with @Array(length = …) or @Column(length = …), or @Column(columnDefinition = …).");
    }

    @Test
    void aGeneratorWithoutObjectsIsOnlyNotedWhereHibernatePassesOverIt() {
        project = EntityProject.in(directory.resolve("older"), HibernateLine.V6_6)
                .compile(
                        FINE,
                        """
                package app;
                import org.hibernate.annotations.GenericGenerator;
                @Entity public class Special {
                    @Id @GeneratedValue(generator = "own") @GenericGenerator(name = "own", type = Letters.class) String id;
                    public static class Letters implements org.hibernate.id.IdentifierGenerator {
                        public Letters() { if (true) throw new IllegalStateException("no application context"); }
                        public Object generate(org.hibernate.engine.spi.SharedSessionContractImplementor session, Object owner) { return "x"; }
                    }
                }
                """);
        Scan scan = project.scan();
        assertThat(scan.schema().tables()).hasSize(2);
        assertThat(scan.notes()).hasSize(1);
        assertThat(scan.notes().get(0))
                .startsWith(
                        "The id generator app.Special$Letters of entity app.Special cannot be made outside the application")
                .contains("no application context");
    }

    @Test
    void reservedWordsWithoutQuotesAreNoted() {
        project.compile(
                "package app; @Entity public class User { @Id Long id; String end; @Column(name = \"`desc`\") String quoted; String name; @ManyToOne @JoinColumn(name = \"Primary\") Fine fine; }");
        assertThat(project.scan().notes())
                .containsExactly(
                        "PostgreSQL reserves words that Hibernate writes without quotes, and refuses the application's statements there:"
                                + " Primary (app.User.fine), User (app.User), end (app.User.end). Quote each, as in @Column(name = \"`end`\"), or all with the"
                                + " setting hibernate.auto_quote_keyword = true, or choose other names.");
    }

    @ParameterizedTest
    @MethodSource("dev.autogen.testing.HibernateLine#wanted")
    void aUserTypeWithoutSqlTypeIsNamedWithItsColumn(HibernateLine line) {
        EntityProject types = EntityProject.in(directory.resolve(line.name()), line)
                .compile(
                        FINE,
                        """
                package app;
                import org.hibernate.annotations.Type;
                @Entity public class Typed {
                    @Id Long id;
                    @Type(Odd.class) String first;
                    @Type(Odd.class) @Column(name = "other") String second;
                    @Type(Odd.class) @Column(columnDefinition = "text") String fine;
                    public static class Odd implements org.hibernate.usertype.UserType<String> {
                        public int getSqlType() { return 4711; }
                        public Class<String> returnedClass() { return String.class; }
                        public boolean equals(String a, String b) { return Objects.equals(a, b); }
                        public int hashCode(String a) { return 0; }
                        public String nullSafeGet(java.sql.ResultSet r, int i, org.hibernate.engine.spi.SharedSessionContractImplementor s, Object o) { return ""; }
                        public String nullSafeGet(java.sql.ResultSet r, int i, org.hibernate.type.descriptor.WrapperOptions o) { return ""; }
                        public void nullSafeSet(java.sql.PreparedStatement p, String v, int i, org.hibernate.engine.spi.SharedSessionContractImplementor s) {}
                        public void nullSafeSet(java.sql.PreparedStatement p, String v, int i, org.hibernate.type.descriptor.WrapperOptions o) {}
                        public String deepCopy(String v) { return v; }
                        public boolean isMutable() { return false; }
                        public java.io.Serializable disassemble(String v) { return v; }
                        public String assemble(java.io.Serializable c, Object o) { return ""; }
                    }
                }
                """);
        EntityScanException failure = failure(types);
        assertThat(failure.problems()).hasSize(2).allMatch(problem -> problem.kind() == Kind.TYPE);
        assertThat(failure)
                .hasMessageContaining("Column Typed.first (app.Typed.first) has no SQL type: ")
                .hasMessageContaining("Column Typed.other (app.Typed.second) has no SQL type: ")
                .hasMessageContaining("Give it one with @Column(columnDefinition = …), or mend its user type.");
    }

    @Test
    void aMappingError() {
        project.compile(
                "package app; @Entity public class Lost { @Id Long id; @OneToMany(mappedBy = \"nothing\") Set<Fine> fines; }");
        EntityScanException failure = failure(project);
        assertThat(failure.kind()).isEqualTo(Kind.MAPPING);
        assertThat(failure)
                .hasMessageStartingWith("Hibernate cannot build its model of the entities: ")
                .hasMessageContaining("app.Lost")
                .hasMessageContaining("nothing");
        assertThat(failure.getMessage().lines()).hasSize(1);
        assertThat(failure.detail()).contains("AnnotationException").contains("\tat ");
    }

    @Test
    void aMappingErrorThatHibernateFindsLate() {
        project.compile(
                "package app; @Entity public class Twice { @Id Long id; @Column(name = \"x\") int a; @Column(name = \"x\") int b; }");
        assertThat(failure(project)).hasMessageContaining("Twice").hasMessageContaining("'x'");
    }

    @Test
    void twoEntitiesOfOneName() {
        project.compile("package other; @Entity public class Fine { @Id Long id; }");
        EntityScanException failure = failure(project);
        assertThat(failure.kind()).isEqualTo(Kind.DUPLICATE_ENTITY);
        assertThat(failure).hasMessageContaining("app.Fine").hasMessageContaining("other.Fine");
    }

    @Test
    void aSourceWithoutItsClass() throws IOException {
        project.compile("package app; /** No @Entity. */ public class Plain { String text = \"@Entity\"; }");
        ScanRequest request = project.request().withSourceDirectories(List.of(project.sources()));
        assertThat(EntityProject.scan(request).schema().tables()).hasSize(1);
        Path several = project.sources().resolve("app/Several.java");
        Files.writeString(
                several, "package app;\nimport jakarta.persistence.*;\n@Entity\nclass Fine { @Id Long id; }\n");
        assertThat(EntityProject.scan(request).schema().tables()).hasSize(1);
        Path source = project.sources().resolve("app/New.java");
        Files.writeString(source, "package app;\nimport jakarta.persistence.*;\n@Entity\nclass New { @Id Long id; }\n");
        EntityScanException failure = failure(request);
        assertThat(failure.kind()).isEqualTo(Kind.SOURCE_WITHOUT_CLASS);
        assertThat(failure)
                .hasMessage(
                        "Not compiled: " + source + " has @Entity, but no class. Compile the project and scan again.");
    }

    @Test
    void aSettingThatNamesNoClass() {
        project.setting("hibernate.physical_naming_strategy", "com.acme.NoSuchStrategy");
        assertThat(failure(project)).hasMessageContaining("com.acme.NoSuchStrategy");
    }

    @Test
    void aJvmThatEndsWithoutAnAnswer() {
        project.compile(
                "package app; @Entity public class Deadly { @Id Long id; static { System.err.println(\"good bye\"); Runtime.getRuntime().halt(7); } }");
        EntityScanException failure = failure(project);
        assertThat(failure.kind()).isEqualTo(Kind.CHILD_JVM);
        assertThat(failure).hasMessageContaining("ended with exit code 7").hasMessageContaining("good bye");
    }

    @Test
    void aJavaHomeWithoutJava() {
        assertThat(failure(project.request().withJavaHome(directory)))
                .hasMessageStartingWith(
                        "There is no Java in " + directory + " (no " + directory.resolve("bin/java") + ").");
    }

    @Test
    void whatTheProjectPrintsDisturbsNothing() {
        project.compile(
                "package app; @Entity public class Loud { @Id Long id; static { System.out.println(\"{}\"); System.err.println(\"x\"); } }");
        assertThat(project.scan().schema().tables()).hasSize(2);
    }
}
