package dev.autogen.scanner.entity.child.code;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows which types are watched, by loading them; no class is initialised by that. */
final class BeanTypes {

    private final ClassLoader loader;
    private final Map<Class<?>, Watched> roots = new HashMap<>();
    private final Map<String, List<Watched>> known = new HashMap<>();

    BeanTypes(ClassLoader loader, boolean boot) {
        this.loader = loader;
        for (Watched watched : Watched.values()) {
            for (String type : watched.types()) {
                Class<?> root = boot || !watched.needsBoot() ? load(type) : null;
                if (root != null) {
                    roots.put(root, watched);
                }
            }
        }
    }

    /** Returns in which ways a type is watched; empty for most. */
    List<Watched> of(String type) {
        if (type.startsWith("java.")) {
            return List.of();
        }
        return known.computeIfAbsent(type, name -> {
            Class<?> loaded = load(name);
            List<Watched> found = new ArrayList<>();
            if (loaded != null) {
                roots.forEach((root, watched) -> {
                    if (root.isAssignableFrom(loaded)) {
                        found.add(watched);
                    }
                });
            }
            found.sort(null);
            return found;
        });
    }

    /** Returns whether a class can be made by its name, as a setting needs it. */
    boolean isInstantiable(String type) {
        Class<?> loaded = load(type);
        if (loaded == null || loaded.isInterface() || Modifier.isAbstract(loaded.getModifiers())) {
            return false;
        }
        try {
            return Arrays.stream(loaded.getDeclaredConstructors())
                    .anyMatch(constructor -> constructor.getParameterCount() == 0);
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Returns a class; null if it does not load, which the scan of the entities says if it matters there. */
    @Nullable
    Class<?> load(String type) {
        try {
            return Class.forName(type, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
