package dev.autogen.scanner.entity.child;

import java.util.List;

/** Turns what Hibernate threw while it built its metadata into a problem with the class and the cause. */
final class BootFailure {

    private BootFailure() {}

    static ModelException explain(Throwable failure, List<FoundClasses.Found> classes, ClassLoader loader) {
        for (Throwable each : Causes.chain(failure)) {
            if (each instanceof ModelException known) {
                return known;
            }
            boolean broken = each instanceof ExceptionInInitializerError
                    || each instanceof NoClassDefFoundError
                            && String.valueOf(each.getMessage()).startsWith("Could not initialize class");
            if (broken) {
                return staticInitializer(each, failure);
            }
            if (each instanceof LinkageError || each instanceof ClassNotFoundException) {
                return ModelException.of(
                        ModelProblem.Kind.MISSING_CLASS,
                        "A class that the mapping needs does not load: " + each + ". " + where(failure, classes)
                                + "Add the dependency that has it to the project's runtime classpath.",
                        failure);
            }
        }
        Class<?> generator = FailedGenerator.in(failure, loader);
        if (generator != null) {
            return new ModelException(List.of(FailedGenerator.problem(
                    generator.getName(), "and this Hibernate builds no model without it", failure)));
        }
        boolean duplicate = Causes.chain(failure).stream()
                .anyMatch(each -> each.getClass().getSimpleName().equals("DuplicateMappingException")
                        || String.valueOf(each.getMessage()).contains("share the same"));
        if (duplicate) {
            return ModelException.of(
                    ModelProblem.Kind.DUPLICATE_ENTITY,
                    "Two entities have one name: " + Causes.sentence(failure)
                            + " Rename one with @Entity(name = …), or narrow `classpath` or `packages` in [model] of autogen.toml.",
                    failure);
        }
        return ModelException.of(
                ModelProblem.Kind.MAPPING,
                "Hibernate cannot build its model of the entities: " + Causes.sentence(failure) + " "
                        + where(failure, classes)
                        + "The application would fail to start with the same error; mend the mapping.",
                failure);
    }

    private static ModelException staticInitializer(Throwable error, Throwable failure) {
        Throwable root = Causes.root(error);
        String name = initializedClass(root);
        if (name.isEmpty()) {
            name = String.valueOf(error.getMessage()).replaceFirst(".*initialize class ", "");
        }
        return ModelException.of(
                ModelProblem.Kind.STATIC_INITIALIZER,
                "The static initialiser of class " + name + " fails outside the application: " + root
                        + ". Let the class load without the application's services.",
                failure);
    }

    private static String initializedClass(Throwable root) {
        for (StackTraceElement element : root.getStackTrace()) {
            if (element.getMethodName().equals("<clinit>")) {
                return element.getClassName();
            }
        }
        return "";
    }

    /** Names the mapped class that the failure speaks of, if its own words do not: the longest name wins, an inner class over its outer one. */
    private static String where(Throwable failure, List<FoundClasses.Found> classes) {
        String text = Causes.sentence(failure);
        String named = "";
        for (FoundClasses.Found found : classes) {
            String simple = found.name().substring(found.name().lastIndexOf('.') + 1);
            if (text.contains(found.name())) {
                return "";
            }
            boolean mentioned = text.matches("(?s).*\\b" + java.util.regex.Pattern.quote(simple) + "\\b.*");
            if (mentioned && found.name().length() > named.length()) {
                named = found.name();
            }
        }
        return named.isEmpty() ? "" : "It concerns " + named + ". ";
    }
}
