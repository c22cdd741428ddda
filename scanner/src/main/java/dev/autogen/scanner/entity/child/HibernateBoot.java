package dev.autogen.scanner.entity.child;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.MetadataBuilderContributor;
import org.hibernate.boot.spi.MetadataImplementor;

/** Boots Hibernate as far as its metadata, as the application would, but for PostgreSQL of a given version and without a database. */
final class HibernateBoot {

    private final ModelRequest request;
    private final ClassLoader loader;

    HibernateBoot(ModelRequest request, ClassLoader loader) {
        this.request = request;
        this.loader = loader;
    }

    MetadataImplementor boot(List<Class<?>> classes, List<String> packages, List<URI> mappingFiles) {
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder(
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build());
        // what is there already comes from a hibernate.properties on the classpath and from system properties
        Map<String, Object> settings = builder.getSettings();
        settings.putAll(request.settings());
        settings.keySet().removeIf(StrippedSettings::contains);
        Dialects.choose(settings, loader);
        settings.putAll(pins(request.postgresMajor()));
        StandardServiceRegistry registry = builder.build();

        MetadataSources sources = new MetadataSources(registry);
        classes.forEach(sources::addAnnotatedClass);
        packages.forEach(sources::addPackage);
        mappingFiles.forEach(file -> sources.addURL(url(file)));
        request.mappingFiles().forEach(file -> addMapping(sources, file, mappingFiles));
        MetadataBuilder metadata = sources.getMetadataBuilder();
        contribute(metadata, registry, settings);
        return (MetadataImplementor) metadata.build();
    }

    /**
     * The settings without which Hibernate would ask a database. Two keys switch metadata access off, one before 6.5 and one since; the version is given
     * in two spellings, because some steps read the one and some the other.
     */
    private static Map<String, Object> pins(int postgresMajor) {
        Map<String, Object> pins = new LinkedHashMap<>();
        pins.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        pins.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
        pins.put("jakarta.persistence.database-product-name", "PostgreSQL");
        pins.put("jakarta.persistence.database-product-version", postgresMajor + ".0");
        pins.put("jakarta.persistence.database-major-version", Integer.toString(postgresMajor));
        pins.put("jakarta.persistence.database-minor-version", "0");
        pins.put("hibernate.hbm2ddl.auto", "none");
        pins.put("jakarta.persistence.schema-generation.database.action", "none");
        pins.put("hibernate.cache.use_second_level_cache", "false");
        pins.put("hibernate.cache.use_query_cache", "false");
        pins.put("hibernate.transaction.coordinator_class", "jdbc");
        return pins;
    }

    /** Adds a file or resource that the configuration names, unless it was found already. */
    private void addMapping(MetadataSources sources, String file, List<URI> found) {
        URL location = new File(file).isFile() ? url(new File(file).toURI()) : loader.getResource(file);
        if (location == null) {
            throw ModelException.of(
                    ModelProblem.Kind.PERSISTENCE_UNIT,
                    "Mapping file " + file
                            + " is named by the configuration, but it is neither a file nor a resource on the project's classpath."
                            + " Correct the name.",
                    null);
        }
        if (found.stream().noneMatch(each -> oneSlash(each.toString()).equals(oneSlash(location.toString())))) {
            sources.addURL(location);
        }
    }

    /** A file's URL may have one slash or three. */
    private static String oneSlash(String url) {
        return url.replaceFirst("file:/+", "file:/");
    }

    /** What Hibernate's JPA bootstrap does beyond {@link MetadataSources}: contributors by setting and by service. */
    @SuppressWarnings("removal") // every version up to 7.4 still calls them
    private void contribute(MetadataBuilder metadata, StandardServiceRegistry registry, Map<String, Object> settings) {
        Object named = settings.get("hibernate.metadata_builder_contributor");
        if (named != null) {
            try {
                Class<?> contributor = Class.forName(named.toString().strip(), true, loader);
                ((MetadataBuilderContributor)
                                contributor.getDeclaredConstructor().newInstance())
                        .contribute(metadata);
            } catch (ReflectiveOperationException | ClassCastException e) {
                throw ModelException.of(
                        ModelProblem.Kind.SETTING,
                        "The setting hibernate.metadata_builder_contributor names " + named + ", which cannot be used: "
                                + Causes.sentence(e),
                        e);
            }
        }
        ClassLoaderService classes = registry.getService(ClassLoaderService.class);
        if (classes != null) {
            classes.loadJavaServices(MetadataBuilderContributor.class).forEach(each -> each.contribute(metadata));
        }
    }

    private static URL url(URI file) {
        try {
            return file.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(file.toString(), e);
        }
    }
}
