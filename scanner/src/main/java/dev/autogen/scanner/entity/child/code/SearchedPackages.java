package dev.autogen.scanner.entity.child.code;

import io.github.classgraph.AnnotationClassRef;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where Spring Boot searches for entities: what {@code @EntityScan} says, else the packages of the application's main classes.
 *
 * @param names those packages and what is below them, sorted
 * @param origin the annotation and its class, for the user
 */
public record SearchedPackages(List<String> names, String origin) {

    public SearchedPackages {
        names = List.copyOf(names);
    }

    /** The second is its place since Spring Boot 4.0. */
    private static final Set<String> ENTITY_SCAN = Set.of(
            "org.springframework.boot.autoconfigure.domain.EntityScan",
            "org.springframework.boot.persistence.autoconfigure.EntityScan");

    private static final Set<String> MAIN = Set.of(
            "org.springframework.boot.autoconfigure.SpringBootApplication",
            "org.springframework.boot.autoconfigure.EnableAutoConfiguration");
    private static final Set<String> PACKAGE =
            Set.of("org.springframework.boot.autoconfigure.AutoConfigurationPackage");

    static @Nullable SearchedPackages of(ScanResult result) {
        SearchedPackages scanned = of(result, ENTITY_SCAN, Set.of());
        return scanned == null ? of(result, PACKAGE, MAIN) : scanned;
    }

    /** Returns the packages that annotations name, or those that bear them; null if there is none. */
    private static @Nullable SearchedPackages of(ScanResult result, Set<String> naming, Set<String> bearing) {
        Set<String> names = new TreeSet<>();
        Set<String> origins = new TreeSet<>();
        for (ClassInfo type : result.getAllClasses()) {
            for (AnnotationInfo annotation : type.getAnnotationInfo().directOnly()) {
                boolean named = naming.contains(annotation.getName());
                if (named || bearing.contains(annotation.getName())) {
                    List<String> given = named ? named(annotation) : List.of();
                    names.addAll(given.isEmpty() ? List.of(type.getPackageName()) : given);
                    String simple = annotation.getName().replaceFirst(".*\\.", "");
                    origins.add("@" + simple + " of " + type.getName());
                }
            }
        }
        // the default package holds all others, as Spring Boot has it
        return names.isEmpty() || names.contains("")
                ? null
                : new SearchedPackages(List.copyOf(names), String.join(", ", origins));
    }

    private static List<String> named(AnnotationInfo annotation) {
        List<String> packages = new ArrayList<>();
        for (String parameter : List.of("value", "basePackages", "basePackageClasses")) {
            Object value = annotation.getParameterValues().getValue(parameter);
            for (Object each : value instanceof Object[] several ? several : new Object[0]) {
                String name = each instanceof AnnotationClassRef reference ? reference.getName() : each.toString();
                packages.add(
                        each instanceof String || name.indexOf('.') < 0 ? name : name.replaceFirst("\\.[^.]*$", ""));
            }
        }
        return packages;
    }

    /** Returns whether a class is searched. */
    public boolean contains(String className) {
        return names.stream().anyMatch(name -> className.startsWith(name + "."));
    }
}
