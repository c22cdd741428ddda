package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What autogen reads is what the real application makes: it starts, lets Hibernate create its schema, and nothing differs. */
@Order(8)
class FrameworkTruthTest {

    private static final String APP =
            """
            @org.springframework.boot.autoconfigure.SpringBootApplication
            %s
            public class App {
                public static void main(String[] arguments) {
                    org.springframework.boot.SpringApplication.run(App.class, arguments).close();
                }
            }
            """;

    private static final String ORDER =
            """
            import jakarta.persistence.*;
            import java.util.*;
            @Entity public class CustomerOrder {
                @Id @GeneratedValue Long id;
                String orderTEXT2Line;
                UUID externalId;
                @Embedded HomeAddress shipTo;
                @ManyToOne CustomerOrder followsUp;
                @ElementCollection List<String> tagNames = new ArrayList<>();
                @ManyToMany Set<CustomerOrder> relatedTo = new HashSet<>();
                @Column(name = "URLofPage") String page;
            }
            """;

    private static final String ADDRESS =
            "@jakarta.persistence.Embeddable public class HomeAddress { String streetName; String zipCode; }";

    private static final String OUTSIDE =
            """
            import jakarta.persistence.*;
            @Entity public class NotSearched { @Id Long id; }
            """;

    @TempDir
    private Path directory;

    private static FrameworkProject laid(FrameworkProject project, String annotations) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("app.shop.CustomerOrder", ORDER);
        sources.put("app.shop.HomeAddress", ADDRESS);
        sources.put("other.NotSearched", OUTSIDE);
        sources.put("app.App", APP.formatted(annotations));
        return project.sources(sources);
    }

    private static void agrees(FrameworkProject project) {
        assertThat(project.autogen(0, "check").out()).startsWith("In step: ");
    }

    @Tag("matrix")
    @Test
    void springBoot3() {
        try (FrameworkProject project = laid(FrameworkProject.springBoot3(directory), "")) {
            project.run("app.App", Map.of());
            agrees(project);
            assertThat(project.project().relations())
                    .contains("public.customer_order", "public.customer_order_tag_names")
                    .doesNotContain("public.not_searched");
        }
    }

    @Tag("matrix")
    @Test
    void springBoot4() {
        try (FrameworkProject project = laid(FrameworkProject.springBoot4(directory), "")) {
            project.run("app.App", Map.of());
            agrees(project);
        }
    }

    private static final String WIDE =
            """
            public class WideDialect extends org.hibernate.dialect.PostgreSQLDialect {
                @Override protected String columnType(int code) {
                    return code == org.hibernate.type.SqlTypes.VARCHAR ? "text" : super.columnType(code);
                }
            }
            """;

    private static final String CONFIG_3 =
            """
            import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
            import org.springframework.context.annotation.*;
            @Configuration(proxyBeanMethods = false) public class JpaConfig {
                @Bean HibernatePropertiesCustomizer schema() {
                    return settings -> settings.put("hibernate.default_schema", "from_code");
                }
                @Bean HibernatePropertiesCustomizer batches() {
                    return settings -> settings.put("hibernate.jdbc.batch_size", "20");
                }
            }
            """;

    /** The dialect of {@code spring.jpa.properties} wins over the platform, profiles over plain files, beans over both. */
    @Test
    void springBoot3WithProfilesAndACustomizer() {
        try (FrameworkProject project = laid(FrameworkProject.springBoot3(directory), "")
                .sources(Map.of("app.WideDialect", WIDE, "app.JpaConfig", CONFIG_3))) {
            project.resource(
                    "application.yml",
                    """
                    spring:
                      profiles.active: live
                      jpa:
                        database-platform: org.hibernate.dialect.PostgreSQLDialect
                        properties:
                          hibernate.dialect: app.WideDialect
                          hibernate.default_schema: from_file
                          hibernate.hbm2ddl.create_namespaces: true
                    ---
                    spring.config.activate.on-profile: live
                    spring.jpa.hibernate.naming.physical-strategy: org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl
                    """);
            project.run("app.App", Map.of());
            assertThat(project.project().refusedOnce(1, "check"))
                    .contains("\"hibernate.default_schema\" = \"from_code\"")
                    .doesNotContain("batches");
            project.configure("[model.settings]\n\"hibernate.default_schema\" = \"from_code\"");
            agrees(project);
            assertThat(project.project().relations()).contains("from_code.customerorder");
        }
    }

    private static final String FACTORY_4 =
            """
            import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
            import org.springframework.context.annotation.*;
            import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
            @Configuration(proxyBeanMethods = false) public class JpaConfig {
                @Bean LocalContainerEntityManagerFactoryBean entityManagerFactory(EntityManagerFactoryBuilder builder, javax.sql.DataSource source) {
                    return builder.dataSource(source).packages("other").persistenceUnit("other").build();
                }
            }
            """;

    /** A factory of its own maps other packages, and here gets the naming of Spring Boot from the builder. */
    @Test
    void springBoot4WithAFactoryOfItsOwn() {
        try (FrameworkProject project =
                laid(FrameworkProject.springBoot4(directory), "").sources(Map.of("app.JpaConfig", FACTORY_4))) {
            project.run("app.App", Map.of());
            assertThat(project.project().refusedOnce(1, "check"))
                    .contains("\"hibernate.physical_naming_strategy\" = \"…\"")
                    .contains("app.JpaConfig.entityManagerFactory");
            project.configure(
                    """
                    packages = ["other"]
                    [model.settings]
                    "app.JpaConfig.entityManagerFactory" = "takes its settings from Spring Boot's builder"
                    """);
            agrees(project);
            assertThat(project.project().relations())
                    .containsExactly("public.not_searched", "public.not_searched_pkey");
        }
    }
}
