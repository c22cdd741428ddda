package dev.autogen.operation;

/** What can be done to a composite type. */
public sealed interface CompositeTypeOperation extends Operation
        permits AddAttribute,
                AlterAttribute,
                CreateCompositeType,
                DropAttribute,
                DropCompositeType,
                RebuildCompositeType,
                RenameAttribute,
                RenameCompositeType {

    @Override
    default <R> R accept(Operation.Visitor<R> visitor) {
        return visitor.visitCompositeType(this);
    }

    <R> R accept(Visitor<R> visitor);

    /** One method per kind. */
    interface Visitor<R> {

        R visitCreateCompositeType(CreateCompositeType operation);

        R visitDropCompositeType(DropCompositeType operation);

        R visitRenameCompositeType(RenameCompositeType operation);

        R visitRebuildCompositeType(RebuildCompositeType operation);

        R visitAddAttribute(AddAttribute operation);

        R visitDropAttribute(DropAttribute operation);

        R visitRenameAttribute(RenameAttribute operation);

        R visitAlterAttribute(AlterAttribute operation);
    }
}
