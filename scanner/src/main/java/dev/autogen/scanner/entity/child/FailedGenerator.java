package dev.autogen.scanner.entity.child;

import org.hibernate.boot.model.relational.Database;
import org.hibernate.generator.Generator;
import org.hibernate.service.UnknownServiceException;
import org.jspecify.annotations.Nullable;

/** Finds out whether an id generator of the project is what failed. */
final class FailedGenerator {

    private FailedGenerator() {}

    /** Returns the project's generator class that the stack traces run through; null if there is none. */
    static @Nullable Class<?> in(Throwable failure, ClassLoader loader) {
        for (Throwable each : Causes.chain(failure)) {
            for (StackTraceElement element : each.getStackTrace()) {
                Class<?> type = projectClass(element.getClassName(), loader);
                if (type != null && Generator.class.isAssignableFrom(type)) {
                    return type;
                }
            }
        }
        return null;
    }

    /**
     * Returns the problem.
     *
     * @param who the generator's class, or the entity whose generator it is
     * @param consequence what comes of it
     */
    static ModelProblem problem(String who, String consequence, Throwable failure) {
        return ModelException.problem(
                ModelProblem.Kind.GENERATOR,
                "The id generator " + who + " cannot be made outside the application, " + consequence + ": "
                        + Causes.sentence(failure) + " " + advice(failure),
                failure);
    }

    /** A service of Hibernate's registry can be had outside the application too, where any jar or directory of the classpath contributes it. */
    private static String advice(Throwable failure) {
        return Causes.root(failure) instanceof UnknownServiceException
                ? "Contribute that service with a class that implements org.hibernate.service.spi.ServiceContributor and is named in"
                        + " META-INF/services, or let the generator ask for it when the first id is needed."
                : "Let it be constructed without the application's services, and ask for them when the first id is needed.";
    }

    /** Whether it registers a sequence or table: every generator has the method, but the interface's own does nothing. */
    static boolean mayHaveObjects(Class<?> generator) {
        try {
            return !generator
                    .getMethod("registerExportables", Database.class)
                    .getDeclaringClass()
                    .isInterface();
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static @Nullable Class<?> projectClass(String name, ClassLoader loader) {
        if (name.startsWith("org.hibernate.") || name.startsWith("java.") || name.startsWith("jdk.")) {
            return null;
        }
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
