package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.autogen.scanner.entity.child.code.CodeSearch;
import dev.autogen.scanner.entity.child.code.CodeSetting;
import dev.autogen.scanner.entity.child.code.SearchedPackages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application's code tells Hibernate is found, and has to be said before anything is compared. */
@Order(15)
class SettingsInCodeTest {

    private static final String ENTITY =
            """
            import jakarta.persistence.*;
            @Entity public class CustomerOrder { @Id Long id; String orderText; }
            """;

    private static final String APP =
            """
            @org.springframework.boot.autoconfigure.SpringBootApplication public class App {}
            """;

    private static final String CONFIG =
            """
            import java.util.Map;
            import org.hibernate.boot.model.naming.*;
            import org.springframework.context.annotation.*;
            %s
            @Configuration(proxyBeanMethods = false) public class JpaConfig {
            %s
            }
            """;

    private static final String CUSTOMIZER_3 =
            "import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;";

    private static final String CUSTOMIZER_4 =
            "import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;";

    @TempDir
    private Path directory;

    private static FrameworkProject with(FrameworkProject project, String imports, String body) {
        return project.sources(
                Map.of("app.App", APP, "app.CustomerOrder", ENTITY, "app.JpaConfig", CONFIG.formatted(imports, body)));
    }

    private FrameworkProject boot3(String imports, String body) {
        return with(FrameworkProject.springBoot3(directory), imports, body);
    }

    private static String refusal(FrameworkProject project, String... command) {
        return project.project().refusedOnce(1, command);
    }

    private List<CodeSetting> found(String imports, String body) {
        try (FrameworkProject project = boot3(imports, body)) {
            return project.code().settings();
        }
    }

    private static CodeSetting setting(String place, String sentence, Map<String, String> lines, String... profiles) {
        return new CodeSetting(place, sentence, lines, List.of(profiles));
    }

    @Test
    void aNamingStrategyBeanIsNamedWithItsLineAndStops() {
        try (FrameworkProject project = boot3(
                "", "@Bean PhysicalNamingStrategy naming() { return new PhysicalNamingStrategyStandardImpl(); }")) {
            String sentence =
                    """
                    The application's code decides what Hibernate is told, and autogen does not run it. Say it in autogen.toml, under [model.settings]:
                    # app.JpaConfig.naming is a bean of PhysicalNamingStrategy, which names tables and columns
                    "hibernate.physical_naming_strategy" = "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl"
                    A place that does not change the schema is answered by its name, with the reason: "app.JpaConfig.naming" = "…".""";
            assertThat(refusal(project, "revision", "-m", "first")).isEqualTo(sentence);
            assertThat(refusal(project, "check")).isEqualTo(sentence);
            assertThat(project.autogen(0, "config").out())
                    .contains("hibernate.physical_naming_strategy = (decided in code; say it in [model] settings)"
                            + "  # app.JpaConfig.naming, which is a bean of PhysicalNamingStrategy")
                    .contains("model.packages = app  # @SpringBootApplication of app.App");
            project.configure(
                    "[model.settings]\n\"hibernate.physical_naming_strategy\" = \"org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl\"");
            assertThat(project.autogen(3, "check").out()).contains("create table customerorder ");
        }
    }

    @Test
    void aCustomizerIsReadForWhatItSets() {
        String sentence = "is a HibernatePropertiesCustomizer, which sets Hibernate's settings";
        List<CodeSetting> found = found(
                CUSTOMIZER_3,
                """
                String prefix;
                @Bean HibernatePropertiesCustomizer constants() {
                    return settings -> {
                        settings.put("hibernate.default_schema", "shop");
                        settings.put("hibernate.globally_quoted_identifiers", true);
                        settings.put(org.hibernate.cfg.AvailableSettings.PHYSICAL_NAMING_STRATEGY, new PhysicalNamingStrategyStandardImpl());
                        settings.put("hibernate.type.preferred_uuid_jdbc_type", prefix);
                        settings.put("hibernate.session_factory.statement_inspector", "app.Inspector");
                    };
                }
                @Bean HibernatePropertiesCustomizer harmless() {
                    return settings -> { settings.put("hibernate.jdbc.batch_size", 50); own(settings); };
                }
                void own(Map<String, Object> settings) { settings.put("hibernate.show_sql", "true"); }
                @Bean HibernatePropertiesCustomizer whole() {
                    return settings -> settings.putAll(Map.of("hibernate.default_schema", prefix));
                }
                @Bean HibernatePropertiesCustomizer checked() {
                    return settings -> java.util.Objects.requireNonNull(settings).put("hibernate.default_schema", "s");
                }
                @Bean HibernatePropertiesCustomizer computed() { return settings -> settings.put(prefix + ".schema", "x"); }
                @Bean HibernatePropertiesCustomizer elsewhere(java.util.function.Supplier<HibernatePropertiesCustomizer> given) {
                    return given.get();
                }
                @Bean HibernatePropertiesCustomizer anonymous() {
                    return new HibernatePropertiesCustomizer() {
                        @Override public void customize(Map<String, Object> settings) {
                            settings.put("hibernate.default_catalog", "c");
                        }
                    };
                }
                @Bean @Profile("legacy & !test") HibernatePropertiesCustomizer sometimes() {
                    return settings -> settings.put("hibernate.default_schema", "old");
                }
                """);
        assertThat(found)
                .containsExactly(
                        setting("app.JpaConfig.anonymous", sentence, Map.of("hibernate.default_catalog", "c")),
                        setting("app.JpaConfig.checked", sentence, Map.of("hibernate.default_schema", "s")),
                        setting("app.JpaConfig.computed", sentence, Map.of()),
                        setting(
                                "app.JpaConfig.constants",
                                sentence,
                                Map.of(
                                        "hibernate.default_schema",
                                        "shop",
                                        "hibernate.globally_quoted_identifiers",
                                        "true",
                                        "hibernate.physical_naming_strategy",
                                        "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl",
                                        "hibernate.type.preferred_uuid_jdbc_type",
                                        "")),
                        setting("app.JpaConfig.elsewhere", sentence, Map.of()),
                        setting(
                                "app.JpaConfig.sometimes",
                                sentence,
                                Map.of("hibernate.default_schema", "old"),
                                "legacy & !test"),
                        setting("app.JpaConfig.whole", sentence + "; it names hibernate.default_schema", Map.of()));
    }

