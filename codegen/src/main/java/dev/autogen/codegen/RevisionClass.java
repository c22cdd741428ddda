package dev.autogen.codegen;

import dev.autogen.codegen.RevisionSourceException.Problem;
import dev.autogen.migration.Migration;
import dev.autogen.migration.Revision;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The class of a file that may be a revision. */
record RevisionClass(Class<?> type, Path file) {

    /**
     * Returns the class if it is a revision or should be one; empty for an interface, an abstract base or anything else that is neither annotated nor a
     * migration.
     *
     * @param classNames what the file compiled to
     */
    static Optional<RevisionClass> find(RevisionClassLoader loader, SourceFile file, Set<String> classNames) {
        for (String name : classNames) {
            RevisionClass candidate = new RevisionClass(load(loader, file, name), file.path());
            boolean named = candidate.type.getSimpleName().equals(file.stem());
            if (candidate.type.getEnclosingClass() == null && candidate.isMeantAsRevision()) {
                if (!named) {
                    throw candidate.problem(
                            Problem.NO_CLASS,
                            "is a revision in a file of another name. Move it to a file" + " of its own, "
                                    + candidate.type.getSimpleName() + ".java.");
                }
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static Class<?> load(RevisionClassLoader loader, SourceFile file, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new RevisionSourceException(
                    file.path(),
                    Problem.NO_CLASS,
                    file.path() + " compiles, but " + name + " does not load: " + e + ".",
                    e);
        }
    }

    private boolean isMeantAsRevision() {
        boolean concrete = !Modifier.isAbstract(type.getModifiers());
        return type.isAnnotationPresent(Revision.class) || (concrete && isMigration());
    }

    private boolean isMigration() {
        return Migration.class.isAssignableFrom(type);
    }

    /** Returns an instance with its annotation, or says what is missing. */
    LoadedRevision load() {
        Revision annotation = type.getAnnotation(Revision.class);
        if (annotation == null) {
            throw problem(
                    Problem.NO_ANNOTATION,
                    "is a Migration, but does not say which. Add @Revision(id = \"…\", parents = \"…\"), or make it"
                            + " abstract if other revisions extend it.");
        }
        if (!isMigration()) {
            throw problem(
                    Problem.NO_MIGRATION,
                    "carries @Revision, but does not implement Migration. Let it implement"
                            + " dev.autogen.migration.Migration.");
        }
        if (annotation.id().isBlank()) {
            throw problem(Problem.NO_ID, "has no id. Write @Revision(id = \"…\") with one that no other revision has.");
        }
        return new LoadedRevision(annotation.id(), type.getName(), file, newInstance(), annotation);
    }

    private Migration newInstance() {
        int modifiers = type.getModifiers();
        if (!Modifier.isPublic(modifiers) || Modifier.isAbstract(modifiers)) {
            throw problem(
                    Problem.NO_CONSTRUCTOR,
                    "must be a public class that is not abstract, so that production can make one.");
        }
        try {
            return (Migration) type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            throw problem(
                    Problem.NO_CONSTRUCTOR,
                    "has no public constructor without arguments. Give it one, or none at all.");
        } catch (InvocationTargetException e) {
            throw thrown("constructor", e.getTargetException());
        } catch (ExceptionInInitializerError e) {
            throw thrown("static initialiser", e.getException() == null ? e : e.getException());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw thrown("class", e);
        }
    }

    private RevisionSourceException problem(Problem problem, String sentence) {
        return new RevisionSourceException(file, problem, sentence(sentence));
    }

    private RevisionSourceException thrown(String where, Throwable cause) {
        return new RevisionSourceException(
                file,
                Problem.THROWS,
                sentence("cannot be made: its " + where + " throws " + cause
                        + ". A migration only says what is to be done, so it needs nothing to be made."),
                cause);
    }

    private String sentence(String rest) {
        return file + ": " + type.getSimpleName() + " " + rest;
    }
}
