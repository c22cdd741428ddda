package dev.autogen.codegen;

import java.util.Map;

/**
 * Loads the classes of revisions, which see the JDK, the runtime and slf4j: what they see in production on the application's class path too, and not what the
 * command line happens to bring along.
 */
final class RevisionClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;

    RevisionClassLoader(Map<String, byte[]> classes) {
        super("revisions", new RuntimeView());
        this.classes = Map.copyOf(classes);
    }

    /** A revision's own class comes first: its package may begin like ours. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
