package dev.autogen.scanner.entity.child;

import dev.autogen.scanner.entity.child.code.CodeSearch;
import dev.autogen.scanner.entity.child.code.SearchedPackages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Version;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;

/** The child JVM's program: reads a {@link ModelRequest} from the file named first, writes a {@link ModelAnswer} to the file named second. */
public final class ModelMain {

    private final ModelRequest request;
    private final List<String> notes = new ArrayList<>();

    private ModelMain(ModelRequest request) {
        this.request = request;
    }

    public static void main(String[] arguments) {
        answer(Path.of(arguments[0]), Path.of(arguments[1]));
        // threads that a class of the project started must not keep the answer waiting
        System.exit(0);
    }

    /** Reads a {@link ModelRequest} from the one file and writes the {@link ModelAnswer} to the other, as the program does. */
    public static void answer(Path request, Path answer) {
        new ModelMain(ModelRequest.read(request)).answer().write(answer);
    }

    private ModelAnswer answer() {
        ClassLoader loader = ProjectLoader.loader(request.directories());
        Thread.currentThread().setContextClassLoader(loader);
        CodeSearch code = CodeSearch.in(request.own(), loader);
        if (!request.boot()) {
            return ModelAnswer.failed(List.of(), code);
        }
        try {
            return model(loader, code);
        } catch (ModelException e) {
            return ModelAnswer.failed(e.problems(), code);
        }
    }

    private ModelAnswer model(ClassLoader loader, CodeSearch code) {
        FoundClasses found = FoundClasses.in(request);
        List<FoundClasses.Found> mapped = searched(mapped(found), code);
        List<Class<?>> classes = new ArrayList<>(ProjectLoader.load(mapped, loader));
        checkLocations(mapped, classes);
        request.classes().stream()
                .filter(name -> mapped.stream().noneMatch(each -> each.name().equals(name)))
                .forEach(name -> {
                    classes.add(ProjectLoader.loadListed(name, loader));
                });
        if (classes.isEmpty()
                && found.mappingFiles().isEmpty()
                && request.mappingFiles().isEmpty()) {
            throw ModelException.of(ModelProblem.Kind.NO_ENTITIES, noEntities(found), null);
        }
        MetadataImplementor metadata;
        try {
            metadata = new HibernateBoot(request, loader).boot(classes, found.packages(), found.mappingFiles());
            complete(metadata, loader);
        } catch (ModelException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw BootFailure.explain(e, mapped, loader);
        }
        List<ModelObject> objects;
        try {
            objects = ModelExport.of(metadata, context(metadata));
        } catch (IncompatibleClassChangeError e) {
            throw ModelException.of(
                    ModelProblem.Kind.NO_HIBERNATE,
                    "This version of autogen cannot read the model of Hibernate " + Version.getVersionString() + " ("
                            + e + "). It knows 6.2 to 7.4; look for a newer autogen.",
                    e);
        }
        List<String> names = new ArrayList<>();
        classes.forEach(each -> names.add(each.getName()));
        Collections.sort(names);
        return new ModelAnswer(Version.getVersionString(), names, objects, notes, List.of(), code);
    }

    /** Does what building a session factory does before it would let Hibernate create the schema. */
    private void complete(MetadataImplementor metadata, ClassLoader loader) {
        if (metadata.getEntityBindings().isEmpty()) {
            throw ModelException.of(
                    ModelProblem.Kind.NO_ENTITIES,
                    "Hibernate found no entity in the mapping; the classes that were found are embeddables, mapped superclasses or converters only."
                            + " Correct `classpath` or `packages` in [model] of autogen.toml.",
                    null);
        }
        List<ModelProblem> problems = GeneratorCheck.check(metadata, context(metadata), loader, notes);
        if (!problems.isEmpty()) {
            throw new ModelException(problems);
        }
        new BeanValidation(metadata, registry(metadata), loader).apply(notes);
        metadata.orderColumns(true);
        metadata.validate();
    }

    private static StandardServiceRegistry registry(MetadataImplementor metadata) {
        return metadata.getMetadataBuildingOptions().getServiceRegistry();
    }

    private static SqlStringGenerationContext context(MetadataImplementor metadata) {
        Database database = metadata.getDatabase();
        ConfigurationService configuration = registry(metadata).getService(ConfigurationService.class);
        Map<String, Object> settings = configuration == null ? new HashMap<>() : configuration.getSettings();
        return SqlStringGenerationContextImpl.fromConfigurationMap(database.getJdbcEnvironment(), database, settings);
    }

    /** Returns the classes to map; an entity that Hibernate 6 and later does not see would be missing from the model. */
    private static List<FoundClasses.Found> mapped(FoundClasses found) {
        List<String> javax = found.classes().stream()
                .filter(FoundClasses.Found::javax)
                .map(FoundClasses.Found::name)
                .toList();
        if (!javax.isEmpty()) {
            throw ModelException.of(
                    ModelProblem.Kind.JAVAX,
                    "Mapped with javax.persistence, which Hibernate 6 and later does not read: "
                            + String.join(", ", javax)
                            + ". Import jakarta.persistence there, or leave the classes out with `packages` in [model] of autogen.toml.",
                    null);
        }
        return found.classes();
    }

    /** Returns the classes in the packages that the application searches; the caller's choice and a listing persistence unit come before these. */
    private List<FoundClasses.Found> searched(List<FoundClasses.Found> mapped, CodeSearch code) {
        SearchedPackages packages = code.packages();
        if (packages == null
                || !request.packages().isEmpty()
                || !request.classes().isEmpty()) {
            return mapped;
        }
        List<String> outside = mapped.stream()
                .map(FoundClasses.Found::name)
                .filter(name -> !packages.contains(name))
                .toList();
        if (!outside.isEmpty()) {
            notes.add("Not mapped, because the application searches only " + String.join(", ", packages.names()) + " ("
                    + packages.origin() + "): " + String.join(", ", outside)
                    + ". If it maps them another way, name the packages with `packages` in [model] of autogen.toml.");
        }
        return mapped.stream().filter(each -> packages.contains(each.name())).toList();
    }

    /** A class that is loaded from elsewhere than it was found may be another one of that name. */
    private void checkLocations(List<FoundClasses.Found> mapped, List<Class<?>> classes) {
        for (int i = 0; i < mapped.size(); i++) {
            FoundClasses.Found found = mapped.get(i);
            if (!ProjectLoader.isFrom(classes.get(i), found.location())) {
                String sentence = "Class " + found.name() + " is in " + found.location()
                        + ", but another one of that name comes earlier on the project's classpath and is mapped instead.";
                if (!request.directories().isEmpty()) {
                    throw ModelException.of(ModelProblem.Kind.SHADOWED, sentence, null);
                }
                notes.add(sentence);
            }
        }
    }

    private String noEntities(FoundClasses found) {
        StringBuilder text = new StringBuilder();
        text.append("No class with @Entity was found. Looked in ");
        text.append(request.locations().isEmpty() ? "no location" : String.join(", ", request.locations()));
        if (!request.packages().isEmpty()) {
            text.append(", packages ").append(String.join(", ", request.packages()));
        }
        notes.forEach(note -> text.append(". ").append(note.replaceFirst("\\.$", "")));
        text.append(". Compile the project, or correct `classpath` or `packages` in [model] of autogen.toml.");
        return text.toString();
    }
}
