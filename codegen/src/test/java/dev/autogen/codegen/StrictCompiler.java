package dev.autogen.codegen;

import dev.autogen.migration.Migration;
import dev.autogen.migration.Recording;
import dev.autogen.testing.Javac;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.SimpleJavaFileObject;

/** Compiles generated sources as strictly as javac can, against what the tests see, and records them. */
final class StrictCompiler {

    private StrictCompiler() {}

    /** Returns what each source records, by its qualified name, after one javac call under {@code -Xlint:all -Werror}. */
    static Map<String, Recording> record(Path directory, List<MigrationSource> sources) {
        try {
            Javac.compileStrictly(
                    directory,
                    System.getProperty("java.class.path"),
                    sources.stream().map(SourceText::new).toList());
        } catch (IllegalArgumentException e) {
            String source = sources.get(0).text();
            throw new AssertionError(e.getMessage() + "\n" + source.substring(0, Math.min(4000, source.length())), e);
        }
        try {
            return load(directory, sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Recording record(Path directory, MigrationSource source) {
        return record(directory, List.of(source)).get(source.qualifiedName());
    }

    private static Map<String, Recording> load(Path directory, List<MigrationSource> sources) throws IOException {
        Map<String, Recording> recordings = new LinkedHashMap<>();
        URL[] urls = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, StrictCompiler.class.getClassLoader())) {
            for (MigrationSource source : sources) {
                Class<?> type = loader.loadClass(source.qualifiedName());
                Migration migration = (Migration) type.getConstructor().newInstance();
                recordings.put(source.qualifiedName(), Recording.of(migration));
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return recordings;
    }

    private static final class SourceText extends SimpleJavaFileObject {

        private final String text;

        SourceText(MigrationSource source) {
            super(URI.create("string:///" + source.path().toString().replace(File.separatorChar, '/')), Kind.SOURCE);
            text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
