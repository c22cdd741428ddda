package dev.autogen.scanner.database;

import dev.autogen.schema.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a database has in scope besides what is compared, as SQL that makes it anew elsewhere.
 *
 * @param objects in an order that reads well; what they need decides in which they can be made
 * @param settings of objects of any kind, to be made when all of these are there: grants, owners, comments on constraints and the like
 * @param needs what the objects that are compared need, by the text of their {@link dev.autogen.schema.ObjectName}, namespace included
 * @param tables those that are among {@code objects} because the columns and constraints that are compared do not say all: partitioned ones, partitions,
 *     inheritance children, typed tables
 * @param owner the role that owns most of the tables in scope; empty if there are none
 */
public record CatalogObjects(
        List<CatalogObject> objects,
        List<CatalogObject> settings,
        Map<String, Set<String>> needs,
        Collection<QualifiedName> tables,
        String owner) {

    public CatalogObjects {
        objects = List.copyOf(objects);
        settings = List.copyOf(settings);
        needs = Map.copyOf(needs);
        tables = List.copyOf(tables);
    }

    /** Returns the object or setting of that name. */
    public Optional<CatalogObject> find(String name) {
        return Stream.concat(objects.stream(), settings.stream())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
