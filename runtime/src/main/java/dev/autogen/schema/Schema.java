package dev.autogen.schema;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that is compared. Every list is sorted by name, whatever order it was given in, so that two schemas with the same objects are equal.
 *
 * @param namespaces those that exist or are needed besides the default one
 * @param extensions the names of the extensions that exist or are needed
 */
public record Schema(
        List<String> namespaces,
        List<String> extensions,
        List<EnumType> enums,
        List<CompositeType> compositeTypes,
        List<Sequence> sequences,
        List<Table> tables) {

    public static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Schema {
        namespaces = namespaces.stream().distinct().sorted().toList();
        extensions = extensions.stream().distinct().sorted().toList();
        enums = sorted("enum types", enums, EnumType::name);
        compositeTypes = sorted("composite types", compositeTypes, CompositeType::name);
        sequences = sorted("sequences", sequences, Sequence::name);
        tables = sorted("tables", tables, Table::name);
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

    public Schema withNamespaces(List<String> newNamespaces) {
        return new Schema(newNamespaces, extensions, enums, compositeTypes, sequences, tables);
    }

    public Schema withExtensions(List<String> newExtensions) {
        return new Schema(namespaces, newExtensions, enums, compositeTypes, sequences, tables);
    }

    public Schema withEnums(List<EnumType> newEnums) {
        return new Schema(namespaces, extensions, newEnums, compositeTypes, sequences, tables);
    }

    public Schema withCompositeTypes(List<CompositeType> newCompositeTypes) {
        return new Schema(namespaces, extensions, enums, newCompositeTypes, sequences, tables);
    }

    public Schema withSequences(List<Sequence> newSequences) {
        return new Schema(namespaces, extensions, enums, compositeTypes, newSequences, tables);
    }

    public Schema withTables(List<Table> newTables) {
        return new Schema(namespaces, extensions, enums, compositeTypes, sequences, newTables);
    }
}
