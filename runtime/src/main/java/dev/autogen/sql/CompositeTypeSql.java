package dev.autogen.sql;

import dev.autogen.operation.AddAttribute;
import dev.autogen.operation.AlterAttribute;
import dev.autogen.operation.CompositeTypeOperation;
import dev.autogen.operation.CreateCompositeType;
import dev.autogen.operation.DropAttribute;
import dev.autogen.operation.DropCompositeType;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.RenameAttribute;
import dev.autogen.operation.RenameCompositeType;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/** Statements about composite types. */
enum CompositeTypeSql implements CompositeTypeOperation.Visitor<List<SqlStatement>> {
    INSTANCE;

    private static List<SqlStatement> alter(QualifiedName type, String action) {
        return List.of(SqlStatement.of("alter type " + Identifiers.quoted(type) + " " + action));
    }

    static String attribute(Attribute attribute) {
        return Identifiers.quoted(attribute.name()) + " " + typed(attribute);
    }

    private static String typed(Attribute attribute) {
        return DefinitionSql.type(attribute.type())
                + (attribute.collation() == null ? "" : DefinitionSql.collate(attribute.collation()));
    }

    static SqlStatement create(QualifiedName type, List<Attribute> attributes) {
        String list = attributes.stream().map(CompositeTypeSql::attribute).collect(Collectors.joining(", "));
        return SqlStatement.of("create type " + Identifiers.quoted(type) + " as (" + list + ")");
    }

    @Override
    public List<SqlStatement> visitCreateCompositeType(CreateCompositeType operation) {
        return List.of(create(operation.type().name(), operation.type().attributes()));
    }

    @Override
    public List<SqlStatement> visitDropCompositeType(DropCompositeType operation) {
        return List.of(SqlStatement.of("drop type " + Identifiers.quoted(operation.type())));
    }

    @Override
    public List<SqlStatement> visitRenameCompositeType(RenameCompositeType operation) {
        return alter(operation.type(), "rename to " + Identifiers.quoted(operation.newName()));
    }

    @Override
    public List<SqlStatement> visitRebuildCompositeType(RebuildCompositeType operation) {
        return CompositeTypeRebuild.statements(operation);
    }

    @Override
    public List<SqlStatement> visitAddAttribute(AddAttribute operation) {
        return alter(operation.type(), "add attribute " + attribute(operation.attribute()));
    }

    @Override
    public List<SqlStatement> visitDropAttribute(DropAttribute operation) {
        return alter(operation.type(), "drop attribute " + Identifiers.quoted(operation.attribute()));
    }

    @Override
    public List<SqlStatement> visitRenameAttribute(RenameAttribute operation) {
        return alter(
                operation.type(),
                "rename attribute " + Identifiers.quoted(operation.attribute()) + " to "
                        + Identifiers.quoted(operation.newName()));
    }

    @Override
    public List<SqlStatement> visitAlterAttribute(AlterAttribute operation) {
        Attribute attribute = operation.attribute();
        return alter(
                operation.type(),
                "alter attribute " + Identifiers.quoted(attribute.name()) + " type " + typed(attribute));
    }
}
