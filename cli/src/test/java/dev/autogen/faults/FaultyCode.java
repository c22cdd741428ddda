package dev.autogen.faults;

import dev.autogen.codegen.MigrationGenerator;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.operation.Operation;
import dev.autogen.scanner.database.DatabaseIntrospector;
import dev.autogen.workflow.FaultTrial;
import dev.autogen.workflow.Workspace;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** All of autogen's classes once more, one of them compiled from a source with a fault in it; libraries are those of the tests. */
final class FaultyCode extends URLClassLoader {

    private static final Set<URL> OWN = own();

    static {
        registerAsParallelCapable();
    }

    private FaultyCode(URL[] classes) {
        super(classes, FaultyCode.class.getClassLoader());
    }

    /** Returns the classes without any fault. */
    static FaultyCode none() {
        return new FaultyCode(OWN.toArray(URL[]::new));
    }

    /**
     * Returns the classes with that fault.
     *
     * @param root of the project's sources
     * @param directory for what is compiled
     * @param files that the compiler reads libraries with
     */
    static FaultyCode with(Fault fault, Path root, Path directory, StandardJavaFileManager files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        List<String> options = List.of("-proc:none", "-nowarn", "-d", directory.toString());
        SimpleJavaFileObject unit = new SourceText(fault.source(), fault.faultySource(root));
        if (!compiler.getTask(output, files, null, options, null, List.of(unit)).call()) {
            throw new IllegalStateException("The fault '" + fault.title() + "' does not compile:\n" + output);
        }
        List<URL> urls = new ArrayList<>(List.of(directory.toUri().toURL()));
        urls.addAll(OWN);
        return new FaultyCode(urls.toArray(URL[]::new));
    }

    private static Set<URL> own() {
        Set<URL> urls = new LinkedHashSet<>();
        for (Class<?> type : List.of(
                Operation.class,
                DatabaseIntrospector.class,
                SchemaDiffer.class,
                MigrationGenerator.class,
                Workspace.class,
                FaultTrial.class)) {
            urls.add(type.getProtectionDomain().getCodeSource().getLocation());
        }
        return urls;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("dev.autogen.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    /**
     * Proves the revision between two readings of databases.
     *
     * @return why it is not proved; null if it is
     */
    @Nullable
    String prove(String actual, String desired, Path project, String password) throws ReflectiveOperationException {
        return (String) loadClass(FaultTrial.class.getName(), true)
                .getMethod("prove", String.class, String.class, Path.class, String.class)
                .invoke(null, actual, desired, project, password);
    }

    private static final class SourceText extends SimpleJavaFileObject {

        private final String text;

        SourceText(Path file, String text) {
            super(URI.create("string:///" + file.toString().replace('\\', '/')), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
