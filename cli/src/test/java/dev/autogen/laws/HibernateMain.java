package dev.autogen.laws;

import dev.autogen.scanner.entity.child.ModelMain;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/**
 * A JVM with Hibernate that does one thing after the other, as a new one for each would take too long: reads entities as the child JVM of the scanner
 * does, and lets Hibernate create or validate their schema, as a session factory that is built does. A line of standard input is one request, its parts separated by tabs; it is
 * answered by one line.
 */
final class HibernateMain {

    static final String SCAN = "scan";
    static final String DONE = "done";
    static final String VALIDATION = "jakarta.persistence.validation.mode";

    private static final String CONTRIBUTOR = "hibernate.metadata_builder_contributor";

    private HibernateMain() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            answers.println(answer(request.split("\t", -1)));
        }
    }

    private static String answer(String[] request) {
        try {
            if (request[0].equals(SCAN)) {
                ModelMain.answer(Path.of(request[1]), Path.of(request[2]));
            } else {
                boot(
                        request[0],
                        Path.of(request[1]),
                        request[2],
                        request[3],
                        List.of(request).subList(4, request.length));
            }
            return DONE;
        } catch (IOException | RuntimeException | LinkageError | ReflectiveOperationException e) {
            StringBuilder message = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                message.append(cause).append("; ");
            }
            return message.toString().replaceAll("\\s+", " ");
        }
    }

    private static void boot(String action, Path classes, String packageName, String url, List<String> settings)
            throws IOException, ReflectiveOperationException {
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls)) {
            StandardServiceRegistryBuilder builder =
                    new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                            .applyClassLoader(loader)
                            .build());
            builder.applySetting("hibernate.connection.url", url)
                    .applySetting("hibernate.hbm2ddl.auto", action)
                    .applySetting("hibernate.hbm2ddl.create_namespaces", "true")
                    .applySetting("hibernate.hbm2ddl.halt_on_error", "true");
            settings.forEach(setting -> builder.applySetting(setting.split("=")[0], setting.split("=")[1]));
            StandardServiceRegistry registry = builder.build();
            try {
                MetadataSources sources = new MetadataSources(registry);
                for (Class<?> type : mapped(classes, packageName, loader)) {
                    sources.addAnnotatedClass(type);
                }
                Path mapping = EntitySources.mapping(classes, packageName);
                if (Files.exists(mapping)) {
                    sources.addURL(mapping.toUri().toURL());
                }
                MetadataBuilder metadataBuilder = sources.getMetadataBuilder();
                Object contributor = builder.getSettings().get(CONTRIBUTOR);
                if (contributor != null) {
                    contribute(contributor.toString(), metadataBuilder, loader);
                }
                MetadataImplementor metadata = (MetadataImplementor) metadataBuilder.build();
                if (builder.getSettings().containsKey(VALIDATION)) {
                    // constraints of Bean Validation are applied nowhere else
                    metadata.buildSessionFactory().close();
                    return;
                }
                metadata.orderColumns(true);
                metadata.validate();
                SchemaManagementToolCoordinator.process(metadata, registry, builder.getSettings(), later -> {});
            } finally {
                StandardServiceRegistryBuilder.destroy(registry);
            }
        }
    }

    /** Hibernate reads the setting nowhere else than where it builds a persistence unit. */
    @SuppressWarnings({"removal", "deprecation"}) // every version up to 7.4 still calls them
    private static void contribute(String contributor, MetadataBuilder metadata, ClassLoader loader)
            throws ReflectiveOperationException {
        ((org.hibernate.boot.spi.MetadataBuilderContributor) Class.forName(contributor, true, loader)
                        .getConstructor()
                        .newInstance())
                .contribute(metadata);
    }

    private static List<Class<?>> mapped(Path classes, String name, ClassLoader loader)
            throws IOException, ReflectiveOperationException {
        List<String> names;
        try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> name + "." + file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
        List<Class<?>> found = new ArrayList<>();
        for (String each : names) {
            Class<?> type = Class.forName(each, false, loader);
            if (Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
                    .anyMatch(type::isAnnotationPresent)) {
                found.add(type);
            }
        }
        return found;
    }
}
