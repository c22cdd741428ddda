package dev.autogen.scanner.entity.child.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A bean of the application that Hibernate gets to feel.
 *
 * @param owner the class that is the bean or has the method
 * @param method the method that makes it; null if the class itself is the bean
 * @param type the class of the bean as far as it is declared
 * @param profiles the profile expressions under which it is there
 */
record Bean(Watched watched, String owner, @Nullable String method, String type, List<String> profiles) {

    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";

    boolean decidesWhatIsMapped() {
        return watched == Watched.FACTORY || watched == Watched.UNIT_MANAGER || watched == Watched.MANAGED_TYPES;
    }

    private String place() {
        return method == null ? owner : owner + "." + method;
    }

    /** Returns what has to be answered; null if the bean cannot matter to the schema. */
    @Nullable
    CodeSetting setting(BeanTypes types, ClassLoader loader) {
        return switch (watched) {
            case PHYSICAL_NAMING -> found(Map.of(PHYSICAL, strategy(types, loader)));
            case IMPLICIT_NAMING -> found(Map.of(IMPLICIT, strategy(types, loader)));
            case PROPERTIES -> ofSettings(put("customize", types, loader));
            case VENDOR_ADAPTER -> ofVendor(types, loader);
            case BUILDER_CUSTOMIZER -> ofBuilderCustomizer(types, loader);
            case FACTORY -> ofFactory(types, loader);
            case BUILDER, UNIT_MANAGER, MANAGED_TYPES -> found(Map.of());
        };
    }

    private CodeSetting found(Map<String, String> lines) {
        return new CodeSetting(place(), watched.sentence(), lines, profiles);
    }

    private @Nullable CodeSetting ofSettings(@Nullable PutSettings put) {
        if (put == null) {
            return found(Map.of());
        }
        Map<String, String> lines = new TreeMap<>(put.values());
        lines.keySet().removeIf(HarmlessSettings::contains);
        if (put.open()) {
            String named = lines.isEmpty() ? "" : "; it names " + String.join(", ", lines.keySet());
            return new CodeSetting(place(), watched.sentence() + named, Map.of(), profiles);
        }
        return lines.isEmpty() ? null : found(lines);
    }

    /** Returns the class of a naming strategy: the declared one, or the only one that the method makes; empty if neither can be made by its name. */
    private String strategy(BeanTypes types, ClassLoader loader) {
        if (types.isInstantiable(type)) {
            return type;
        }
        List<Step> steps = method == null ? null : ReachedCode.from(owner, method, loader, name -> false);
        List<String> made = steps == null
                ? List.of()
                : steps.stream()
                        .filter(step -> step.is(Step.Kind.NEW))
                        .map(Step::text)
                        .filter(name -> types.of(name).contains(watched) && types.isInstantiable(name))
                        .distinct()
                        .toList();
        return made.size() == 1 ? made.get(0) : "";
    }

    private @Nullable PutSettings put(String ownMethod, BeanTypes types, ClassLoader loader) {
        List<Step> steps = steps(ownMethod, types, loader);
        return steps == null
                ? null
                : PutSettings.of(
                        steps,
                        name -> ReachedCode.ofOneFile(name, owner)
                                || types.of(name).contains(watched) && types.isInstantiable(name));
    }

    private @Nullable List<Step> steps(String ownMethod, BeanTypes types, ClassLoader loader) {
        List<Step> steps = ReachedCode.from(owner, method == null ? ownMethod : method, loader, name -> types.of(name)
                .contains(watched));
        // a bean that the method gets from elsewhere does not show its code
        boolean shown = steps != null
                && (method == null
                        || steps.stream()
                                .anyMatch(step -> step.is(Step.Kind.NEW)
                                        && types.of(step.text()).contains(watched)));
        return shown ? steps : null;
    }

    /** An adapter has setters of its own; the dialect is the one of them on which the schema depends. */
    private @Nullable CodeSetting ofVendor(BeanTypes types, ClassLoader loader) {
        List<Step> steps = method == null ? null : ReachedCode.from(owner, method, loader, name -> false);
        boolean plain = steps != null
                && steps.stream()
                        .filter(step ->
                                step.is(Step.Kind.NEW) && types.of(step.text()).contains(watched))
                        .allMatch(step -> step.text().startsWith("org.springframework."));
        if (steps == null || !plain) {
            return found(Map.of());
        }
        return calls(steps, "setDatabasePlatform") ? found(Map.of("hibernate.dialect", "")) : null;
    }

    private @Nullable CodeSetting ofBuilderCustomizer(BeanTypes types, ClassLoader loader) {
        List<Step> steps = steps("customize", types, loader);
        boolean harmless = steps != null && !calls(steps, "setPersistenceUnitPostProcessors");
        return harmless ? null : found(Map.of());
    }

    private static boolean calls(List<Step> steps, String name) {
        return steps.stream().anyMatch(step -> step.isCallOf(name));
    }

    /** The names of tables depend on both strategies; what else the method names is told with them. */
    private CodeSetting ofFactory(BeanTypes types, ClassLoader loader) {
        Map<String, String> lines = new TreeMap<>(Map.of(PHYSICAL, "", IMPLICIT, ""));
        List<Step> steps = method == null ? null : ReachedCode.from(owner, method, loader, name -> false);
        if (steps != null) {
            if (makesFactoryBean(steps, types)) {
                lines.put(PHYSICAL, "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl");
                lines.put(IMPLICIT, "org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl");
            }
            lines.putAll(PutSettings.of(steps, name -> true).values());
            lines.keySet().removeIf(HarmlessSettings::contains);
        }
        return found(lines);
    }

    /** Returns whether Hibernate gets nothing of Spring Boot's settings, because the method makes the factory bean all by itself. */
    private static boolean makesFactoryBean(List<Step> steps, BeanTypes types) {
        List<String> made = new ArrayList<>();
        steps.stream().filter(step -> step.is(Step.Kind.NEW)).map(Step::text).forEach(made::add);
        boolean builder = steps.stream()
                .anyMatch(step -> step.is(Step.Kind.CALL)
                        && types.of(step.calledOwner().replace('/', '.')).contains(Watched.BUILDER));
        return !builder && made.stream().anyMatch(name -> types.of(name).contains(Watched.FACTORY));
    }
}
