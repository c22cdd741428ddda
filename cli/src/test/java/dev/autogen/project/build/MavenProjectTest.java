package dev.autogen.project.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real projects, built by the Maven that builds this one. */
@Order(5)
class MavenProjectTest {

    private static final String ENTITY =
            "package shop; @jakarta.persistence.Entity public class %s { @jakarta.persistence.Id Long id; }";
    private static final String PERSISTENCE =
            dependency("jakarta.persistence", "jakarta.persistence-api", "<version>3.1.0</version>");

    private static final String EMPTY_JAR = "PK\5\6" + "\0".repeat(18);

    @TempDir
    private Path directory;

    /** These builds are short: a compiler less halves what they take. */
    @BeforeEach
    void startQuickly() {
        TestProject.in(directory).write(".mvn/jvm.config", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    }

    private static String dependency(String group, String artifact, String rest) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>" + rest
                + "</dependency>";
    }

    @Test
    void compilesWhatIsStaleAndNothingElse() throws IOException {
        TestProject project = TestProject.in(directory)
                .pom(
                        "pom.xml",
                        "<groupId>shop</groupId><artifactId>shop</artifactId><version>1</version>" + TestProject.PLUGINS
                                + "<dependencies>" + PERSISTENCE + "</dependencies>");
        project.write("src/main/java/shop/Item.java", ENTITY.formatted("Item"));
        project.write("src/main/resources/application.properties", "a=1");

        BuiltProject built = project.build(".");
        assertThat(project.said()).containsExactly("Compiling with Maven: its classpath is not known yet");
        assertThat(project.names(built.classes())).containsExactly("target/classes");
        assertThat(project.names(built.dependencies())).containsExactly("jakarta.persistence-api-3.1.0.jar");
        assertThat(project.names(built.sources())).containsExactly("src/main/java");
        assertThat(directory.resolve("target/classes/shop/Item.class")).exists();
        assertThat(directory.resolve("target/classes/application.properties")).exists();

        assertThat(project.build(".")).isEqualTo(built);
        assertThat(project.said()).isEmpty();

        project.write("src/main/java/db/revisions/R1.java", "package db.revisions; class R1 {}");
        project.build(".");
        assertThat(project.said()).as("a revision is no entity").isEmpty();

        project.touch("src/main/java/shop/Item.java");
        project.build(".", false);
        assertThat(project.said())
                .containsExactly("Not compiled, as told: src/main/java/shop/Item.java is newer than its class");

        project.write("src/main/java/shop/Order.java", ENTITY.formatted("Order"));
        Files.delete(directory.resolve("src/main/java/shop/Item.java"));
        project.build(".");
        assertThat(project.said())
                .containsExactly("Compiling with Maven: src/main/java/shop/Order.java is not compiled");
        assertThat(directory.resolve("target/classes/shop/Order.class")).exists();
        assertThat(directory.resolve("target/classes/shop/Item.class")).doesNotExist();

        project.write("src/main/java/shop/Order.java", "package shop; public class Order { Strin name; }");
        project.touch("src/main/java/shop/Order.java");
        assertThatThrownBy(() -> project.build("."))
                .isInstanceOf(BuildException.class)
                .hasMessageStartingWith("Maven cannot build shop:shop:\n")
                .hasMessageContaining("Order.java:[1,36] cannot find symbol")
                .hasMessageEndingWith("with: mvn compile")
                .hasMessageNotContaining("Help 1");
    }

