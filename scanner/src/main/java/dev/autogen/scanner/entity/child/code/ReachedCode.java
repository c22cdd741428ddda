package dev.autogen.scanner.entity.child.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Follows a method into what it calls in its own class, into its lambdas, and into the classes of some kinds that it makes. */
final class ReachedCode {

    private final ClassLoader loader;
    private final Predicate<String> followed;
    private final Map<String, Map<String, List<Step>>> classes = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    private ReachedCode(ClassLoader loader, Predicate<String> followed) {
        this.loader = loader;
        this.followed = followed;
    }

    /**
     * Returns the steps of all methods of that name and of what they reach, one method after the other; null if a class file cannot be read.
     *
     * @param followed tells the classes whose methods count too once they are made
     */
    static @Nullable List<Step> from(String className, String method, ClassLoader loader, Predicate<String> followed) {
        ReachedCode reached = new ReachedCode(loader, followed);
        Map<String, List<Step>> own = reached.methods(className);
        for (String member : List.copyOf(own.keySet())) {
            if (member.startsWith(internal(className) + "." + method + " ")) {
                reached.visit(className, member);
            }
        }
        return own.isEmpty() ? null : reached.steps;
    }

    private Map<String, List<Step>> methods(String className) {
        return classes.computeIfAbsent(className, name -> {
            ClassCode code = ClassCode.of(name, loader);
            return code == null ? Map.of() : code.methods();
        });
    }

    private void visit(String className, String member) {
        List<Step> body = methods(className).get(member);
        if (body == null || !visited.add(member)) {
            return;
        }
        steps.addAll(body);
        steps.add(Step.OTHER);
        for (Step step : body) {
            if (step.is(Step.Kind.CALL) || step.is(Step.Kind.LAMBDA)) {
                String owner = step.calledOwner().replace('/', '.');
                if (ofOneFile(owner, className)) {
                    visit(owner, step.text());
                }
            } else if (step.is(Step.Kind.NEW) && (ofOneFile(step.text(), className) || followed.test(step.text()))) {
                List.copyOf(methods(step.text()).keySet()).forEach(each -> visit(step.text(), each));
            }
        }
    }

    /** Returns whether two classes are written in one, so that the one is followed from the other. */
    static boolean ofOneFile(String one, String other) {
        return one.replaceFirst("\\$.*", "").equals(other.replaceFirst("\\$.*", ""));
    }

    private static String internal(String className) {
        return className.replace('.', '/');
    }
}
