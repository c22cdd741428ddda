package dev.autogen.operation;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Says what an operation on a composite type does. */
enum CompositeTypeSummary implements CompositeTypeOperation.Visitor<String> {
    INSTANCE;

    private static List<String> names(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::name).toList();
    }

    private static String attribute(QualifiedName type, String attribute) {
        return "attribute " + type + "." + QualifiedName.of(attribute);
    }

    private static String typed(Attribute attribute) {
        return attribute.type() + (attribute.collation() == null ? "" : " collate " + attribute.collation());
    }

    @Override
    public String visitCreateCompositeType(CreateCompositeType operation) {
        return "create composite type " + operation.type().name() + " "
                + names(operation.type().attributes());
    }

    @Override
    public String visitDropCompositeType(DropCompositeType operation) {
        return "drop composite type " + operation.type();
    }

    @Override
    public String visitRenameCompositeType(RenameCompositeType operation) {
        return "rename composite type " + operation.type() + " to " + operation.newName();
    }

    @Override
    public String visitRebuildCompositeType(RebuildCompositeType operation) {
        return "make composite type " + operation.type() + " anew as " + names(operation.attributes());
    }

    @Override
    public String visitAddAttribute(AddAttribute operation) {
        return "add " + attribute(operation.type(), operation.attribute().name()) + " " + typed(operation.attribute());
    }

    @Override
    public String visitDropAttribute(DropAttribute operation) {
        return "drop " + attribute(operation.type(), operation.attribute());
    }

    @Override
    public String visitRenameAttribute(RenameAttribute operation) {
        return "rename " + attribute(operation.type(), operation.attribute()) + " to " + operation.newName();
    }

    @Override
    public String visitAlterAttribute(AlterAttribute operation) {
        return "change type of "
                + attribute(operation.type(), operation.attribute().name())
                + (operation.previous() == null ? "" : " from " + typed(operation.previous())) + " to "
                + typed(operation.attribute());
    }
}
