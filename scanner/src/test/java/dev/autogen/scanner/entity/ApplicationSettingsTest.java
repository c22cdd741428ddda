package dev.autogen.scanner.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.scanner.entity.settings.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationSettingsTest {

    private static final List<String> SPRING_3 = List.of("spring-boot-3.5.1.jar", "spring-orm-6.2.1.jar");

    @TempDir
    Path directory;

    @Test
    void springBootNamesTablesItsOwnWay() throws IOException {
        assertThat(values(read(SPRING_3, "default")))
                .containsOnly(
                        Map.entry(
                                "hibernate.implicit_naming_strategy",
                                "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy"),
                        Map.entry(
                                "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));
        assertThat(values(read(List.of("spring-boot-4.0.0.jar", "spring-orm-7.0.1.jar"), "default")))
                .containsOnly(
                        Map.entry(
                                "hibernate.implicit_naming_strategy",
                                "org.springframework.boot.hibernate.SpringImplicitNamingStrategy"),
                        Map.entry(
                                "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"));
        assertThat(values(read(List.of("spring-boot-3.5.1.jar"), "default"))).isEmpty();
    }

    @Test
    void readsPropertiesAndYamlWithProfilesAndPlaceholders() throws IOException {
        write(
                "application.properties",
                """
                spring.jpa.properties.hibernate.default_schema=${shop.schema:sales}
                spring.jpa.hibernate.naming.physicalStrategy=com.acme.Naming
                spring.jpa.properties.hibernate.dialect=a.B
                #---
                spring.config.activate.on-profile=dev & !fast
                spring.jpa.properties.hibernate.default_schema=dev_${shop.schema:sales}
                """);
        write(
                "application.yml",
                """
                spring:
                  jpa:
                    properties:
                      hibernate:
                        default_schema: yaml_loses
                        globally_quoted_identifiers: true
                      "[org.hibernate.envers.audit_table_suffix]": _HIST
                    database-platform: c.D
                ---
                spring:
                  config.activate.on-profile: [test, ci]
                  jpa.properties.hibernate.type.preferred_uuid_jdbc_type: CHAR
                """);
        write("application-dev.yaml", "spring.jpa.properties.hibernate.auto_quote_keyword: true\n");

        ApplicationSettings plain = read(List.of(), "default");
        assertThat(values(plain))
                .containsOnly(
                        Map.entry("hibernate.default_schema", "sales"),
                        Map.entry("hibernate.dialect", "a.B"),
                        Map.entry("hibernate.physical_naming_strategy", "com.acme.Naming"),
                        Map.entry("hibernate.globally_quoted_identifiers", "true"),
                        Map.entry("org.hibernate.envers.audit_table_suffix", "_HIST"));
        assertThat(plain.values().get("hibernate.default_schema").origin())
                .isEqualTo(directory + "/application.properties:1");

        ApplicationSettings dev = read(List.of(), "dev");
        assertThat(values(dev))
                .containsEntry("hibernate.default_schema", "dev_sales")
                .containsEntry("hibernate.auto_quote_keyword", "true");
        assertThat(dev.values().get("hibernate.default_schema").origin())
                .isEqualTo(directory + "/application.properties:6, profile dev & !fast");
        assertThat(values(read(List.of(), "dev", "fast"))).containsEntry("hibernate.default_schema", "sales");
        assertThat(values(read(List.of(), "ci"))).containsEntry("hibernate.type.preferred_uuid_jdbc_type", "CHAR");
    }

    @Test
    void theApplicationChoosesItsProfiles() throws IOException {
        write("application.properties", "spring.profiles.active=live\nspring.profiles.group.live=eu,us\n");
        write("application-eu.properties", "spring.jpa.properties.hibernate.default_schema=eu\n");
        write("application-us.properties", "spring.jpa.properties.hibernate.default_schema=us\n");
        assertThat(values(read(List.of(), "default"))).containsEntry("hibernate.default_schema", "us");
        assertThat(values(read(List.of(), "eu"))).containsEntry("hibernate.default_schema", "eu");
    }

    @Test
    void whatReachesForADatabaseIsLeftOut() throws IOException {
        write(
                "application.properties",
                """
                spring.jpa.properties.hibernate.connection.password=secret
                spring.jpa.properties.hibernate.hbm2ddl.auto=update
                spring.jpa.properties.hibernate.cache.region.factory_class=jcache
                spring.jpa.properties.jakarta.persistence.jdbc.url=jdbc:x
                spring.jpa.properties.hibernate.hbm2ddl.default_constraint_mode=NO_CONSTRAINT
                spring.jpa.properties.other=thing
                """);
        assertThat(values(read(List.of(), "default")))
                .containsOnly(Map.entry("hibernate.hbm2ddl.default_constraint_mode", "NO_CONSTRAINT"));
    }

    @Test
    void aPlaceholderWithoutValueMustBeAnswered() throws IOException {
        write("application.properties", "spring.jpa.properties.hibernate.default_schema=${NO_SUCH_VARIABLE_HERE}\n");
        assertThatThrownBy(() -> read(List.of(), "default"))
                .isInstanceOf(EntityScanException.class)
                .hasMessage("The setting hibernate.default_schema cannot be read from " + directory
                        + "/application.properties:1: The placeholder ${NO_SUCH_VARIABLE_HERE} has no value and no default."
                        + " Set the variable, or set hibernate.default_schema in [model] settings of autogen.toml.");
        ApplicationSettings answered = ApplicationSettings.read(
                home(directory, List.of()),
                List.of(),
                null,
                Map.of("hibernate.default_schema", new Setting("mine", "autogen.toml")));
        assertThat(answered.values())
                .containsExactly(Map.entry("hibernate.default_schema", new Setting("mine", "autogen.toml")));
    }

    @Test
    void aBrokenFileIsNamed() throws IOException {
        write("application.yml", "spring: [unclosed\n");
        assertThatThrownBy(() -> read(List.of(), "default"))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining(directory + "/application.yml")
                .hasMessageContaining("line 2");
    }

    @Test
    void quarkusHasKeysAndProfilesOfItsOwn() throws IOException {
        write(
                "application.properties",
                """
                quarkus.hibernate-orm.physical-naming-strategy=com.acme.Naming
                quarkus.hibernate-orm.database.default-schema=shop
                %dev.quarkus.hibernate-orm.database.default-schema=dev_shop
                quarkus.hibernate-orm.mapping.timezone.default-storage=normalize-utc
                quarkus.hibernate-orm.quote-identifiers.strategy=all-except-column-definitions
                quarkus.hibernate-orm.unsupported-properties."hibernate.type.preferred_enum_jdbc_type"=ENUM
                quarkus.hibernate-orm.mapping-files=META-INF/more.xml
                quarkus.hibernate-orm."users".database.default-schema=people
                quarkus.hibernate-orm."users".packages=com.acme.users
                quarkus.hibernate-envers.audit-table-suffix=_HISTORY
                quarkus.datasource.password=secret
                """);
        List<String> jars = List.of("quarkus-hibernate-orm-3.15.3.jar");
        ApplicationSettings prod = quarkus(jars, "<default>", Map.of());
        assertThat(values(prod))
                .containsOnly(
                        Map.entry("hibernate.physical_naming_strategy", "com.acme.Naming"),
                        Map.entry("hibernate.default_schema", "shop"),
                        Map.entry("hibernate.timezone.default_storage", "NORMALIZE_UTC"),
                        Map.entry("hibernate.globally_quoted_identifiers", "true"),
                        Map.entry("hibernate.globally_quoted_identifiers_skip_column_definitions", "true"),
                        Map.entry("hibernate.type.preferred_enum_jdbc_type", "ENUM"),
                        Map.entry("org.hibernate.envers.audit_table_suffix", "_HISTORY"));
        assertThat(prod.mappingFiles()).containsExactly("META-INF/more.xml");
        assertThat(values(quarkus(jars, "<default>", Map.of(), "dev")))
                .containsEntry("hibernate.default_schema", "dev_shop");
        String variable = "_DEV_QUARKUS_HIBERNATE_ORM_DATABASE_DEFAULT_SCHEMA";
        assertThat(quarkus(jars, "<default>", Map.of("QUARKUS_PROFILE", "dev", variable, "other"))
                        .values())
                .containsEntry("hibernate.default_schema", new Setting("other", "variable " + variable));
        assertThat(values(quarkus(
                        jars, "users", Map.of("QUARKUS_HIBERNATE_ORM__USERS__DATABASE_DEFAULT_SCHEMA", "other"))))
                .containsEntry("hibernate.default_schema", "other");
        assertThatThrownBy(() -> read(jars, "default"))
                .hasMessage("There are several persistence units: <default>, users."
                        + " Set `persistence-unit` in [model] of autogen.toml to one of them.");
        assertThatThrownBy(() -> quarkus(jars, "user", Map.of()))
                .hasMessage(
                        "There is no persistence unit 'user' in the configuration of Quarkus, which has <default>, users."
                                + " Set `persistence-unit` in [model] of autogen.toml to one of them.");
        ApplicationSettings users = quarkus(jars, "users", Map.of());
        assertThat(values(users)).containsEntry("hibernate.default_schema", "people");
        assertThat(users.packages()).containsExactly("com.acme.users");
    }

    @Test
    void quarkusReadsYamlAndNamesUnitsWithoutQuotes() throws IOException {
        write(
                "application.yaml",
                """
                quarkus:
                  hibernate-orm:
                    database:
                      orm-compatibility:
                        version: "5.6"
                    users:
                      database.default-schema: people
                      packages: [com.acme.users, com.acme.groups]
                "%test":
                  quarkus.hibernate-orm.users.database.default-schema: test_people
                """);
        write(
                "config/application.properties",
                "quarkus.hibernate-orm.users.physical-naming-strategy=com.acme.Naming\n");
        List<String> jars = List.of("quarkus-hibernate-orm-3.33.3.2.jar");
        assertThat(values(quarkus(jars, "<default>", Map.of())))
                .containsEntry("hibernate.id.db_structure_naming_strategy", "legacy")
                .containsEntry("hibernate.timezone.default_storage", "NORMALIZE");
        ApplicationSettings users = quarkus(jars, "users", Map.of());
        assertThat(users.values())
                .containsOnly(
                        Map.entry("hibernate.default_schema", new Setting("people", directory + "/application.yaml:7")),
                        Map.entry(
                                "hibernate.physical_naming_strategy",
                                new Setting("com.acme.Naming", directory + "/config/application.properties:1")));
        assertThat(users.packages()).containsExactly("com.acme.users", "com.acme.groups");
        assertThat(values(quarkus(jars, "users", Map.of(), "test")))
                .containsEntry("hibernate.default_schema", "test_people");
    }

    @Test
    void persistenceXmlWinsOverHibernateProperties() throws IOException {
        write(
                "hibernate.properties",
                "hibernate.default_schema=low\nhibernate.auto_quote_keyword=true\nhibernate.connection.url=x\n");
        write(
                "META-INF/persistence.xml",
                """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="shop"><properties>
                    <property name="hibernate.default_schema" value="high"/>
                    <property name="jakarta.persistence.jdbc.url" value="jdbc:x"/>
                  </properties></persistence-unit>
                </persistence>
                """);
        ApplicationSettings settings = read(List.of(), "default");
        assertThat(values(settings))
                .containsOnly(
                        Map.entry("hibernate.default_schema", "high"),
                        Map.entry("hibernate.auto_quote_keyword", "true"));
        assertThat(settings.values().get("hibernate.default_schema").origin())
                .isEqualTo("persistence.xml of " + directory + ", unit shop");
    }

    @Test
    void hibernatesOwnFileIsReadWhereThereIsNoPersistenceXml() throws IOException {
        write(
                "hibernate.cfg.xml",
                """
                <hibernate-configuration><session-factory>
                  <property name="hibernate.default_schema">shop</property>
                  <property name="globally_quoted_identifiers">true</property>
                  <property name="connection.url">jdbc:x</property>
                  <mapping class="app.Order"/><mapping resource="more.hbm.xml"/>
                </session-factory></hibernate-configuration>
                """);
        Setting yes = new Setting("true", directory + "/hibernate.cfg.xml");
        assertThat(read(List.of(), "default").values())
                .containsOnly(
                        Map.entry("hibernate.default_schema", new Setting("shop", yes.origin())),
                        Map.entry("hibernate.globally_quoted_identifiers", yes));
        assertThat(read(SPRING_3, "default").values()).doesNotContainKey("hibernate.default_schema");
    }

    @Test
    void anExecutableJarIsReadInside() throws IOException {
        Path jar = directory.resolve("app.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            entry(
                    zip,
                    "BOOT-INF/classes/application.properties",
                    "spring.jpa.properties.hibernate.default_schema=boot\n");
            entry(zip, "BOOT-INF/lib/spring-boot-4.0.1.jar", "");
            entry(zip, "BOOT-INF/lib/spring-orm-7.0.1.jar", "");
        }
        ApplicationSettings settings =
                ApplicationSettings.read(home(jar, List.of()), List.of("default"), null, Map.of());
        assertThat(values(settings))
                .containsEntry("hibernate.default_schema", "boot")
                .containsEntry(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void write(String file, String content) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private ApplicationSettings read(List<String> jars, String... profiles) {
        return ApplicationSettings.read(home(directory, jars), List.of(profiles), null, Map.of());
    }

    private ApplicationSettings quarkus(
            List<String> jars, String unit, Map<String, String> variables, String... profiles) {
        ApplicationHome home = new ApplicationHome(List.of(directory), paths(jars), directory, variables);
        return ApplicationSettings.read(home, List.of(profiles), unit, Map.of());
    }

    private static ApplicationHome home(Path location, List<String> jars) {
        return new ApplicationHome(List.of(location), paths(jars), null, Map.of());
    }

    private static List<Path> paths(List<String> jars) {
        return jars.stream().map(Path::of).toList();
    }

    private static Map<String, String> values(ApplicationSettings settings) {
        return settings.values().entrySet().stream()
                .collect(
                        LinkedHashMap::new,
                        (map, entry) -> map.put(entry.getKey(), entry.getValue().value()),
                        Map::putAll);
    }
}
