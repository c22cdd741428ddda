package dev.autogen.differ;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Types that an extension brings, wherever it lives: a database's types are read with the extensions' namespaces on the search path, so that they have no
 * namespace in their names, while an entity may say it, {@code columnDefinition = "extensions.citext"}.
 */
final class ExtensionTypes {

    private ExtensionTypes() {}

    /** Returns the desired schema with such types named as the database's are; a type of one's own that is called like one keeps its namespace. */
    static Schema asRead(Schema desired, Schema actual) {
        Set<String> own = own(desired, actual);
        return desired.withTables(desired.tables().stream()
                .map(table -> table.withColumns(table.columns().stream()
                        .map(column -> column.withType(asRead(column.type(), own, actual)))
                        .toList()))
                .toList());
    }

    /** Returns the names of the types that the schemas have themselves, without their namespaces. */
    static Set<String> own(Schema... schemas) {
        return Stream.of(schemas)
                .flatMap(schema -> Stream.of(
                                schema.enums().stream().map(EnumType::name),
                                schema.compositeTypes().stream().map(CompositeType::name),
                                schema.domains().stream().map(Domain::name))
                        .flatMap(names -> names))
                .map(QualifiedName::name)
                .collect(Collectors.toSet());
    }

    private static ColumnType asRead(ColumnType type, Set<String> own, Schema actual) {
        String name = type.name().name();
        boolean brought = type.name().namespace() != null
                && !own.contains(name)
                && KnownExtensions.TYPES
                        .of(name)
                        .filter(actual.extensions()::contains)
                        .isPresent();
        return brought ? type.withName(QualifiedName.of(name)) : type;
    }
}
