package dev.autogen.applications;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/**
 * Hibernate's own schema tool, used as an application uses it, by building a session factory; shares nothing with the code under test. Arguments: an empty database to create the
 * schema in, a database that must hold it already, user, password, the jars with mapped classes, settings as {@code name=value}.
 */
public final class HibernateToolMain {

    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    private HibernateToolMain() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Object> settings = new TreeMap<>(Map.of(
                "jakarta.persistence.jdbc.user",
                arguments[2],
                "jakarta.persistence.jdbc.password",
                arguments[3],
                "hibernate.hbm2ddl.halt_on_error",
                "true",
                // Keycloak's queries name classes of other jars; only the schema is looked at.
                "hibernate.query.startup_check",
                "false"));
        for (String setting : List.of(arguments).subList(5, arguments.length)) {
            int equals = setting.indexOf('=');
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        List<Class<?>> mapped = mapped(arguments[4].split(File.pathSeparator));
        requireRefusal(arguments[0], mapped, settings);
        run("create-only", arguments[0], mapped, settings);
        run("validate", arguments[0], mapped, settings);
        run("validate", arguments[1], mapped, settings);
        System.exit(0);
    }

    /** A validation that accepts everything would prove nothing. */
    private static void requireRefusal(String empty, List<Class<?>> mapped, Map<String, Object> settings) {
        try {
            run("validate", empty, mapped, settings);
        } catch (SchemaManagementException e) {
            return;
        }
        throw new IllegalStateException("The empty database " + empty + " was accepted");
    }

    private static void run(String action, String url, List<Class<?>> mapped, Map<String, Object> settings) {
        Map<String, Object> all = new TreeMap<>(settings);
        all.put("jakarta.persistence.jdbc.url", url);
        all.put("hibernate.hbm2ddl.auto", action);
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder().applySettings(all).build();
        MetadataSources sources = new MetadataSources(registry);
        mapped.forEach(sources::addAnnotatedClass);
        sources.buildMetadata().buildSessionFactory().close();
        StandardServiceRegistryBuilder.destroy(registry);
    }

    private static List<Class<?>> mapped(String[] jars) throws IOException {
        List<Class<?>> mapped = new ArrayList<>();
        for (String jar : jars) {
            try (JarFile file = new JarFile(jar);
                    Stream<String> names = file.stream().map(Object::toString)) {
                names.filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .sorted()
                        .forEach(name -> load(name, mapped));
            }
        }
        return mapped;
    }

    private static void load(String name, List<Class<?>> mapped) {
        try {
            Class<?> type = Class.forName(name, false, HibernateToolMain.class.getClassLoader());
            if (MAPPED.stream().anyMatch(type::isAnnotationPresent)) {
                mapped.add(type);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // Not mapped; if it were, the database that is compared would lack its table.
        }
    }
}
