package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.stream.Stream;

/** The objects of a schema by name. */
record SchemaObjects(Schema schema) {

    /** Returns those of one kind; none for kinds that nobody names in a decision about renames. */
    Stream<ObjectName> ofKind(ObjectKind kind) {
        switch (kind) {
            case TABLE:
                return schema.tables().stream().map(table -> ObjectName.of(kind, table.name()));
            case SEQUENCE:
                return schema.sequences().stream().map(sequence -> ObjectName.of(kind, sequence.name()));
            case ENUM:
                return schema.enums().stream().map(type -> ObjectName.of(kind, type.name()));
            case ENUM_VALUE:
                return schema.enums().stream()
                        .flatMap(type -> type.labels().stream().map(label -> ObjectName.of(kind, type.name(), label)));
            case COMPOSITE_TYPE:
                return schema.compositeTypes().stream().map(type -> ObjectName.of(kind, type.name()));
            case ATTRIBUTE:
                return schema.compositeTypes().stream().flatMap(type -> type.attributes().stream()
                        .map(attribute -> ObjectName.of(kind, type.name(), attribute.name())));
            case DOMAIN:
                return schema.domains().stream().map(domain -> ObjectName.of(kind, domain.name()));
            case COLUMN:
                return schema.tables().stream().flatMap(SchemaObjects::columns);
            case INDEX:
            case CONSTRAINT:
                return schema.tables().stream().flatMap(table -> RelationNames.parts(table).stream()
                        .map(part -> RelationNames.nameOf(table.name(), part))
                        .filter(name -> name.kind() == kind));
            default:
                return Stream.empty();
        }
    }

    private static Stream<ObjectName> columns(Table table) {
        return table.columns().stream()
                .map(Column::name)
                .map(name -> ObjectName.of(ObjectKind.COLUMN, table.name(), name));
    }
}
