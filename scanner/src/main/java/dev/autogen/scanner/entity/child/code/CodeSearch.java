package dev.autogen.scanner.entity.child.code;

import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import io.github.classgraph.TypeSignature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the application's code decides about Hibernate.
 *
 * @param settings the places that must be looked at, by name; those that cannot matter are not among them
 * @param packages where the application searches for entities; null if its code does not say
 */
public record CodeSearch(List<CodeSetting> settings, @Nullable SearchedPackages packages) {

    /** Nothing found. */
    public static final CodeSearch NONE = new CodeSearch(List.of(), null);

    public CodeSearch {
        settings = List.copyOf(settings);
    }

    private static final String SPRING = "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean";
    private static final String BOOT = "org.springframework.boot.SpringApplication";
    private static final String BEAN = "org.springframework.context.annotation.Bean";
    private static final String PROFILE = "org.springframework.context.annotation.Profile";

    /** What makes a class a bean; an annotation of the application's own does too, if it carries one of these. */
    private static final Set<String> STEREOTYPES = Set.of(
            "org.springframework.stereotype.Component",
            "org.springframework.stereotype.Service",
            "org.springframework.stereotype.Repository",
            "org.springframework.stereotype.Controller",
            "org.springframework.web.bind.annotation.RestController",
            "org.springframework.context.annotation.Configuration",
            "org.springframework.boot.SpringBootConfiguration",
            "org.springframework.boot.autoconfigure.SpringBootApplication",
            "org.springframework.boot.autoconfigure.AutoConfiguration",
            "jakarta.inject.Named",
            "jakarta.annotation.ManagedBean");

    /** Looks at the classes in the locations; nothing is found where there is no Spring. */
    public static CodeSearch in(List<String> locations, ClassLoader loader) {
        boolean boot = isThere(BOOT, loader);
        if (locations.isEmpty() || !isThere(SPRING, loader)) {
            return NONE;
        }
        ClassGraph search = new ClassGraph()
                .overrideClasspath(locations)
                .enableClassInfo()
                .enableMethodInfo()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .ignoreMethodVisibility()
                .disableNestedJarScanning()
                .disableModuleScanning();
        try (ScanResult result = search.scan(Math.min(2, Runtime.getRuntime().availableProcessors()))) {
            List<CodeSetting> settings = new ArrayList<>();
            BeanTypes types = new BeanTypes(loader, boot);
            boolean ownUnit = false;
            for (ClassInfo each : result.getAllClasses()) {
                for (Bean bean : beans(each, types)) {
                    ownUnit |= bean.decidesWhatIsMapped();
                    CodeSetting setting = bean.setting(types, loader);
                    if (setting != null) {
                        settings.add(setting);
                    }
                }
            }
            settings.sort(Comparator.comparing(CodeSetting::place).thenComparing(CodeSetting::sentence));
            return new CodeSearch(settings, boot && !ownUnit ? SearchedPackages.of(result) : null);
        }
    }

    private static boolean isThere(String type, ClassLoader loader) {
        return loader.getResource(type.replace('.', '/') + ".class") != null;
    }

    private static List<Bean> beans(ClassInfo type, BeanTypes types) {
        List<Bean> beans = new ArrayList<>();
        List<String> profiles = profiles(type);
        if (isBean(type, types) && !type.isAbstract()) {
            types.of(type.getName())
                    .forEach(watched -> beans.add(new Bean(watched, type.getName(), null, type.getName(), profiles)));
        }
        for (MethodInfo method : type.getDeclaredMethodInfo()) {
            AnnotationInfoList annotations = method.getAnnotationInfo();
            if (annotations.containsName(BEAN)) {
                List<String> all = new ArrayList<>(profiles);
                all.addAll(profilesIn(annotations));
                String returned = raw(method.getTypeDescriptor().getResultType());
                types.of(returned)
                        .forEach(watched ->
                                beans.add(new Bean(watched, type.getName(), method.getName(), returned, all)));
            }
        }
        return beans;
    }

    private static String raw(TypeSignature type) {
        return type.toString().replaceFirst("<.*", "");
    }

    private static boolean isBean(ClassInfo type, BeanTypes types) {
        for (String annotation : type.getAnnotationInfo().directOnly().getNames()) {
            if (STEREOTYPES.contains(annotation) || isStereotype(types.load(annotation), 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStereotype(@Nullable Class<?> annotation, int depth) {
        if (annotation == null || depth > 3 || annotation.getName().startsWith("java.")) {
            return false;
        }
        if (STEREOTYPES.contains(annotation.getName())) {
            return true;
        }
        for (var each : annotation.getAnnotations()) {
            if (isStereotype(each.annotationType(), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the conditions of a class and of those it is nested in. */
    private static List<String> profiles(ClassInfo type) {
        List<String> all = new ArrayList<>(profilesIn(type.getAnnotationInfo()));
        type.getOuterClasses().forEach(outer -> all.addAll(profilesIn(outer.getAnnotationInfo())));
        return all;
    }

    private static List<String> profilesIn(AnnotationInfoList annotations) {
        return annotations.directOnly().stream()
                .filter(annotation -> annotation.getName().equals(PROFILE))
                .map(annotation -> String.join(
                        ",", (String[]) annotation.getParameterValues().getValue("value")))
                .toList();
    }
}
