package dev.autogen.schema;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that is compared. Every list but that of auxiliary objects is sorted by name, whatever order it was given in, so that two schemas with the same objects are equal.
 *
 * @param namespaces those that exist or are needed besides the default one
 * @param extensions the names of the extensions that exist or are needed
 * @param auxiliaries in the order in which they run; those that a database has are known from its history, not from reading it
 * @param views of entities all; of a database every view, though only those that an entity or a generated revision made are compared
 */
public record Schema(
        List<String> namespaces,
        List<String> extensions,
        List<EnumType> enums,
        List<CompositeType> compositeTypes,
        List<Domain> domains,
        List<Sequence> sequences,
        List<Table> tables,
        List<View> views,
        List<AuxiliaryObject> auxiliaries) {

    public static final Schema EMPTY = new Schema(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Schema {
        namespaces = namespaces.stream().distinct().sorted().toList();
        extensions = extensions.stream().distinct().sorted().toList();
        enums = sorted("enum types", enums, EnumType::name);
        compositeTypes = sorted("composite types", compositeTypes, CompositeType::name);
        domains = sorted("domains", domains, Domain::name);
        sequences = sorted("sequences", sequences, Sequence::name);
        tables = sorted("tables", tables, Table::name);
        views = sorted("views", views, View::name);
        auxiliaries = List.copyOf(auxiliaries);
    }

    private static <T> List<T> sorted(String kind, List<T> objects, Function<T, QualifiedName> name) {
        Set<QualifiedName> names = new HashSet<>();
        for (T object : objects) {
            if (!names.add(name.apply(object))) {
                throw new IllegalArgumentException("Two " + kind + " are named " + name.apply(object) + ".");
            }
        }
        return objects.stream().sorted(Comparator.comparing(name)).toList();
    }

    public Optional<Table> table(QualifiedName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public Optional<Sequence> sequence(QualifiedName name) {
        return sequences.stream()
                .filter(sequence -> sequence.name().equals(name))
                .findFirst();
    }

    public Optional<EnumType> enumType(QualifiedName name) {
        return enums.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    public Optional<CompositeType> compositeType(QualifiedName name) {
        return compositeTypes.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    public Optional<Domain> domain(QualifiedName name) {
        return domains.stream().filter(domain -> domain.name().equals(name)).findFirst();
    }

    public Optional<View> view(QualifiedName name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    public Schema withNamespaces(List<String> newNamespaces) {
        return new Schema(
                newNamespaces, extensions, enums, compositeTypes, domains, sequences, tables, views, auxiliaries);
    }

    public Schema withExtensions(List<String> newExtensions) {
        return new Schema(
                namespaces, newExtensions, enums, compositeTypes, domains, sequences, tables, views, auxiliaries);
    }

    public Schema withEnums(List<EnumType> newEnums) {
        return new Schema(
                namespaces, extensions, newEnums, compositeTypes, domains, sequences, tables, views, auxiliaries);
    }

    public Schema withCompositeTypes(List<CompositeType> newCompositeTypes) {
        return new Schema(
                namespaces, extensions, enums, newCompositeTypes, domains, sequences, tables, views, auxiliaries);
    }

    public Schema withDomains(List<Domain> newDomains) {
        return new Schema(
                namespaces, extensions, enums, compositeTypes, newDomains, sequences, tables, views, auxiliaries);
    }

    public Schema withSequences(List<Sequence> newSequences) {
        return new Schema(
                namespaces, extensions, enums, compositeTypes, domains, newSequences, tables, views, auxiliaries);
    }

    public Schema withTables(List<Table> newTables) {
        return new Schema(
                namespaces, extensions, enums, compositeTypes, domains, sequences, newTables, views, auxiliaries);
    }

    public Schema withViews(List<View> newViews) {
        return new Schema(
                namespaces, extensions, enums, compositeTypes, domains, sequences, tables, newViews, auxiliaries);
    }

    public Schema withAuxiliaries(List<AuxiliaryObject> newAuxiliaries) {
        return new Schema(
                namespaces, extensions, enums, compositeTypes, domains, sequences, tables, views, newAuxiliaries);
    }
}
