package dev.autogen.scanner.entity.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an application's configuration is read from. */
public interface ConfigurationSource {

    /** Returns the documents of a resource as the class loader finds it, that is the first on the classpath; empty if there is none. */
    List<ConfigurationDocument> resource(String name);

    /** Returns the documents of every resource of that name on the classpath, those that win last. */
    List<ConfigurationDocument> resources(String name);

    /** Returns the directory that the application is started in; null if that is not known. */
    @Nullable
    Path directory();

    /** Returns the environment variables that the application has. */
    Map<String, String> variables();

    /** Returns the value of an environment variable or of a system property of every JVM, null if there is none. */
    @Nullable
    String environment(String name);

    /** Returns the version of the jar of that artifact on the runtime classpath, null if it is not there. */
    @Nullable
    String versionOf(String artifact);
}
