package dev.autogen.codegen;

import dev.autogen.migration.Migration;
import java.security.CodeSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows the JDK, and of our class path only what ships to production. */
public final class RuntimeView extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final ClassLoader OURS = RuntimeView.class.getClassLoader();

    public RuntimeView() {
        super("autogen-runtime", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("org.slf4j.") || name.startsWith("org.jspecify.")) {
            return OURS.loadClass(name);
        }
        Class<?> type = name.startsWith("dev.autogen.") ? OURS.loadClass(name) : null;
        if (type == null || !Objects.equals(origin(type), origin(Migration.class))) {
            throw new ClassNotFoundException(name);
        }
        return type;
    }

    private static @Nullable CodeSource origin(Class<?> type) {
        return type.getProtectionDomain().getCodeSource();
    }
}
