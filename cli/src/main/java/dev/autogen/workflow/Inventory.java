package dev.autogen.workflow;

import dev.autogen.scanner.database.CatalogObject;
import dev.autogen.scanner.database.CatalogObjects;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.sql.Identifiers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that a database has in scope: what is compared, and what is not, as SQL. Who owns most tables counts as whoever runs the history: that somebody owns what he
 * made goes without saying.
 */
record Inventory(Scan scan, CatalogObjects objects, String defaultNamespace) {

    /** That of a database with nothing in it. */
    static Inventory empty(String defaultNamespace) {
        return new Inventory(
                Scan.of(Schema.EMPTY),
                new CatalogObjects(List.of(), List.of(), Map.of(), Set.of(), ""),
                defaultNamespace);
    }

    static Inventory of(Workspace workspace, Database database, List<String> namespaces) {
        String namespace = database.defaultNamespace();
        Scan scan = database.read(namespaces);
        UnmodelledNames names = UnmodelledNames.of(scan.schema().namespaces(), namespace);
        CatalogObjects all = database.readObjects(namespaces);
        SchemaFilter filter = workspace.filter();
        return new Inventory(
                filter.apply(scan, namespace),
                new CatalogObjects(
                        shown(all.objects(), all.owner(), names, filter, namespace),
                        shown(all.settings(), all.owner(), names, filter, namespace).stream()
                                .filter(CatalogObject::isCreatable)
                                .toList(),
                        all.needs(),
                        all.tables(),
                        all.owner()),
                namespace);
    }

    private static List<CatalogObject> shown(
            List<CatalogObject> objects, String owner, UnmodelledNames names, SchemaFilter filter, String namespace) {
        String owns = " owner to " + Identifiers.quoted(owner);
        String ownsBare = " owner to " + owner;
        return objects.stream()
                .filter(one -> names.nameIn(one.name())
                        .map(name -> filter.shows(name, namespace))
                        .orElse(true))
                .map(one -> new CatalogObject(
                        one.name(),
                        one.needs(),
                        one.roles(),
                        one.drop(),
                        one.create().stream()
                                .filter(sql -> !sql.endsWith(owns) && !sql.endsWith(ownsBare))
                                .toList()))
                .toList();
    }

    /** Returns what operations can say: without views, and without tables, extensions and domains that are among the objects. */
    Schema modelled() {
        Schema schema = scan.schema();
        Collection<QualifiedName> whole = objects.tables();
        return new Schema(
                schema.namespaces(),
                schema.extensions().stream()
                        .filter(extension -> objects.find("extension " + QualifiedName.of(extension))
                                .isEmpty())
                        .toList(),
                schema.enums(),
                schema.compositeTypes(),
                schema.domains().stream()
                        .filter(domain -> objects.find(name(ObjectKind.DOMAIN, domain.name()))
                                .isEmpty())
                        .toList(),
                schema.sequences(),
                schema.tables().stream()
                        .filter(table -> !whole.contains(table.name()))
                        .toList(),
                List.of(),
                schema.auxiliaries());
    }

    Optional<CatalogObject> find(String name) {
        return objects.find(name);
    }

    /** Returns what the object of that name needs, whether it is compared or not. */
    Set<String> needs(String name) {
        return objects.find(name).map(CatalogObject::needs).orElseGet(() -> objects.needs()
                .getOrDefault(name, Set.of()));
    }

    /** Returns the roles that statements name, sorted. */
    List<String> roles() {
        return Stream.concat(objects.objects().stream(), objects.settings().stream())
                .flatMap(one -> one.roles().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the names of what autogen cannot make, and of what needs that: subscriptions, passwords, what needs a library of the server. */
    Set<String> unmakeable() {
        Set<String> names = new TreeSet<>();
        boolean found = true;
        while (found) {
            found = false;
            for (CatalogObject one : objects.objects()) {
                found |=
                        (!one.isCreatable() || one.needs().stream().anyMatch(names::contains)) && names.add(one.name());
            }
        }
        return names;
    }

    /** Returns this without objects of these names, also where they are compared. */
    Inventory without(Set<String> names) {
        Schema schema = scan.schema();
        Inventory rest = withObjects(one -> names.contains(one.name()) ? Optional.empty() : Optional.of(one));
        Schema compared = schema.withViews(schema.views().stream()
                        .filter(view -> !names.contains(name(ObjectKind.VIEW, view.name())))
                        .toList())
                .withDomains(schema.domains().stream()
                        .filter(domain -> !names.contains(name(ObjectKind.DOMAIN, domain.name())))
                        .toList());
        return new Inventory(scan.withSchema(compared), rest.objects(), defaultNamespace);
    }

    private String name(ObjectKind kind, QualifiedName name) {
        return ObjectName.of(kind, name).in(defaultNamespace).toString();
    }

    /** Returns this without the statements that name roles. */
    Inventory withoutRoles() {
        return withObjects(one -> {
            List<String> rest = one.create().stream()
                    .filter(sql -> one.roles().stream().noneMatch(role -> RoleGuard.names(sql, role)))
                    .toList();
            return rest.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CatalogObject(one.name(), one.needs(), one.roles(), one.drop(), rest));
        });
    }

    private Inventory withObjects(Function<CatalogObject, Optional<CatalogObject>> change) {
        return new Inventory(
                scan,
                new CatalogObjects(
                        objects.objects().stream()
                                .flatMap(one -> change.apply(one).stream())
                                .toList(),
                        objects.settings().stream()
                                .flatMap(one -> change.apply(one).stream())
                                .toList(),
                        objects.needs(),
                        objects.tables(),
                        objects.owner()),
                defaultNamespace);
    }
}
