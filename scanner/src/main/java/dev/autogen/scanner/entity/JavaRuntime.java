package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.child.ModelProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses the JVM that scans. */
final class JavaRuntime {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(?:1\\.)?(\\d+)");

    private JavaRuntime() {}

    /** Returns the executable of the configured Java, or of the one that runs where that is newer: what loads the newest classes. */
    static Path executable(@Nullable Path configuredHome) {
        Path ours = binary(Path.of(System.getProperty("java.home")));
        if (configuredHome == null) {
            return ours;
        }
        Path configured = binary(configuredHome);
        if (!Files.isExecutable(configured)) {
            throw new EntityScanException(
                    ModelProblem.Kind.SETTING,
                    "There is no Java in " + configuredHome + " (no " + configured
                            + "). Correct `java` in [model] of autogen.toml: it is the home of a JDK.");
        }
        return versionOf(configuredHome) < Runtime.version().feature() ? ours : configured;
    }

    private static Path binary(Path home) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? "java.exe" : "java");
    }

    /** Returns the feature version that the home's release file names; the newest thinkable one if it has no such file. */
    private static int versionOf(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : Integer.MAX_VALUE;
        } catch (IOException e) {
            return Integer.MAX_VALUE;
        }
    }
}
