package dev.autogen.scanner.entity.child;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataBuildingOptions;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;

/**
 * Makes every id generator once more. Hibernate does so while it builds the metadata and passes over what fails; the sequence or table of such a
 * generator would then be missing from the model, though the application uses it.
 */
final class GeneratorCheck {

    private final MetadataImplementor metadata;
    private final SqlStringGenerationContext context;
    private final ClassLoader loader;
    private final List<String> notes;
    private final Map<String, Failure> failures = new TreeMap<>();

    private GeneratorCheck(
            MetadataImplementor metadata, SqlStringGenerationContext context, ClassLoader loader, List<String> notes) {
        this.metadata = metadata;
        this.context = context;
        this.loader = loader;
        this.notes = notes;
    }

    /** Returns the generators whose objects may be missing from the model; one that has no objects in the database is only noted. */
    static List<ModelProblem> check(
            MetadataImplementor metadata, SqlStringGenerationContext context, ClassLoader loader, List<String> notes) {
        GeneratorCheck check = new GeneratorCheck(metadata, context, loader, notes);
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity instanceof RootClass root && root.getIdentifier() != null) {
                check.check(root);
            }
        }
        return check.failures.values().stream().map(Failure::problem).toList();
    }

    private void check(RootClass root) {
        try {
            create(root);
        } catch (InvocationTargetException e) {
            report(root, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "This Hibernate makes id generators in a way that autogen does not know.", e);
        }
    }

    /** The parameters are (IdentifierGeneratorFactory, Dialect, RootClass) in 6, and (Dialect, RootClass, Property, GeneratorSettings) since 7. */
    private void create(RootClass root) throws ReflectiveOperationException {
        Dialect dialect = metadata.getDatabase().getDialect();
        for (Method method : KeyValue.class.getMethods()) {
            Class<?>[] types = method.getParameterTypes();
            boolean creates = method.getName().equals("createGenerator");
            if (creates && types.length == 3 && types[1] == Dialect.class) {
                Object options = metadata.getMetadataBuildingOptions();
                Method factory = MetadataBuildingOptions.class.getMethod("getIdentifierGeneratorFactory");
                method.invoke(root.getIdentifier(), factory.invoke(options), dialect, root);
                return;
            }
            if (creates && types.length == 4 && types[2] == Property.class) {
                method.invoke(root.getIdentifier(), dialect, root, root.getIdentifierProperty(), settings(types[3]));
                return;
            }
        }
        throw new NoSuchMethodException("KeyValue.createGenerator");
    }

    private Object settings(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getReturnType() == SqlStringGenerationContext.class ? context : null);
    }

    private void report(RootClass root, Throwable failure) {
        Class<?> generator = FailedGenerator.in(failure, loader);
        if (generator != null && !FailedGenerator.mayHaveObjects(generator)) {
            notes.add("The id generator " + generator.getName() + " of entity " + root.getEntityName()
                    + " cannot be made outside the application: " + Causes.sentence(failure)
                    + " It has no sequence or table that Hibernate would create, so the model is whole without it.");
        } else {
            String name = generator == null ? "" : generator.getName() + " ";
            failures.computeIfAbsent(name + Causes.root(failure), alike -> new Failure(name, failure, new TreeSet<>()))
                    .entities
                    .add(root.getEntityName());
        }
    }

    /** Generators of one class that fail alike. */
    private record Failure(String generator, Throwable cause, SortedSet<String> entities) {

        ModelProblem problem() {
            return FailedGenerator.problem(
                    generator
                            + (entities.size() == 1 ? "of entity " : "of the entities ")
                            + String.join(", ", entities),
                    "so its sequence or table would be missing from the model",
                    cause);
        }
    }
}
