package dev.autogen.project.build;

import dev.autogen.project.CacheDirectory;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A project on disk, with a cache of its own. */
record TestProject(Path directory, List<String> said) {

    /** The versions that this build itself uses, so that nothing has to be fetched. */
    static final String PLUGINS =
            """
            <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
            </properties>
            <build>
                <pluginManagement>
                    <plugins>
                        <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
                        <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
                    </plugins>
                </pluginManagement>
            </build>
            """;

    static TestProject in(Path directory) {
        return new TestProject(directory, new ArrayList<>());
    }

    Path write(String file, String text) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            return Files.writeString(path, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    TestProject pom(String file, String content) {
        write(
                file,
                """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                %s
                </project>
                """
                        .formatted(content));
        return this;
    }

    /** Makes a file look as if it had been changed a minute after now. */
    void touch(String file) {
        try {
            Files.setLastModifiedTime(
                    directory.resolve(file), FileTime.from(Instant.now().plusSeconds(60)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    BuiltProject build(String module) {
        return build(module, true);
    }

    /** Forgets what was said before. */
    BuiltProject build(String module, boolean compile) {
        said.clear();
        Path project = directory.resolve(module).normalize();
        CacheDirectory cache = CacheDirectory.of(
                Map.of("AUTOGEN_CACHE", directory.resolve(".cache").toString()), directory);
        ProjectSettings settings = ProjectSettings.read(SettingsSources.of(project));
        return new ProjectBuild(settings, cache, compile, said::add, said::add).build();
    }

    List<String> names(List<Path> paths) {
        return paths.stream()
                .map(path -> path.startsWith(directory)
                        ? directory.relativize(path).toString()
                        : path.getFileName().toString())
                .toList();
    }
}
