package dev.autogen.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsException;
import dev.autogen.project.SettingsSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitProjectTest {

    private static final String ENTITY = "package %s;\nimport jakarta.persistence.*;\n@Entity\nclass %s {}\n";

    @TempDir
    private Path directory;

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private InitProject init(String module) {
        return new InitProject(ProjectSettings.read(
                SettingsSources.of(directory.resolve(module).normalize())));
    }

    @Test
    void beginsInASpringBootProject() throws IOException {
        write(
                "pom.xml",
                """
                <project>
                    <artifactId>shop</artifactId>
                    <dependencies>
                        <dependency>
                            <groupId>org.springframework.boot</groupId>
                            <artifactId>spring-boot-starter-data-jpa</artifactId>
                        </dependency>
                    </dependencies>
                </project>
                """);
        write("src/main/java/com/acme/shop/Item.java", ENTITY.formatted("com.acme.shop", "Item"));
        write("src/main/java/com/acme/shop/order/Order.java", ENTITY.formatted("com.acme.shop.order", "Order"));
        write(
                "src/main/java/com/acme/App.java",
                "package com.acme;\n/** No @Entity of jakarta.persistence. */\nclass App {}\n");

        InitProject init = init(".");

        assertThat(init.findings()).containsExactly("Build: Maven, with Spring Boot", "Entities: 2 in com.acme.shop");
        assertThat(init.write())
                .containsExactly(directory.resolve("autogen.toml"), directory.resolve("src/main/java/db/revisions"));
        assertThat(directory.resolve("autogen.toml"))
                .hasContent(
                        """
                        # Settings of autogen. What is not set has its default: `autogen config` shows every one and where it comes from.

                        [model]
                        # Mapped classes are looked for in target/classes.
                        # The rest of the runtime classpath comes from Maven.
                        # Hibernate's settings are those of Spring Boot in the application's own files, with these profiles.
                        # profiles = ["default"]
                        # packages = ["com.acme.shop"]      # no mapped classes but those below

                        [database]
                        # Without a url, the entities are compared with the revisions alone, run on a scratch database of this version.
                        # version = "17"
                        # url = "${DATABASE_URL}"                  # jdbc:postgresql://host:5432/database or postgresql://…
                        # user = "${POSTGRES_USER:-postgres}"
                        # password = "${POSTGRES_PASSWORD:-}"      # PGPASSWORD and .pgpass are read, too

                        [migrations]
                        # Where revisions go, and their index.
                        # directory = "src/main/java"
                        # package = "db.revisions"
                        # resources = "src/main/resources"
                        """);
        assertThat(init.pomWithoutRuntime()).hasValue(directory.resolve("pom.xml"));
        assertThat(init.nextSteps(false))
                .hasSize(3)
                .first()
                .asString()
                .endsWith("Add dev.autogen:autogen-runtime:" + ToolVersion.get() + " to pom.xml: autogen init --yes");

        init.addRuntime();
        assertThat(init(".").pomWithoutRuntime()).isEmpty();
        assertThat(init.nextSteps(true))
                .last()
                .isEqualTo("Then write the first revision: autogen revision -m \"first tables\"");
    }

    @Test
    void whatItWritesIsRead() throws IOException {
        write("pom.xml", "<project><artifactId>shop</artifactId></project>");
        init(".").write();
        String everything = Files.readString(directory.resolve("autogen.toml")).replaceAll("(?m)^# (\\S+ = .*)$", "$1");
        write("autogen.toml", everything.replace("${DATABASE_URL}", "postgresql://h/db"));
        ProjectSettings settings = ProjectSettings.read(SettingsSources.of(directory));
        assertThat(settings.database().address()).hasToString("h:5432/db");
        assertThat(settings.migrations().packageName()).isEqualTo("db.revisions");
    }

    @Test
    void overwritesNothing() throws IOException {
        write("pom.xml", "<project><artifactId>shop</artifactId></project>");
        write("autogen.toml", "[migrations]\npackage = \"com.acme.db\"\n");
        assertThat(init(".").write()).containsExactly(directory.resolve("src/main/java/com/acme/db"));
        assertThat(init(".").write()).isEmpty();
        assertThat(directory.resolve("autogen.toml")).hasContent("[migrations]\npackage = \"com.acme.db\"\n");
    }

    @Test
    void namesTheClassesOfSiblingsWithEntities() throws IOException {
        write(
                "pom.xml",
                "<project><groupId>g</groupId><artifactId>all</artifactId><packaging>pom</packaging><modules><module>model</module><module>app</module></modules></project>");
        String parent = "<parent><groupId>g</groupId><artifactId>all</artifactId></parent>";
        write("model/pom.xml", "<project>" + parent + "<artifactId>model</artifactId></project>");
        write(
                "app/pom.xml",
                "<project>" + parent
                        + "<artifactId>app</artifactId><dependencies><dependency><groupId>g</groupId><artifactId>model</artifactId></dependency></dependencies></project>");
        write("model/src/main/java/m/Item.java", ENTITY.formatted("m", "Item"));

        init("app").write();
        assertThat(ProjectSettings.read(SettingsSources.of(directory.resolve("app")))
                        .model()
                        .classpath())
                .isEqualTo(List.of("target/classes", "../model/target/classes"));

        assertThatThrownBy(() -> init("."))
                .isInstanceOf(SettingsException.class)
                .hasMessageEndingWith("autogen init --project app\n  autogen init --project model");
    }

    @Test
    void knowsGradle() throws IOException {
        write("build.gradle.kts", "plugins { id(\"io.quarkus\") }");
        InitProject init = init(".");
        assertThat(init.findings()).first().isEqualTo("Build: Gradle, with Quarkus");
        assertThat(init.pomWithoutRuntime()).isEmpty();
        assertThat(init.nextSteps(false))
                .first()
                .asString()
                .endsWith("implementation(\"dev.autogen:autogen-runtime:" + ToolVersion.get() + "\")");
    }

    @Test
    void saysWhatAnEmptyDirectoryLacks() {
        assertThatThrownBy(() -> init("."))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(
                        "There is no project in " + directory + ": no pom.xml, no build.gradle, no src/main.");
        assertThat(directory).isEmptyDirectory();
    }
}
