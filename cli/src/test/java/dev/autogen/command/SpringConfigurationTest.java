package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.scanner.entity.ApplicationSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration files, profiles, imports and variables: what autogen reads is what the real Spring Boot says in the same place. */
@Order(7)
class SpringConfigurationTest {

    private static final String TOLD =
            """
            import java.util.*;
            import org.springframework.boot.SpringApplication;
            import org.springframework.boot.context.properties.bind.*;
            public class Told {
                public static void main(String[] arguments) {
                    SpringApplication application = new SpringApplication(Told.class);
                    application.setLogStartupInfo(false);
                    try (var context = application.run(arguments)) {
                        Binder binder = Binder.get(context.getEnvironment());
                        new TreeMap<>(binder.bind("spring.jpa.properties", Bindable.mapOf(String.class, String.class)).orElse(Map.of()))
                            .forEach((key, value) -> System.out.println("= " + key + "=" + value));
                        binder.bind("spring.jpa.hibernate.naming.physical-strategy", String.class)
                            .ifBound(value -> System.out.println("= hibernate.physical_naming_strategy=" + value));
                    }
                }
            }
            """;

    @Nested
    class SpringBoot4 extends Agreement {

        @Override
        FrameworkProject project(Path directory) {
            return FrameworkProject.springBoot4(directory);
        }
    }

    @Tag("matrix")
    @Nested
    class SpringBoot3 extends Agreement {

        @Override
        FrameworkProject project(Path directory) {
            return FrameworkProject.springBoot3(directory);
        }
    }

    /** Asks Spring Boot and autogen, and returns what both say. */
    private static Map<String, String> agreed(FrameworkProject project, Map<String, String> environment) {
        Map<String, String> told = new TreeMap<>();
        project.output("app.Told", environment)
                .lines()
                .filter(line -> line.startsWith("= "))
                .map(line -> line.substring(2).split("=", 2))
                .forEach(entry -> told.put(entry[0], entry[1]));
        Map<String, String> read = new TreeMap<>();
        ApplicationSettings settings = project.settings(environment, "default");
        settings.values().forEach((name, setting) -> {
            if (!setting.origin().startsWith("default of Spring Boot")) {
                read.put(name, setting.value());
            }
        });
        assertThat(read).isEqualTo(told);
        assertThat(read).isNotEmpty();
        return read;
    }

    private static final List<String> PLACES = List.of(
            "properties",
            "document",
            "yml",
            "yaml",
            "list",
            "live",
            "eu",
            "base",
            "a",
            "b",
            "deep",
            "folder",
            "root",
            "more",
            "deeper",
            "deeperOfProfile",
            "moreOfProfile",
            "inside",
            "late",
            "lateOfProfile",
            "sub",
            "subOfProfile",
            "second",
            "extra",
            "hinted",
            "beside",
            "configured",
            "one",
            "two");

