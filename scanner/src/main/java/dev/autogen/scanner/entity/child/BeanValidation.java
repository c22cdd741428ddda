package dev.autogen.scanner.entity.child;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Applies the constraints of Bean Validation to the metadata, as Hibernate does while it builds a session factory. It calls the same (package-private)
 * code, because a session factory would take three times as long as the metadata.
 */
final class BeanValidation {

    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
    private static final String CONTEXT = "org.hibernate.boot.beanvalidation.ActivationContext";
    private static final String MODE = "org.hibernate.boot.beanvalidation.ValidationMode";
    private static final String FACTORY = "jakarta.validation.ValidatorFactory";

    private final MetadataImplementor metadata;
    private final StandardServiceRegistry registry;
    private final ClassLoader loader;

    BeanValidation(MetadataImplementor metadata, StandardServiceRegistry registry, ClassLoader loader) {
        this.metadata = metadata;
        this.registry = registry;
        this.loader = loader;
    }

    /** Applies them if the settings let the application do so and a validator is there; adds a note if one is there and fails. */
    void apply(List<String> notes) {
        Object setting = modeSetting();
        if (setting != null && setting.toString().strip().equalsIgnoreCase("none")) {
            return;
        }
        ClassLoader hibernate = MetadataImplementor.class.getClassLoader();
        Object factory;
        try {
            Class.forName("jakarta.validation.ConstraintViolation", false, loader);
            factory = Class.forName("jakarta.validation.Validation", true, loader)
                    .getMethod("buildDefaultValidatorFactory")
                    .invoke(null);
        } catch (ClassNotFoundException e) {
            return;
        } catch (ReflectiveOperationException e) {
            noValidator(Causes.root(e), notes);
            return;
        }
        try {
            Class<?> mode = Class.forName(MODE, true, hibernate);
            Method modes = mode.getDeclaredMethod("getModes", Object.class);
            modes.setAccessible(true);
            Set<?> chosen = (Set<?>) modes.invoke(null, setting);
            Class<?> context = Class.forName(CONTEXT, true, hibernate);
            Method activate = Class.forName(ACTIVATOR, true, hibernate)
                    .getDeclaredMethod("applyRelationalConstraints", Class.forName(FACTORY, false, hibernate), context);
            activate.setAccessible(true);
            activate.invoke(null, factory, context(context, chosen));
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw ModelException.of(
                    ModelProblem.Kind.MAPPING,
                    "Hibernate cannot apply the Bean Validation constraints to the model: " + Causes.sentence(cause)
                            + " Mend the constraint, or set hibernate.validator.apply_to_ddl to false where the application sets it.",
                    cause);
        } catch (ReflectiveOperationException e) {
            throw ModelException.of(
                    ModelProblem.Kind.MAPPING,
                    "This Hibernate applies Bean Validation constraints in a way that autogen does not know: " + e
                            + ". Set hibernate.validator.apply_to_ddl to false in [model] settings of autogen.toml to go on without them.",
                    e);
        } finally {
            close(factory);
        }
    }

    /** Like the application's Hibernate: no provider is an error only where one is asked for. */
    private void noValidator(Throwable cause, List<String> notes) {
        Object setting = modeSetting();
        String mode = setting == null ? "auto" : setting.toString().toLowerCase(java.util.Locale.ROOT);
        if (mode.contains("callback") || mode.contains("ddl")) {
            throw ModelException.of(
                    ModelProblem.Kind.SETTING,
                    "The settings ask for Bean Validation (jakarta.persistence.validation.mode = " + setting
                            + "), but no validator starts: " + Causes.sentence(cause),
                    cause);
        }
        boolean noProvider = cause.getClass().getSimpleName().equals("NoProviderFoundException");
        if (!mode.contains("none") && !noProvider) {
            notes.add(
                    "The Bean Validation provider on the classpath does not start, so its constraints are not part of the model: "
                            + Causes.sentence(cause));
        }
    }

    private @Nullable Object modeSetting() {
        ConfigurationService configuration = registry.getService(ConfigurationService.class);
        if (configuration == null) {
            return null;
        }
        Object jakarta = configuration.getSettings().get("jakarta.persistence.validation.mode");
        return jakarta == null ? configuration.getSettings().get("javax.persistence.validation.mode") : jakarta;
    }

    private Object context(Class<?> context, Set<?> modes) {
        Object services = Proxy.newProxyInstance(
                context.getClassLoader(),
                new Class<?>[] {SessionFactoryServiceRegistry.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(registry, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
        return Proxy.newProxyInstance(
                context.getClassLoader(), new Class<?>[] {context}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getValidationModes":
                            return modes;
                        case "getMetadata":
                            return metadata;
                        case "getServiceRegistry":
                            return services;
                        default:
                            throw new UnsupportedOperationException(method.toString());
                    }
                });
    }

    private static void close(Object factory) {
        try {
            ((AutoCloseable) factory).close();
        } catch (Exception e) {
            // it was only read from, so what a failing close leaves behind ends with this JVM
            return;
        }
    }
}
