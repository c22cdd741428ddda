package dev.autogen.hook;

import dev.autogen.AutogenException;
import dev.autogen.revision.RevisionStep;
import dev.autogen.schema.QualifiedName;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Several hooks as one, called in their order. */
public record Hooks(List<Hook> all) implements Hook {

    public static final Hooks NONE = new Hooks(List.of());

    public Hooks {
        all = List.copyOf(all);
    }

    /**
     * Returns the hooks that a class path's {@code META-INF/services} lists, then those that are named and not among them.
     *
     * @param classNames more hooks
     * @throws AutogenException if one cannot be loaded or made
     */
    public static Hooks find(ClassLoader loader, Collection<String> classNames) {
        List<Hook> hooks = new ArrayList<>();
        try {
            ServiceLoader.load(Hook.class, loader).forEach(hooks::add);
        } catch (ServiceConfigurationError unusable) {
            throw new AutogenException("A hook cannot be used: " + unusable.getMessage() + ".", unusable);
        }
        for (String name : classNames) {
            if (hooks.stream().noneMatch(hook -> hook.getClass().getName().equals(name))) {
                hooks.add(named(name, loader));
            }
        }
        return new Hooks(hooks);
    }

    private static Hook named(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, true, loader);
            if (!Hook.class.isAssignableFrom(type)) {
                throw new AutogenException(
                        "Class " + name + " is no hook: it does not implement " + Hook.class.getName() + ".");
            }
            return (Hook) type.getConstructor().newInstance();
        } catch (ClassNotFoundException missing) {
            throw new AutogenException(
                    "There is no class " + name
                            + ", which [hooks] classes names. Compile the project, or correct the name.",
                    missing);
        } catch (InvocationTargetException thrown) {
            throw new AutogenException(
                    "The constructor of the hook " + name + " failed: " + thrown.getTargetException() + ".", thrown);
        } catch (ReflectiveOperationException | LinkageError unusable) {
            throw new AutogenException(
                    "The hook " + name
                            + " cannot be made: it must be a public class with a public constructor without arguments. "
                            + unusable,
                    unusable);
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public EditableRevision edit(EditableRevision revision) {
        EditableRevision edited = revision;
        for (Hook hook : all) {
            try {
                edited = hook.edit(edited);
            } catch (RuntimeException failure) {
                throw new AutogenException(
                        "The hook " + hook.getClass().getName() + " failed to edit the revision; nothing was written. "
                                + failure,
                        failure);
            }
        }
        return edited;
    }

    @Override
    public boolean includes(QualifiedName name) {
        return all.stream().allMatch(hook -> includes(hook, name));
    }

    private static boolean includes(Hook hook, QualifiedName name) {
        try {
            return hook.includes(name);
        } catch (RuntimeException failure) {
            throw new AutogenException(
                    "The hook " + hook.getClass().getName() + " failed when it was asked whether " + name
                            + " is compared. " + failure,
                    failure);
        }
    }

    @Override
    public void before(RevisionStep step, Connection connection) throws SQLException {
        for (Hook hook : all) {
            hook.before(step, connection);
        }
    }

    @Override
    public void after(RevisionStep step, Connection connection) throws SQLException {
        for (Hook hook : all) {
            hook.after(step, connection);
        }
    }
}
