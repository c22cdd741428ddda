package dev.autogen.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of autogen, as the build wrote it down. */
public final class ToolVersion {

    private ToolVersion() {}

    public static String get() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("/autogen-version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
