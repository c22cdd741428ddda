package dev.autogen.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.project.CacheDirectory;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsSources;
import dev.autogen.project.build.BuildException;
import dev.autogen.scanner.entity.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a project's sources to what its entities ask for: Maven, the application's own files and its own Hibernate. */
@Order(16)
class ModelTest {

    private static final String POM =
            """
            <project>
                <modelVersion>4.0.0</modelVersion>
                <groupId>shop</groupId>
                <artifactId>shop</artifactId>
                <version>1</version>
                <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                </properties>
                <dependencies>
                    <dependency>
                        <groupId>org.hibernate.orm</groupId>
                        <artifactId>hibernate-core</artifactId>
                        <version>6.6.56.Final</version>
                    </dependency>
                </dependencies>
                <build>
                    <plugins>
                        <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
                        <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
                    </plugins>
                </build>
            </project>
            """;

    @TempDir
    private Path directory;

    private final List<String> said = new ArrayList<>();

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Model model() {
        CacheDirectory cache = CacheDirectory.of(
                Map.of("AUTOGEN_CACHE", directory.resolve(".cache").toString()), directory);
        ProjectSettings settings = ProjectSettings.read(SettingsSources.of(directory));
        return new Model(settings, new WorkspaceOptions(true, true, Map.of(), null), cache, said::add);
    }

    @Test
    void readsAProjectAsTheApplicationWould() throws IOException {
        write(".mvn/jvm.config", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        write("pom.xml", POM);
        write(
                "src/main/java/shop/OrderLine.java",
                "package shop; import jakarta.persistence.*; @Entity public class OrderLine { @Id Long id; String articleName; }");
        write(
                "src/main/resources/hibernate.properties",
                "hibernate.physical_naming_strategy=org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy\n"
                        + "hibernate.type.preferred_uuid_jdbc_type=CHAR\n");
        write("autogen.toml", "[model]\nsettings = { \"hibernate.type.preferred_uuid_jdbc_type\" = \"UUID\" }\n");

        Model model = model();
        EntityModel entities = model.read(17, "public");

        assertThat(said).containsExactly("Compiling with Maven: its classpath is not known yet");
        assertThat(entities.scan().schema().tables()).singleElement().satisfies(table -> {
            assertThat(table.name().name()).isEqualTo("order_line");
            assertThat(table.columns())
                    .extracting(column -> column.name())
                    .containsExactlyInAnyOrder("id", "article_name");
        });
        assertThat(entities.subject())
                .isEqualTo(new Subject(
                        "entities", "entities of target/classes", Map.of("hibernate", "6.6.56.Final", "tables", "1")));
        assertThat(model.settings())
                .containsEntry("hibernate.type.preferred_uuid_jdbc_type", new Setting("UUID", "[model] settings"))
                .containsKey("hibernate.physical_naming_strategy");
    }

    @Test
    void showsItsOwnSettingsWhereTheBuildFails() throws IOException {
        write("pom.xml", "<project><artifactId>");
        write("autogen.toml", "[model]\nsettings = { a = \"b\" }\n");
        assertThat(model().settings()).containsOnlyKeys("a");
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("The application's own settings are not shown. ")
                .contains("pom.xml:1 is no XML");
        assertThatThrownBy(() -> model().read(17, "public")).isInstanceOf(BuildException.class);
    }
}
