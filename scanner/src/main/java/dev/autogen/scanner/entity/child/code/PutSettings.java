package dev.autogen.scanner.entity.child.code;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The settings of Hibernate that some code names.
 *
 * @param values by name; the value where it is a constant, empty where it is not
 * @param open whether the code may set others too: by names that are no constants, by whole maps, or in code that was not followed
 */
record PutSettings(Map<String, String> values, boolean open) {

    private static final Pattern NAME =
            Pattern.compile("(?:org\\.)?hibernate\\.\\w.*|(?:jakarta|javax)\\.persistence\\.\\w.*");
    private static final Set<String> PUT = Set.of("put", "putIfAbsent", "replace", "setProperty");
    private static final Set<String> READ =
            Set.of("<init>", "get", "getOrDefault", "containsKey", "remove", "isEmpty", "size", "getProperty");
    private static final Pattern CONTAINER = Pattern.compile("L(?:java/util/\\w*(?:Map|Properties)|java/lang/Object);");

    /**
     * Reads the steps of some code.
     *
     * @param followed tells the classes, with dots, whose methods the steps hold as well when they are called
     */
    static PutSettings of(List<Step> steps, Predicate<String> followed) {
        Map<String, String> values = new TreeMap<>();
        int names = 0;
        int puts = 0;
        boolean open = false;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.is(Step.Kind.STRING) && NAME.matcher(step.text()).matches()) {
                names++;
                values.put(step.text(), value(steps.subList(i + 1, Math.min(i + 5, steps.size()))));
            } else if (step.is(Step.Kind.CALL) && isContainer(step.calledOwner())) {
                puts += PUT.contains(step.calledName()) ? 1 : 0;
                open |= !PUT.contains(step.calledName()) && !READ.contains(step.calledName());
            } else if (step.is(Step.Kind.CALL) || step.is(Step.Kind.LAMBDA)) {
                String owner = step.calledOwner();
                open |= isContainer(owner) || handsOver(step) && !followed.test(owner.replace('/', '.'));
            }
        }
        return new PutSettings(values, open || puts > names);
    }

    private static boolean isContainer(String owner) {
        return owner.matches("java/util/\\w*(?:Map|Properties|Hashtable)");
    }

    /** Returns whether a map may go somewhere else with the call. From 25 on javac checks what encloses an inner class by {@code Objects.requireNonNull}. */
    private static boolean handsOver(Step call) {
        String parameters = call.descriptor().replaceFirst("\\).*", "");
        String owner = call.calledOwner();
        return !owner.startsWith("java/lang/")
                && !owner.equals("java/util/Objects")
                && CONTAINER.matcher(parameters).find();
    }

    /** Returns the constant that is put under the name before; empty if it is none. */
    private static String value(List<Step> next) {
        if (next.size() < 2) {
            return "";
        }
        Step value = next.get(0);
        Step after = next.get(1);
        switch (value.kind()) {
            case STRING, NUMBER -> {
                if (isPut(after)) {
                    return value.text();
                }
                boolean isBoolean = after.is(Step.Kind.CALL) && after.text().startsWith("java/lang/Boolean.valueOf ");
                boolean boxed = isBoolean
                        || after.is(Step.Kind.CALL) && after.calledName().equals("valueOf");
                if (boxed && next.size() > 2 && isPut(next.get(2)) && value.is(Step.Kind.NUMBER)) {
                    return isBoolean ? String.valueOf(value.text().equals("1")) : value.text();
                }
                return "";
            }
            case FIELD -> {
                if (value.text().startsWith("java/lang/Boolean.") && isPut(after)) {
                    return value.text().startsWith("java/lang/Boolean.TRUE ") ? "true" : "false";
                }
                return "";
            }
            case CLASS -> {
                boolean named = after.is(Step.Kind.CALL) && after.text().startsWith("java/lang/Class.getName ");
                return isPut(after) || named && next.size() > 2 && isPut(next.get(2)) ? value.text() : "";
            }
            case NEW -> {
                boolean plain = after.is(Step.Kind.CALL) && after.text().endsWith(".<init> ()V");
                return plain && next.size() > 2 && isPut(next.get(2)) ? value.text() : "";
            }
            default -> {
                return "";
            }
        }
    }

    private static boolean isPut(Step step) {
        return step.is(Step.Kind.CALL) && PUT.contains(step.calledName());
    }
}
