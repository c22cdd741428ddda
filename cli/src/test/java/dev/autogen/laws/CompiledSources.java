package dev.autogen.laws;

import dev.autogen.codegen.MigrationSource;
import dev.autogen.migration.Migration;
import dev.autogen.testing.Javac;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.NullMarked;

/** Generated classes, all compiled in one javac call as strictly as can be, against the runtime alone (law 4). */
final class CompiledSources implements AutoCloseable {

    private final URLClassLoader loader;

    private CompiledSources(URLClassLoader loader) {
        this.loader = loader;
    }

    static CompiledSources compile(List<MigrationSource> sources, Path directory) throws IOException {
        try {
            if (!sources.isEmpty()) {
                Javac.compileStrictly(
                        directory,
                        location(Migration.class) + File.pathSeparator + location(NullMarked.class),
                        sources.stream().map(SourceText::new).toList());
            }
        } catch (IllegalArgumentException e) {
            throw new AssertionError("law 4: generated sources compile under -Xlint:all -Werror\n" + e.getMessage(), e);
        }
        URL[] urls = {directory.toUri().toURL()};
        return new CompiledSources(new URLClassLoader(urls, CompiledSources.class.getClassLoader()));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Class<? extends Migration> load(MigrationSource source) {
        try {
            return loader.loadClass(source.qualifiedName()).asSubclass(Migration.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static final class SourceText extends SimpleJavaFileObject {

        private final String text;

        SourceText(MigrationSource source) {
            super(URI.create("string:///" + source.path().toString().replace('\\', '/')), Kind.SOURCE);
            text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