    @Test
    void aFactoryOfItsOwnAsksForBothStrategies() {
        List<CodeSetting> found = found(
                "import org.springframework.orm.jpa.*; import org.springframework.orm.jpa.vendor.*;"
                        + " import org.springframework.boot.orm.jpa.EntityManagerFactoryBuilder;",
                """
                @Bean LocalContainerEntityManagerFactoryBean orders() {
                    LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
                    factory.setPackagesToScan("app");
                    factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
                    factory.getJpaPropertyMap().put("hibernate.default_schema", "orders");
                    return factory;
                }
                @Bean LocalContainerEntityManagerFactoryBean billing(EntityManagerFactoryBuilder builder, javax.sql.DataSource source) {
                    return builder.dataSource(source).packages("app.billing").build();
                }
                @Bean HibernateJpaVendorAdapter adapter() {
                    HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter();
                    adapter.setShowSql(true);
                    return adapter;
                }
                """);
        String sentence =
                "makes an EntityManagerFactory of the application's own, in place of the one that Spring Boot would make";
        assertThat(found)
                .containsExactly(
                        setting(
                                "app.JpaConfig.billing",
                                sentence,
                                Map.of(
                                        "hibernate.physical_naming_strategy", "",
                                        "hibernate.implicit_naming_strategy", "")),
                        setting(
                                "app.JpaConfig.orders",
                                sentence,
                                Map.of(
                                        "hibernate.default_schema",
                                        "orders",
                                        "hibernate.physical_naming_strategy",
                                        "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl",
                                        "hibernate.implicit_naming_strategy",
                                        "org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl")));
    }

    @Test
    void springBoot4HasItsTypesElsewhere() {
        try (FrameworkProject project = with(
                FrameworkProject.springBoot4(directory),
                CUSTOMIZER_4,
                """
                @Bean HibernatePropertiesCustomizer schema() { return settings -> settings.put("hibernate.default_schema", "shop"); }
                @org.springframework.stereotype.Component static class Names extends ImplicitNamingStrategyJpaCompliantImpl {}
                static class NoBean extends PhysicalNamingStrategyStandardImpl {}
                """)) {
            CodeSearch code = project.code();
            assertThat(code.settings())
                    .extracting(CodeSetting::place, CodeSetting::lines)
                    .containsExactly(
                            tuple(
                                    "app.JpaConfig$Names",
                                    Map.of("hibernate.implicit_naming_strategy", "app.JpaConfig$Names")),
                            tuple("app.JpaConfig.schema", Map.of("hibernate.default_schema", "shop")));
            assertThat(code.packages())
                    .isEqualTo(new SearchedPackages(List.of("app"), "@SpringBootApplication of app.App"));
        }
    }

    /** In Quarkus naming strategies are named in the configuration; its extension beans reach running sessions only. */
    @Test
    void quarkusNamesItsUnitsInTheConfiguration() {
        String audit =
                """
                @io.quarkus.hibernate.orm.PersistenceUnitExtension("users")
                public class Audit implements org.hibernate.Interceptor, java.io.Serializable {}
                """;
        try (FrameworkProject project = FrameworkProject.quarkus3(directory)
                .sources(Map.of(
                        "app.CustomerOrder",
                        ENTITY,
                        "people.AppUser",
                        ENTITY.replace("CustomerOrder", "AppUser"),
                        "app.Audit",
                        audit))) {
            project.resource(
                    "application.properties",
                    """
                    quarkus.hibernate-orm.packages=app
                    quarkus.hibernate-orm."users".packages=people
                    quarkus.hibernate-orm."users".physical-naming-strategy=org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy
                    """);
            assertThat(refusal(project, "check")).contains("There are several persistence units: <default>, users.");
            project.configure("persistence-unit = \"users\"");
            assertThat(project.autogen(3, "check").out())
                    .contains("create table app_user ")
                    .doesNotContain("order");
            project.configure("persistence-unit = \"<default>\"");
            assertThat(project.autogen(3, "check").out())
                    .contains("create table customerorder ")
                    .doesNotContain("user ");
        }
    }
}
