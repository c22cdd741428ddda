package dev.autogen.scanner.entity.child;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Loads the project's mapped classes before Hibernate does, because Hibernate passes over what fails to load and maps the rest. */
final class ProjectLoader {

    private static final Pattern VERSION = Pattern.compile("class file version (\\d+)");

    private final ClassLoader loader;
    private final Map<String, ModelProblem> problems = new LinkedHashMap<>();

    private ProjectLoader(ClassLoader loader) {
        this.loader = loader;
    }

    /** Returns the loader of all the project's classes: the JVM's own, with these directories behind it. */
    static ClassLoader loader(List<String> directories) {
        ClassLoader system = ClassLoader.getSystemClassLoader();
        if (directories.isEmpty()) {
            return system;
        }
        List<URL> urls = new ArrayList<>();
        for (String directory : directories) {
            try {
                urls.add(new File(directory).toURI().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(directory, e);
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), system);
    }

    /**
     * Returns the classes, in the same order.
     *
     * @throws ModelException if one does not load; every one that does not is named
     */
    static List<Class<?>> load(List<FoundClasses.Found> found, ClassLoader loader) {
        ProjectLoader project = new ProjectLoader(loader);
        List<Class<?>> classes = new ArrayList<>();
        for (FoundClasses.Found each : found) {
            Class<?> loaded = project.load(each);
            if (loaded != null) {
                classes.add(loaded);
            }
        }
        if (!project.problems.isEmpty()) {
            throw new ModelException(List.copyOf(project.problems.values()));
        }
        return classes;
    }

    /** Returns a class that the configuration lists by name. */
    static Class<?> loadListed(String name, ClassLoader loader) {
        try {
            Class<?> loaded = Class.forName(name, false, loader);
            countMembers(loaded);
            return loaded;
        } catch (ClassNotFoundException e) {
            throw ModelException.of(
                    ModelProblem.Kind.MISSING_CLASS,
                    "Class " + name
                            + " is listed in persistence.xml, but is not on the project's classpath. Compile the project, or remove the entry.",
                    e);
        } catch (LinkageError | TypeNotPresentException e) {
            throw ModelException.of(
                    ModelProblem.Kind.MISSING_CLASS,
                    "Class " + name + ", listed in persistence.xml, does not load: " + e + ".",
                    e);
        }
    }

    private @Nullable Class<?> load(FoundClasses.Found found) {
        int ours = Runtime.version().feature();
        if (found.javaVersion() > ours) {
            newerJava(found.name(), found.name(), found.javaVersion());
            return null;
        }
        try {
            Class<?> loaded = Class.forName(found.name(), false, loader);
            countMembers(loaded);
            return loaded;
        } catch (ClassNotFoundException | LinkageError | TypeNotPresentException e) {
            failed(found, e);
            return null;
        }
    }

    /** Returns how much there is for Hibernate to look at; a type that is missing shows only when somebody asks for all of it. */
    private static int countMembers(Class<?> loaded) {
        int supertypes = loaded.getGenericInterfaces().length + (loaded.getGenericSuperclass() == null ? 0 : 1);
        return supertypes
                + loaded.getDeclaredFields().length
                + loaded.getDeclaredMethods().length
                + loaded.getAnnotations().length;
    }

    private void failed(FoundClasses.Found found, Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        if (failure instanceof UnsupportedClassVersionError) {
            Matcher version = VERSION.matcher(message);
            int java = version.find() ? Integer.parseInt(version.group(1)) - 44 : 0;
            newerJava(
                    found.name(),
                    message.substring(0, Math.max(0, message.indexOf(' '))).replace('/', '.'),
                    java);
            return;
        }
        // a type argument that is missing shows as TypeNotPresentException
        boolean missing = failure instanceof NoClassDefFoundError
                || failure instanceof ClassNotFoundException
                || failure instanceof TypeNotPresentException;
        String name =
                failure instanceof TypeNotPresentException argument ? argument.typeName() : message.replace('/', '.');
        String sentence = missing
                ? "Class " + found.name() + " (in " + found.location() + ") does not load, because class " + name
                        + " is not on the project's runtime classpath. Add the dependency that has it."
                : "Class " + found.name() + " (in " + found.location() + ") does not load: " + failure + ".";
        problems.putIfAbsent(
                missing ? name : found.name(),
                ModelException.problem(ModelProblem.Kind.MISSING_CLASS, sentence, failure));
    }

    private void newerJava(String mapped, String compiled, int java) {
        String which =
                compiled.equals(mapped) ? "Class " + mapped : "Class " + compiled + ", which " + mapped + " needs,";
        String sentence = which + " is compiled for Java " + java + ", and the JVM that scans is Java "
                + Runtime.version().feature() + " (" + System.getProperty("java.home")
                + "). Set `java` in [model] of autogen.toml to the home of a JDK "
                + java + " or newer.";
        problems.putIfAbsent("java" + java, ModelException.problem(ModelProblem.Kind.NEWER_JAVA, sentence, null));
    }

    /** Returns whether the class was loaded from where it was found; a copy that comes earlier on the classpath hides it otherwise. */
    static boolean isFrom(Class<?> loaded, File location) {
        CodeSource source = loaded.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return false;
        }
        try {
            return new File(source.getLocation().toURI()).getCanonicalFile().equals(location.getCanonicalFile());
        } catch (URISyntaxException | IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
