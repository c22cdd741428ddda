package dev.autogen.scanner.entity.oracle;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * Lets Hibernate write its own create script, as it does for an application that asks for scripts: by building a session factory. Shares nothing with
 * the code under test. Arguments: the directory of classes, the script to write, settings as {@code name=value}.
 */
public final class SchemaExportMain {

    private SchemaExportMain() {}

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        StandardServiceRegistryBuilder registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
                .applySetting("hibernate.temp.use_jdbc_metadata_defaults", "false")
                .applySetting("jakarta.persistence.database-product-name", "PostgreSQL")
                .applySetting("jakarta.persistence.database-product-version", "16.0")
                .applySetting("jakarta.persistence.database-major-version", "16")
                .applySetting("jakarta.persistence.database-minor-version", "0")
                .applySetting("jakarta.persistence.schema-generation.scripts.action", "create")
                .applySetting("jakarta.persistence.schema-generation.scripts.create-target", arguments[1])
                .applySetting("jakarta.persistence.create-database-schemas", "true")
                .applySetting("hibernate.query.startup_check", "false")
                .applySetting("hibernate.hbm2ddl.delimiter", ";");
        for (String setting : List.of(arguments).subList(2, arguments.length)) {
            registry.applySetting(
                    setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        MetadataSources sources = new MetadataSources(registry.build());
        Path root = Path.of(arguments[0]);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name =
                        root.relativize(file).toString().replace(".class", "").replace('/', '.');
                if (name.endsWith(".package-info")) {
                    sources.addPackage(name.substring(0, name.lastIndexOf('.')));
                } else if (isMapped(name)) {
                    sources.addAnnotatedClass(Class.forName(name));
                }
            }
        }
        sources.buildMetadata().buildSessionFactory().close();
        System.exit(0);
    }

    private static boolean isMapped(String name) {
        try {
            Class<?> type = Class.forName(name, false, SchemaExportMain.class.getClassLoader());
            return Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
                    .anyMatch(type::isAnnotationPresent);
        } catch (ClassNotFoundException | LinkageError e) {
            // a class beside the mapped ones may need what is not there
            return false;
        }
    }
}
