package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.codegen.RuntimeView;
import dev.autogen.hook.Hook;
import dev.autogen.hook.Hooks;
import dev.autogen.project.PathGlob;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsException;
import dev.autogen.project.build.BuiltProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The hooks of a project: those its classes list as services, and those that {@code autogen.toml} names. A project without any is not even built for them. */
final class ProjectHooks implements AutoCloseable {

    private static final String SERVICES = "META-INF/services/" + Hook.class.getName();

    private final ProjectSettings settings;
    private final Supplier<BuiltProject> project;
    private @Nullable URLClassLoader loader;
    private @Nullable Hooks hooks;

    /** @param project asked only if there are hooks */
    ProjectHooks(ProjectSettings settings, Supplier<BuiltProject> project) {
        this.settings = settings;
        this.project = project;
    }

    /**
     * Returns the hooks, loaded when first asked for.
     *
     * @throws SettingsException if one cannot be loaded or made
     */
    Hooks get() {
        if (hooks == null) {
            List<String> classes = settings.hooks().classes();
            hooks = classes.isEmpty() && !areListed() ? Hooks.NONE : find(classes);
        }
        return hooks;
    }

    private Hooks find(List<String> classes) {
        ClassLoader loader = loader();
        try {
            return Hooks.find(loader, classes);
        } catch (AutogenException unusable) {
            throw new SettingsException(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private boolean areListed() {
        return Files.exists(settings.migrations().resources().resolve(SERVICES))
                || settings.model().classpath().stream()
                        .flatMap(entry -> PathGlob.expand(settings.directory(), entry).stream())
                        .anyMatch(ProjectHooks::lists);
    }

    private static boolean lists(Path location) {
        if (!Files.isRegularFile(location)) {
            return Files.exists(location.resolve(SERVICES));
        }
        try (ZipFile jar = new ZipFile(location.toFile())) {
            return jar.getEntry(SERVICES) != null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + location + ".", e);
        }
    }

    private ClassLoader loader() {
        BuiltProject built = project.get();
        List<URL> urls = new ArrayList<>();
        try {
            for (Path entry : built.classes()) {
                urls.add(entry.toUri().toURL());
            }
            for (Path entry : built.dependencies()) {
                urls.add(entry.toUri().toURL());
            }
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
        loader = new URLClassLoader("hooks", urls.toArray(URL[]::new), new RuntimeView());
        return loader;
    }

    @Override
    public void close() {
        if (loader != null) {
            try {
                loader.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot close the classes of the hooks.", e);
            }
        }
    }
}
