package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestCache;
import dev.autogen.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * A copy of a project below {@code src/it}, a database of its own, and Maven to run in it. Maven sees no network: this build's artifacts are in a local
 * repository of the tests, and the user's serves as the only remote one.
 */
final class MavenProjectCopy implements AutoCloseable {

    private final Path directory;
    private final Path settings;
    private final TestDatabase database;

    private MavenProjectCopy(Path directory, Path settings, TestDatabase database) {
        this.directory = directory;
        this.settings = settings;
        this.database = database;
    }

    static MavenProjectCopy of(String name, Path temporary) throws IOException {
        Path from = Path.of("src/it", name);
        Path to = temporary.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path settings = Files.writeString(
                temporary.resolve("settings.xml"),
                """
                <settings>
                    <profiles>
                        <profile>
                            <id>user</id>
                            <repositories>
                                <repository>%1$s</repository>
                            </repositories>
                            <pluginRepositories>
                                <pluginRepository>%1$s</pluginRepository>
                            </pluginRepositories>
                        </profile>
                    </profiles>
                    <activeProfiles>
                        <activeProfile>user</activeProfile>
                    </activeProfiles>
                </settings>
                """
                        .formatted("<id>central</id><url>"
                                + Path.of(property("autogen.user.repository")).toUri()
                                + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"));
        return new MavenProjectCopy(to, settings, PostgresServers.standard().freshDatabase());
    }

    /** Puts something in the place of a text, which must be there. */
    void replace(String file, String text, String by) throws IOException {
        Path path = directory.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, by));
    }

    /** Runs Maven, which must fail or not, and returns what it prints. */
    String maven(boolean succeeds, String... arguments) throws MavenInvocationException {
        List<String> lines = new ArrayList<>();
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBatchMode(true);
        request.setNoTransferProgress(true);
        request.setBaseDirectory(directory.toFile());
        request.setUserSettingsFile(settings.toFile());
        request.setLocalRepositoryDirectory(new File(property("autogen.local.repository")));
        request.addShellEnvironment("SHOP_URL", database.jdbcUrl());
        request.addShellEnvironment("SHOP_PASSWORD", database.password());
        request.addShellEnvironment("AUTOGEN_CACHE", TestCache.in(directory));
        request.setMavenOpts("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto");
        Properties properties = new Properties();
        properties.setProperty("autogen.version", property("autogen.version"));
        properties.setProperty("hibernate.version", property("hibernate.version"));
        request.setProperties(properties);
        request.addArgs(List.of(arguments));
        request.setOutputHandler(lines::add);
        request.setErrorHandler(lines::add);
        DefaultInvoker invoker = new DefaultInvoker();
        invoker.setMavenHome(new File(property("maven.home")));
        InvocationResult result = invoker.execute(request);
        String output = String.join("\n", lines);
        assertThat(result.getExitCode() == 0).as(output).isEqualTo(succeeds);
        assertThat(output).doesNotContain(database.password());
        return output;
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        assertThat(value).as("system property %s, which the build sets", name).isNotBlank();
        return value;
    }

    @Override
    public void close() {
        TestCache.close(directory);
        database.close();
    }
}
