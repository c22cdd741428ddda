package dev.autogen.scanner.entity.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The configuration files of a Quarkus application, those that win last: on the classpath, then in {@code config/} where it is started. */
final class QuarkusFiles {

    private static final List<String> ENDINGS = List.of(".yml", ".yaml", ".properties");

    private QuarkusFiles() {}

    /** Returns the documents of all files of a name. */
    static List<ConfigurationDocument> read(ConfigurationSource source, String name) {
        List<ConfigurationDocument> documents = new ArrayList<>();
        ENDINGS.forEach(ending -> documents.addAll(source.resources(name + ending)));
        Path directory = source.directory();
        if (directory == null) {
            return documents;
        }
        for (String ending : ENDINGS) {
            Path file = directory.resolve("config").resolve(name + ending);
            if (Files.isRegularFile(file)) {
                try {
                    documents.addAll(ConfigurationFormats.parse(file.toString(), Files.readAllBytes(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot read " + file + ".", e);
                }
            }
        }
        return documents;
    }
}
