package dev.autogen.laws;

import dev.autogen.codegen.MigrationSource;
import dev.autogen.migration.Migration;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Generated classes, all compiled in one javac call as strictly as can be, against the runtime alone (law 4). */
final class CompiledSources implements AutoCloseable {

    private final URLClassLoader loader;

    private CompiledSources(URLClassLoader loader) {
        this.loader = loader;
    }

    static CompiledSources compile(List<MigrationSource> sources, Path directory) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "-Xlint:all",
                "-Werror",
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-d",
                directory.toString(),
                "-classpath",
                location(Migration.class) + java.io.File.pathSeparator + location(NullMarked.class));
        try (JavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<SourceText> units = sources.stream().map(SourceText::new).toList();
            if (!units.isEmpty()
                    && !compiler.getTask(output, files, null, options, null, units)
                            .call()) {
                throw new AssertionError("law 4: generated sources compile under -Xlint:all -Werror\n" + output);
            }
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
