package dev.autogen.scanner.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.testing.HibernateLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where mapped classes are looked for, and how they are loaded. */
@Order(3)
class ScanClasspathIT {

    private static final String BASE =
            "package lib; @MappedSuperclass public abstract class Base { @Id Long id; Point point; }";
    private static final String POINT = "package lib; @Embeddable public class Point { int x; }";
    private static final String USER = "package app; @Entity public class User extends lib.Base { String name; }";
    private static final String ORDER =
            "package app.more; @Entity @Table(name = \"orders\") public class Order { @Id Long id; }";

    @TempDir
    Path directory;

    EntityProject project;

    @BeforeEach
    void compile() {
        project = EntityProject.in(directory, HibernateLine.V6_6).compile(BASE, POINT, USER, ORDER);
    }

    @Test
    void packagesNarrowTheSearch() {
        Scan scan = EntityProject.scan(project.request().withPackages(List.of("app.more")));
        assertThat(tables(scan)).containsExactly("orders");
        assertThat(tables(project.scan())).containsExactly("orders", "user");
    }

    @Test
    void anExecutableJarIsSearchedWithItsOwnModules() throws IOException {
        Path module = jar(directory.resolve("module.jar"), project.classes(), "app/more/");
        Path library = jar(directory.resolve("library.jar"), project.classes(), "lib/");
        Path boot = directory.resolve("app.jar");
        try (OutputStream file = Files.newOutputStream(boot);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            entry(zip, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nStart-Class: app.Main\n\n".getBytes());
            entry(zip, "BOOT-INF/classes/", new byte[0]);
            entry(
                    zip,
                    "BOOT-INF/classes/app/User.class",
                    Files.readAllBytes(project.classes().resolve("app/User.class")));
            for (Path jar : Stream.concat(project.dependencies().stream(), Stream.of(module, library))
                    .toList()) {
                entry(zip, "BOOT-INF/lib/" + jar.getFileName(), Files.readAllBytes(jar));
            }
        }
        Path answers = directory.resolve("answers");
        Scan scan = EntityScanner.scan(
                ScanRequest.of(List.of(boot), List.of()), new ScanCache(directory.resolve("archives"), answers));
        assertThat(tables(scan)).containsExactly("orders", "user");
        assertThat(answers)
                .as("what is unpacked for one scan is not known again")
                .doesNotExist();
        assertThat(scan.schema().table(QualifiedName.of("user")).orElseThrow().columns())
                .hasSize(3);
    }

    @Test
    void aJarMayNeedAClassOfADirectory() throws IOException {
        // the jar's class is loaded by the JVM's own loader, which does not see the directory
        Path jar = jar(directory.resolve("app.jar"), project.classes(), "app/");
        delete(project.classes().resolve("app"));
        List<Path> classpath = new ArrayList<>(List.of(jar, project.classes()));
        classpath.addAll(project.dependencies());
        assertThat(tables(EntityScanner.scan(ScanRequest.of(List.of(jar), classpath))))
                .containsExactly("orders", "user");
    }

    @Test
    void aClassIsTakenFromWhereTheClasspathHasItFirst() throws IOException {
        Path older = jar(directory.resolve("older.jar"), project.classes(), "");
        project.compile(
                "package app.more; @Entity @Table(name = \"newer_orders\") public class Order { @Id Long id; }");
        List<Path> classpath = new ArrayList<>(List.of(project.classes(), older));
        classpath.addAll(project.dependencies());
        assertThat(tables(EntityScanner.scan(ScanRequest.of(List.of(project.classes()), classpath))))
                .contains("newer_orders");
    }

    @Test
    void aPersistenceUnitSaysWhatIsMapped() {
        project.resource(
                "META-INF/persistence.xml",
                """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="listed">
                    <mapping-file>xml/extra.xml</mapping-file>
                    <class>app.more.Order</class>
                    <exclude-unlisted-classes/>
                  </persistence-unit>
                  <persistence-unit name="searched"/>
                </persistence>
                """);
        project.compile("package plain; public class Tag { public Long id; public String text; }");
        project.resource("xml/extra.xml", mapping("plain.Tag"));
        assertThat(tables(EntityProject.scan(project.request().withPersistenceUnit("listed"))))
                .containsExactly("orders", "tag");
        assertThat(tables(EntityProject.scan(project.request().withPersistenceUnit("searched"))))
                .containsExactly("orders", "user");
        assertThatThrownBy(project::scan)
                .hasMessageStartingWith("There are several persistence units: listed (in ")
                .hasMessageEndingWith("Set `persistence-unit` in [model] of autogen.toml to one of them.");
        assertThatThrownBy(() -> EntityProject.scan(project.request().withPersistenceUnit("lsted")))
                .hasMessageStartingWith("There is no persistence unit 'lsted': there are listed (in ");
    }

    @Test
    void ormXmlIsReadWithoutBeingNamed() {
        project.compile("package plain; public class Tag { public Long id; public String text; }");
        project.resource("META-INF/orm.xml", mapping("plain.Tag"));
        assertThat(tables(project.scan())).containsExactly("orders", "tag", "user");
    }

    @Test
    void aMappingFileMayBeNamedThoughItIsFound() {
        project.compile("package plain; public class Tag { public Long id; public String text; }");
        project.resource("META-INF/orm.xml", mapping("plain.Tag"));
        ScanRequest request = project.request().withMappingFiles(List.of("META-INF/orm.xml"));
        assertThat(tables(EntityProject.scan(request))).containsExactly("orders", "tag", "user");
        assertThatThrownBy(() -> EntityProject.scan(request.withMappingFiles(List.of("no/such.xml"))))
                .hasMessageStartingWith("Mapping file no/such.xml is named by the configuration");
    }

    @Test
    void aPersistenceUnitNamesJarsToSearch() throws IOException {
        jar(directory.resolve("more.jar"), project.classes(), "app/more/");
        jar(directory.resolve("lib.jar"), project.classes(), "lib/");
        delete(project.classes().resolve("app/more"));
        project.resource(
                "META-INF/persistence.xml",
                """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="shop"><jar-file>../more.jar</jar-file></persistence-unit>
                </persistence>
                """);
        assertThat(tables(project.scan())).containsExactly("orders", "user");
    }

    @Test
    void registrationsOfPackagesAndConvertersCount() {
        project.compile(
                "@org.hibernate.annotations.JavaTypeRegistration(javaType = app.Money.class, descriptorClass = app.MoneyType.class) package app;",
                "package app; public class Money implements java.io.Serializable { public long cents; }",
                """
                package app;
                public class MoneyType extends org.hibernate.type.descriptor.java.AbstractClassJavaType<Money> {
                    public MoneyType() { super(Money.class); }
                    public org.hibernate.type.descriptor.jdbc.JdbcType getRecommendedJdbcType(org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators i) {
                        return i.getTypeConfiguration().getJdbcTypeRegistry().getDescriptor(java.sql.Types.BIGINT);
                    }
                    public <X> X unwrap(Money m, Class<X> type, org.hibernate.type.descriptor.WrapperOptions o) { return null; }
                    public <X> Money wrap(X value, org.hibernate.type.descriptor.WrapperOptions o) { return null; }
                }
                """,
                "package app; @Entity public class Price { @Id Long id; Money money; }");
        assertThat(project.scan()
                        .schema()
                        .table(QualifiedName.of("price"))
                        .orElseThrow()
                        .column("money"))
                .map(column -> column.type().toString())
                .contains("bigint");
    }

    @Test
    void contributorsOfTheClasspathTakePart() {
        project.compile(
                        """
                package app;
                import org.hibernate.boot.model.TypeContributions;
                import org.hibernate.service.ServiceRegistry;
                public class Contributor implements org.hibernate.boot.model.TypeContributor, org.hibernate.boot.spi.MetadataBuilderContributor {
                    public void contribute(TypeContributions types, ServiceRegistry registry) {
                        types.getTypeConfiguration().getDdlTypeRegistry().addDescriptor(new org.hibernate.type.descriptor.sql.internal.DdlTypeImpl(
                                java.sql.Types.INTEGER, "int8", ((org.hibernate.service.spi.ServiceRegistryImplementor) registry)
                                        .requireService(org.hibernate.engine.jdbc.spi.JdbcServices.class).getDialect()));
                    }
                    public void contribute(org.hibernate.boot.MetadataBuilder builder) {
                        builder.applyImplicitSchemaName("built");
                    }
                }
                """)
                .setting("hibernate.metadata_builder_contributor", "app.Contributor");
        project.resource("META-INF/services/org.hibernate.boot.model.TypeContributor", "app.Contributor\n");
        Scan scan = project.scan();
        assertThat(scan.schema()
                        .table(QualifiedName.of("built", "user"))
                        .orElseThrow()
                        .column("x"))
                .map(column -> column.type().toString())
                .contains("bigint");
    }

    @Test
    void theDefaultNamespaceIsLeftOutOfNames() {
        project.setting("hibernate.default_schema", "Shop");
        assertThat(tables(EntityProject.scan(project.request().withDefaultNamespace("shop"))))
                .containsExactly("orders", "user");
        assertThat(tables(project.scan())).containsExactly("shop.orders", "shop.user");
    }

    private static String mapping(String type) {
        return """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                  <entity class="%s" access="FIELD"><attributes><id name="id"/><basic name="text"/></attributes></entity>
                </entity-mappings>
                """
                .formatted(type);
    }

    private static List<String> tables(Scan scan) {
        return scan.schema().tables().stream()
                .map(table -> table.name().toString())
                .toList();
    }

    private static Path jar(Path jar, Path classes, String prefix) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = classes.relativize(each).toString();
                if (name.startsWith(prefix)) {
                    entry(zip, name, Files.readAllBytes(each));
                }
            }
        }
        return jar;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
