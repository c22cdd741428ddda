package dev.autogen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSettingsTest {

    @TempDir
    private Path directory;

    private SettingsFile file() {
        return new SettingsFile(directory);
    }

    @Test
    void everythingHasADefault() {
        ProjectSettings settings = file().read();
        assertThat(settings.file()).isNull();
        assertThat(settings.model())
                .isEqualTo(new ModelSettings(
                        List.of("target/classes"),
                        new Dependencies(Dependencies.Source.NONE, List.of()),
                        List.of(),
                        null,
                        List.of("default"),
                        null,
                        Map.of()));
        assertThat(settings.database()).isEqualTo(new DatabaseSettings(null, null, List.of(), null, null, true, 17));
        assertThat(settings.scratch()).isEqualTo(new ScratchSettings(null, false, null));
        assertThat(settings.migrations())
                .isEqualTo(new MigrationSettings(
                        directory.resolve("src/main/java"),
                        "db.revisions",
                        directory.resolve("src/main/resources"),
                        directory.resolve("src/main/resources/db/revisions"),
                        "R{yyyyMMdd}_{HHmm}_{rev}_{slug}",
                        RevisionIdStyle.HEX,
                        ZoneId.of("UTC"),
                        "main",
                        "public",
                        "autogen_version",
                        List.of(),
                        Duration.ofSeconds(5)));
        assertThat(settings.filter()).isEqualTo(new FilterSettings(List.of(), List.of()));
        assertThat(settings.effective())
                .allSatisfy(setting -> assertThat(setting.origin().text()).startsWith("default"));
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Files.createDirectories(directory.resolve("jdk/bin"));
        Files.createFile(directory.resolve("jdk/bin/java"));
        ProjectSettings settings = file().toml(
                        "[model]",
                        "classpath = [\"out\", \"lib/model-*.jar\"]",
                        "dependencies = [\"lib/*.jar\"]",
                        "packages = [\"com.acme\"]",
                        "persistence-unit = \"shop\"",
                        "profiles = [\"dev\", \"local\"]",
                        "java = \"jdk\"",
                        "settings = { \"hibernate.jdbc.batch_size\" = 20, \"hibernate.globally_quoted_identifiers\" = true, \"a.b\" = \"c\" }",
                        "[database]",
                        "url = \"postgresql://db.example:6543/shop?sslmode=require\"",
                        "user = \"shop\"",
                        "password = \"hush\"",
                        "schemas = [\"public\", \"audit\"]",
                        "role = \"owner\"",
                        "init-sql = \"set work_mem = '1MB'\"",
                        "temp = false",
                        "version = \"15\"",
                        "[scratch]",
                        "url = \"jdbc:postgresql://localhost/scratch?user=me&password=scratchy\"",
                        "same-server = true",
                        "image = \"postgres:17\"",
                        "[migrations]",
                        "directory = \"src/db/java\"",
                        "package = \"com.acme.db\"",
                        "resources = \"src/db/resources\"",
                        "sql-directory = \"migrations\"",
                        "file-template = \"V{rev}\"",
                        "revision-id = \"timestamp\"",
                        "time-zone = \"Europe/Berlin\"",
                        "history = \"shop\"",
                        "version-schema = \"ops\"",
                        "version-table = \"heads\"",
                        "after-write = [\"git add\"]",
                        "lock-timeout = \"500ms\"",
                        "[filter]",
                        "include = [\"shop_*\"]",
                        "exclude = [\"tmp.*\"]",
                        "[hooks]",
                        "classes = [\"com.acme.Rules\"]")
                .read();
        assertThat(settings.model())
                .isEqualTo(new ModelSettings(
                        List.of("out", "lib/model-*.jar"),
                        new Dependencies(Dependencies.Source.LISTED, List.of("lib/*.jar")),
                        List.of("com.acme"),
                        "shop",
                        List.of("dev", "local"),
                        directory.resolve("jdk"),
                        Map.of(
                                "hibernate.jdbc.batch_size",
                                "20",
                                "hibernate.globally_quoted_identifiers",
                                "true",
                                "a.b",
                                "c")));
        assertThat(settings.database())
                .isEqualTo(new DatabaseSettings(
                        new DatabaseAddress(
                                "jdbc:postgresql://db.example:6543/shop?sslmode=require",
                                "db.example:6543",
                                "shop",
                                "shop",
                                new Secret("hush")),
                        null,
                        List.of("public", "audit"),
                        "owner",
                        "set work_mem = '1MB'",
                        false,
                        15));
        assertThat(settings.scratch())
                .isEqualTo(new ScratchSettings(
                        new DatabaseAddress(
                                "jdbc:postgresql://localhost:5432/scratch",
                                "localhost:5432",
                                "scratch",
                                "me",
                                new Secret("scratchy")),
                        true,
                        "postgres:17"));
        assertThat(settings.migrations())
                .isEqualTo(new MigrationSettings(
                        directory.resolve("src/db/java"),
                        "com.acme.db",
                        directory.resolve("src/db/resources"),
                        directory.resolve("migrations"),
                        "V{rev}",
                        RevisionIdStyle.TIMESTAMP,
                        ZoneId.of("Europe/Berlin"),
                        "shop",
                        "ops",
                        "heads",
                        List.of("git add"),
                        Duration.ofMillis(500)));
        assertThat(settings.filter()).isEqualTo(new FilterSettings(List.of("shop_*"), List.of("tmp.*")));
        assertThat(settings.hooks()).isEqualTo(new HookSettings(List.of("com.acme.Rules")));
        assertThat(settings.effective())
                .filteredOn(setting -> setting.origin().equals(Origin.DEFAULT))
                .as("keys that this test forgets")
                .isEmpty();
        assertThat(settings.effective().toString() + settings.database() + settings.scratch())
                .doesNotContain("hush")
                .doesNotContain("scratchy");
        assertThat(origins(settings))
                .containsEntry("database.url", "autogen.toml:10")
                .containsEntry("migrations.package", "autogen.toml:24");
    }

    private static Map<String, String> origins(ProjectSettings settings) {
        return settings.effective().stream().collect(Collectors.toMap(EffectiveSetting::key, setting -> setting.origin()
                .text()));
    }

    @Test
    void anEnvironmentIsLaidOverTheRest() {
        SettingsFile file = file().toml(
                        "[database]",
                        "url = \"jdbc:postgresql://localhost/dev\"",
                        "schemas = [\"a\"]",
                        "[model]",
                        "settings = { x = \"1\", y = \"2\" }",
                        "[environments.prod.database]",
                        "url = \"jdbc:postgresql://prod/shop\"",
                        "[environments.prod.model]",
                        "settings = { y = \"3\" }");
        assertThat(file.address()).hasToString("localhost:5432/dev");
        ProjectSettings prod = file.environment("prod").read();
        assertThat(prod.database().address()).hasToString("prod:5432/shop");
        assertThat(prod.database().schemas()).containsExactly("a");
        assertThat(prod.model().settings()).isEqualTo(Map.of("x", "1", "y", "3"));
        assertThat(prod.environment()).isEqualTo("prod");
        assertThatThrownBy(() -> file.environment("prdo").read())
                .isInstanceOf(SettingsException.class)
                .hasMessage("autogen.toml has no environment 'prdo'. Did you mean 'prod'?");
    }

    @Test
    void buildFilesTellWhereDependenciesComeFrom() {
        assertThat(file().file("build.gradle.kts").read().model())
                .extracting(model -> model.dependencies().source(), ModelSettings::classpath)
                .containsExactly(Dependencies.Source.GRADLE, List.of("build/classes/java/main"));
        ProjectSettings maven = file().file("pom.xml").read();
        assertThat(maven.model().dependencies().source()).isEqualTo(Dependencies.Source.MAVEN);
        assertThat(origins(maven)).containsEntry("model.dependencies", "default, because of pom.xml");
    }

    @Test
    void aMissingDirectoryOrFileIsNamed() {
        SettingsSources sources = SettingsSources.of(directory.resolve("gone"));
        assertThatThrownBy(() -> ProjectSettings.read(sources))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("There is no directory " + directory.resolve("gone"));
        SettingsSources config = new SettingsSources(
                directory, directory, Map.of(), Path.of("other.toml"), null, null, null, null, null);
        assertThatThrownBy(() -> ProjectSettings.read(config))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("other.toml, which option --config names");
    }
}
