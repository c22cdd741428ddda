package dev.autogen.execution;

import dev.autogen.migration.Migration;
import dev.autogen.testing.Javac;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;

/** The jars that an image holds: an application with one compiled revision, this runtime, slf4j and the driver; or all of them in a Spring Boot jar. */
final class ShippedApplication {

    private static final String REVISION =
            """
            package db.revisions;

            import static dev.autogen.migration.Definitions.column;
            import static dev.autogen.migration.Types.bigint;

            import dev.autogen.migration.Migration;
            import dev.autogen.migration.Operations;
            import dev.autogen.migration.Revision;

            @Revision(id = "aaaa", message = "first tables")
            public final class FirstTables implements Migration {
                @Override
                public void upgrade(Operations op) {
                    op.createTable("item", column("id", bigint()).notNull());
                }

                @Override
                public void downgrade(Operations op) {
                    op.dropTable("item");
                }
            }
            """;

    private final Path directory;
    private final Map<String, byte[]> own = new LinkedHashMap<>();
    private final Map<String, byte[]> libraries = new LinkedHashMap<>();

    private ShippedApplication(Path directory) {
        this.directory = directory;
    }

    /** Puts {@code shop.jar}, {@code autogen-runtime.jar}, {@code slf4j-api.jar} and {@code postgresql.jar} into the directory. */
    static ShippedApplication in(Path directory) throws Exception {
        ShippedApplication application = new ShippedApplication(directory);
        Path source = Files.writeString(directory.resolve("FirstTables.java"), REVISION);
        Javac.compile(directory, place(Migration.class).toString(), List.of(source));
        String type = "db/revisions/FirstTables.class";
        application.own.put(type, Files.readAllBytes(directory.resolve(type)));
        application.own.put(
                "META-INF/autogen/main.index", "aaaa db.revisions.FirstTables\n".getBytes(StandardCharsets.UTF_8));
        application.libraries.put("autogen-runtime.jar", jar(place(Migration.class)));
        application.libraries.put("slf4j-api.jar", jar(place(Logger.class)));
        application.libraries.put("postgresql.jar", jar(place(org.postgresql.Driver.class)));
        Files.write(directory.resolve("shop.jar"), jar(new Manifest(), application.own));
        for (Map.Entry<String, byte[]> library : application.libraries.entrySet()) {
            Files.write(directory.resolve(library.getKey()), library.getValue());
        }
        return application;
    }

    /** Puts {@code shop-boot.jar} there, made with the classes of Boot's loader. */
    void boot(Path loader) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (JarInputStream jar = new JarInputStream(Files.newInputStream(loader))) {
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (entry.getName().endsWith(".class")) {
                    entries.put(entry.getName(), jar.readAllBytes());
                }
            }
        }
        entries.put("BOOT-INF/classes/", new byte[0]);
        own.forEach((name, bytes) -> entries.put("BOOT-INF/classes/" + name, bytes));
        libraries.forEach((name, bytes) -> entries.put("BOOT-INF/lib/" + name, bytes));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
        manifest.getMainAttributes().putValue("Start-Class", "shop.Application");
        manifest.getMainAttributes().putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        manifest.getMainAttributes().putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
        Files.write(directory.resolve("shop-boot.jar"), jar(manifest, entries));
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Returns the jar at the place, or one of the classes below it. */
    private static byte[] jar(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return Files.readAllBytes(place);
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.put(place.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return jar(new Manifest(), entries);
    }

    /** Nothing is compressed: Boot reads jars inside its jar only so. */
    private static byte[] jar(Manifest manifest, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry stored = new ZipEntry(entry.getKey());
                CRC32 crc = new CRC32();
                crc.update(entry.getValue());
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(entry.getValue().length);
                stored.setCrc(crc.getValue());
                jar.putNextEntry(stored);
                new ByteArrayInputStream(entry.getValue()).transferTo(jar);
            }
        }
        return bytes.toByteArray();
    }
}