    @Test
    void takesSiblingsFromTheirClasses() {
        TestProject project = reactor("${project.version}");
        project.write("mvnw", "echo \"$PWD $*\" >>called; exec mvn \"$@\"\n");

        BuiltProject built = project.build("shop/app");
        assertThat(project.names(built.dependencies()))
                .containsExactly(
                        "shop/model/target/classes",
                        "jakarta.persistence-api-3.1.0.jar",
                        "picocli-4.7.7.jar",
                        "slf4j-api-2.0.20.jar");
        assertThat(directory.resolve("shop/app/target/classes/shop/App.class")).exists();
        assertThat(directory.resolve("shop/unused/target"))
                .as("a module that is not needed")
                .doesNotExist();
        assertThat(directory.resolve("shop/app/target/test-classes/shop/AppTest.class"))
                .doesNotExist();

        String warning = "Warning: ../model/target/classes has entities, such as shop/Item.class, and is not looked at."
                + " If they are this application's, add it to `classpath` in [model] of autogen.toml.";
        assertThat(project.said()).containsExactly("Compiling with Maven: its classpath is not known yet", warning);
        assertThat(directory.resolve("called"))
                .as("the wrapper of the root")
                .content()
                .startsWith(directory + " -q -B -f " + directory.resolve("pom.xml") + " -pl shop/app -am test-compile");

        project.build("shop/app");
        assertThat(project.said()).containsExactly(warning);

        project.write(
                "shop/app/autogen.toml", "[model]\nclasspath = [\"target/classes\", \"../model/target/classes\"]\n");
        assertThat(project.names(project.build("shop/app").sources()))
                .containsExactly("shop/app/src/main/java", "shop/model/src/main/java");
        assertThat(project.said()).isEmpty();

        project.touch("shop/model/src/main/java/shop/Item.java");
        project.build("shop/app", false);
        assertThat(project.said())
                .singleElement()
                .asString()
                .endsWith("/shop/model/src/main/java/shop/Item.java is newer than its class");
    }

    @Test
    void refusesASiblingThatIsNotTheOneBuiltHere() {
        TestProject project = reactor("1");
        project.pom(
                "shop/app/pom.xml",
                app(
                        dependency(
                                "shop",
                                "model",
                                "<version>0.9</version><scope>system</scope><systemPath>${project.basedir}/old.jar</systemPath>"),
                        ""));
        project.write("shop/app/old.jar", EMPTY_JAR);
        project.write("shop/app/src/main/java/shop/App.java", "package shop; class App {}");

        assertThatThrownBy(() -> project.build("shop/app"))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("  shop:model: " + directory.resolve("shop/app/old.jar") + " instead of "
                        + directory.resolve("shop/model"));
    }

    @Test
    void namesTheModulesOfAnAggregator() {
        TestProject project = reactor("1");
        assertThatThrownBy(() -> project.build("shop"))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("Its modules are model, unused, app. Name the module");
    }

    private TestProject reactor(String version) {
        TestProject project = TestProject.in(directory);
        project.pom(
                "pom.xml",
                "<groupId>all</groupId><artifactId>all</artifactId><version>1</version><packaging>pom</packaging><modules><module>shop</module></modules>");
        project.pom(
                "shop/pom.xml",
                "<groupId>shop</groupId><artifactId>parent</artifactId><version>1</version><packaging>pom</packaging>"
                        + "<modules><module>model</module><module>unused</module></modules>"
                        + "<profiles><profile><id>p</id><activation><activeByDefault>true</activeByDefault></activation><modules><module>app</module></modules></profile></profiles>"
                        + TestProject.PLUGINS);
        project.pom(
                "shop/model/pom.xml",
                parent() + "<artifactId>model</artifactId><dependencies>" + PERSISTENCE + "</dependencies>");
        project.pom("shop/unused/pom.xml", parent() + "<artifactId>unused</artifactId>");
        project.pom(
                "shop/app/pom.xml",
                app(
                        dependency("shop", "model", "<version>" + version + "</version>")
                                + dependency(
                                        "shop",
                                        "model",
                                        "<version>" + version + "</version><type>test-jar</type><scope>test</scope>"),
                        dependency("info.picocli", "picocli", "<version>4.7.7</version><scope>provided</scope>")
                                + dependency(
                                        "org.slf4j", "slf4j-api", "<version>2.0.20</version><scope>runtime</scope>")
                                + dependency(
                                        "org.jspecify", "jspecify", "<version>1.0.1</version><scope>test</scope>")));
        project.write("shop/model/src/main/java/shop/Item.java", ENTITY.formatted("Item"));
        project.write("shop/app/src/main/java/shop/App.java", "package shop; class App { Item item; }");
        project.write("shop/app/src/test/java/shop/AppTest.java", "package shop; class AppTest {}");
        return project;
    }

    private static String parent() {
        return "<parent><groupId>shop</groupId><artifactId>parent</artifactId><version>1</version></parent>";
    }

    private static String app(String siblings, String others) {
        return parent() + "<artifactId>app</artifactId><dependencies>" + siblings + others + "</dependencies>";
    }
}
