package dev.autogen.scanner.entity.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an application's configuration is read from. */
public interface ConfigurationSource {

    /** Returns the documents of every file of that name (without a folder or ending), in the order in which later ones win. */
    List<ConfigurationDocument> documents(String name);

    /** Returns the value of an environment variable or system property, null if there is none. */
    @Nullable
    String environment(String name);

    /** Returns the version of the jar of that artifact on the runtime classpath, null if it is not there. */
    @Nullable
    String versionOf(String artifact);
}