    /** Returns lines with a setting of the place's own, one that every place sets, and one for each pair, which tells the stronger of the two. */
    private static String own(String name) {
        return lines(name)
                .map(line -> "spring.jpa.properties." + line + "=" + name)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String ownYaml(String name) {
        return lines(name)
                .map(line -> "  " + line + ": " + name)
                .collect(Collectors.joining("\n", "spring.jpa.properties:\n", "\n"));
    }

    private static Stream<String> lines(String name) {
        return Stream.concat(
                Stream.of("hibernate." + name, "hibernate.last"),
                PLACES.stream().map(other -> Stream.of(name, other)
                        .sorted()
                        .collect(Collectors.joining(".", "hibernate.pair.", ""))));
    }

    abstract static class Agreement {

        @TempDir
        private Path directory;

        abstract FrameworkProject project(Path directory);

        @Test
        void foldersEndingsAndProfiles() {
            try (FrameworkProject project = project(directory).sources(Map.of("app.Told", TOLD))) {
                project.resource(
                        "application.properties",
                        "spring.profiles.active=live,eu\nspring.profiles.include=base\n"
                                + "spring.profiles.group.live=a,b\nspring.profiles.group.a=deep\n" + own("properties")
                                + "#---\nspring.config.activate.on-profile=deep & !none\n" + own("document")
                                + "#---\nspring.config.activate.on-profile=none\n" + own("never"));
                project.resource(
                        "application.yml",
                        ownYaml("yml") + "---\nspring.config.activate.on-profile: [x, eu]\n" + ownYaml("list"));
                project.resource("application.yaml", ownYaml("yaml"));
                for (String profile : new String[] {"live", "eu", "base", "a", "b", "deep", "none", "default"}) {
                    project.resource("application-" + profile + ".properties", own(profile));
                }
                project.resource("config/application-deep.yml", ownYaml("folder"));
                assertThat(agreed(project, Map.of()))
                        .containsEntry("hibernate.last", "eu")
                        .doesNotContainKey("hibernate.never");
                assertThat(agreed(project, Map.of("SPRING_PROFILES_ACTIVE", "default")))
                        .containsKey("hibernate.default");
            }
        }

        @Test
        void filesBesideTheApplicationAndImports() {
            try (FrameworkProject project = project(directory).sources(Map.of("app.Told", TOLD))) {
                project.resource("application-p.properties", own("inside") + "spring.config.import=late.properties\n");
                project.resource(
                        "application.properties",
                        own("root")
                                + "conf=./conf\nspring.profiles.active=p\n"
                                + "spring.config.import=more.properties,optional:classpath:/sub/,optional:file:${conf}/extra.yml,optional:nowhere.yml,optional:configtree:./tree/\n"
                                + "#---\nspring.config.import=optional:file:./conf/plain[.yaml]\n" + own("second"));
                project.resource("more.properties", own("more") + "spring.config.import=sub/deeper.properties\n");
                project.resource("more-p.properties", own("moreOfProfile"));
                project.resource("sub/deeper-p.properties", own("deeperOfProfile"));
                project.resource("late.properties", own("late"));
                project.resource("late-p.properties", own("lateOfProfile"));
                project.resource("sub/deeper.properties", own("deeper"));
                project.resource("sub/application.yml", ownYaml("sub"));
                project.resource("sub/application-p.yml", ownYaml("subOfProfile"));
                project.file("conf/extra.yml", ownYaml("extra"));
                project.file("conf/plain", ownYaml("hinted"));
                project.file("tree/spring/jpa/properties/hibernate/tree", "leaf\n");
                project.file("tree/spring.jpa.properties.hibernate.dotted", "leaf");
                assertThat(agreed(project, Map.of()))
                        .containsEntry("hibernate.tree", "leaf")
                        .containsEntry("hibernate.last", "subOfProfile");
                project.file("application.properties", own("beside"));
                project.file("config/application.properties", own("configured"));
                project.file("config/one/application.properties", own("one"));
                project.file("config/two/application-p.properties", own("two"));
                assertThat(agreed(project, Map.of())).containsEntry("hibernate.last", "two");
            }
        }

        @Test
        void variables() {
            try (FrameworkProject project = project(directory).sources(Map.of("app.Told", TOLD))) {
                project.resource(
                        "application.properties",
                        own("root")
                                + "spring.jpa.properties.hibernate.default_schema=file\nspring.jpa.properties.hibernate.placed=${WHERE:here}-${shop.where:there}\n");
                project.resource("named.properties", own("named"));
                project.file("extra/application.properties", own("extra"));
                project.file("extra/application-v.properties", own("extraOfProfile"));
                assertThat(agreed(
                                project,
                                Map.of(
                                        "SPRING_JPA_PROPERTIES_HIBERNATE_DEFAULT_SCHEMA", "variable",
                                        "SPRING_JPA_PROPERTIES_HIBERNATE_DIALECT", "a.B",
                                        "SPRING_JPA_HIBERNATE_NAMING_PHYSICALSTRATEGY", "a.Naming",
                                        "WHERE", "elsewhere",
                                        "SHOP_WHERE", "shop",
                                        "SPRING_PROFILES_ACTIVE", "v",
                                        "SPRING_CONFIG_ADDITIONAL_LOCATION", "file:./extra/")))
                        .containsEntry("hibernate.default_schema", "variable")
                        .containsEntry("hibernate.placed", "elsewhere-shop")
                        .containsEntry("hibernate.last", "extraOfProfile");
                assertThat(agreed(
                                project,
                                Map.of(
                                        "SPRING_APPLICATION_JSON",
                                        "{\"spring\": {\"jpa\": {\"properties\": {\"hibernate.last\": \"json\"}}}}",
                                        "SPRING_JPA_PROPERTIES_HIBERNATE_DEFAULTSCHEMA",
                                        "variable",
                                        "SPRING_JPA_HIBERNATE_NAMING_PHYSICAL_STRATEGY",
                                        "a.Naming",
                                        "SPRING_CONFIG_NAME",
                                        "application,named")))
                        .containsEntry("hibernate.last", "json");
                assertThat(agreed(
                                project, Map.of("SPRING_CONFIG_LOCATION", "file:./extra/,classpath:/named.properties")))
                        .containsKeys("hibernate.extra", "hibernate.named")
                        .doesNotContainKey("hibernate.root");
            }
        }
    }
}
