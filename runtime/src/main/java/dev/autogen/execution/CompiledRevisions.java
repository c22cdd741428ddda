package dev.autogen.execution;

import dev.autogen.migration.Migration;
import dev.autogen.revision.Revision;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Revisions that are classes. A class is looked at, not initialised, until its migration is asked for. */
final class CompiledRevisions implements RevisionSource {

    private final Map<Revision, Class<? extends Migration>> classes;

    private CompiledRevisions(Map<Revision, Class<? extends Migration>> classes) {
        this.classes = classes;
    }

    static CompiledRevisions of(Collection<? extends Class<?>> classes) {
        Map<Revision, Class<? extends Migration>> revisions = new LinkedHashMap<>();
        for (Class<?> type : classes) {
            if (!Migration.class.isAssignableFrom(type)) {
                throw new UnusableRevisionException(type.getName() + " is no migration: it does not implement "
                        + Migration.class.getName() + ". If it does, two versions of autogen-runtime meet: keep one.");
            }
            revisions.put(revision(type), type.asSubclass(Migration.class));
        }
        return new CompiledRevisions(revisions);
    }

    private static Revision revision(Class<?> type) {
        dev.autogen.migration.Revision annotation = type.getAnnotation(dev.autogen.migration.Revision.class);
        if (annotation == null) {
            throw new UnusableRevisionException(
                    type.getName() + " is a migration without an id. Put @Revision(id = \"…\") on the class.");
        }
        return new Revision(
                annotation.id(),
                List.of(annotation.parents()),
                annotation.message().isEmpty()
                        ? Revision.messageOf(type.getSimpleName(), annotation.id())
                        : annotation.message(),
                created(annotation.created(), type),
                List.of(annotation.labels()),
                List.of(annotation.dependsOn()),
                List.of(annotation.replaces()),
                annotation.generated(),
                annotation.hibernate(),
                type.getName());
    }

    private static @Nullable Instant created(String text, Class<?> type) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new UnusableRevisionException(type.getName() + " has created = \"" + text
                    + "\", which is no time in UTC such as 2026-11-20T14:30:00Z.");
        }
    }

    @Override
    public List<Revision> revisions() {
        return List.copyOf(classes.keySet());
    }

    @Override
    public Migration migration(Revision revision) {
        Class<? extends Migration> type = classes.get(revision);
        if (type == null) {
            throw new IllegalArgumentException("Revision " + revision.id() + " is not of this source.");
        }
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException thrown) {
            throw new UnusableRevisionException(
                    "The constructor of " + type.getName() + " failed: " + thrown.getTargetException() + ".", thrown);
        } catch (ReflectiveOperationException unusable) {
            throw new UnusableRevisionException(
                    type.getName()
                            + " cannot be made: it must be a public class with a public constructor without arguments.",
                    unusable);
        }
    }
}
