package dev.autogen.operation;

import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;

/** Returns the type or attribute that an operation is about. */
enum CompositeTypeObject implements CompositeTypeOperation.Visitor<ObjectName> {
    INSTANCE;

    private static ObjectName type(QualifiedName type) {
        return ObjectName.of(ObjectKind.COMPOSITE_TYPE, type);
    }

    private static ObjectName attribute(QualifiedName type, String attribute) {
        return ObjectName.of(ObjectKind.ATTRIBUTE, type, attribute);
    }

    @Override
    public ObjectName visitCreateCompositeType(CreateCompositeType operation) {
        return type(operation.type().name());
    }

    @Override
    public ObjectName visitDropCompositeType(DropCompositeType operation) {
        return type(operation.type());
    }

    @Override
    public ObjectName visitRenameCompositeType(RenameCompositeType operation) {
        return type(operation.type());
    }

    @Override
    public ObjectName visitRebuildCompositeType(RebuildCompositeType operation) {
        return type(operation.type());
    }

    @Override
    public ObjectName visitAddAttribute(AddAttribute operation) {
        return attribute(operation.type(), operation.attribute().name());
    }

    @Override
    public ObjectName visitDropAttribute(DropAttribute operation) {
        return attribute(operation.type(), operation.attribute());
    }

    @Override
    public ObjectName visitRenameAttribute(RenameAttribute operation) {
        return attribute(operation.type(), operation.attribute());
    }

    @Override
    public ObjectName visitAlterAttribute(AlterAttribute operation) {
        return attribute(operation.type(), operation.attribute().name());
    }
}
