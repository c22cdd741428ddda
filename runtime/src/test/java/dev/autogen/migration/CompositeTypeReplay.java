package dev.autogen.migration;

import dev.autogen.operation.AddAttribute;
import dev.autogen.operation.AlterAttribute;
import dev.autogen.operation.CompositeTypeOperation;
import dev.autogen.operation.CreateCompositeType;
import dev.autogen.operation.DropAttribute;
import dev.autogen.operation.DropCompositeType;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.RenameAttribute;
import dev.autogen.operation.RenameCompositeType;
import dev.autogen.schema.Attribute;
import java.util.function.Consumer;

/** Records an operation on a composite type as a migration does. */
enum CompositeTypeReplay implements CompositeTypeOperation.Visitor<Consumer<Operations>> {
    INSTANCE;

    @Override
    public Consumer<Operations> visitCreateCompositeType(CreateCompositeType operation) {
        return op -> op.createCompositeType(
                operation.type().name().toString(),
                operation.type().attributes().toArray(Attribute[]::new));
    }

    @Override
    public Consumer<Operations> visitDropCompositeType(DropCompositeType operation) {
        return op -> op.dropCompositeType(operation.type().toString());
    }

    @Override
    public Consumer<Operations> visitRenameCompositeType(RenameCompositeType operation) {
        return op -> op.renameCompositeType(operation.type().toString(), operation.newName());
    }

    @Override
    public Consumer<Operations> visitRebuildCompositeType(RebuildCompositeType operation) {
        String type = operation.type().toString();
        EnumUse[] uses = operation.uses().toArray(EnumUse[]::new);
        if (!operation.asTexts().isEmpty()) {
            return op -> op.rebuildCompositeType(
                    type, operation.attributes(), operation.kept(), operation.asTexts(), operation.holders(), uses);
        }
        return operation.holders().isEmpty()
                ? op -> op.rebuildCompositeType(type, operation.attributes(), operation.kept(), uses)
                : op -> op.rebuildCompositeType(
                        type, operation.attributes(), operation.kept(), operation.holders(), uses);
    }

    @Override
    public Consumer<Operations> visitAddAttribute(AddAttribute operation) {
        return op -> op.addAttribute(operation.type().toString(), operation.attribute());
    }

    @Override
    public Consumer<Operations> visitDropAttribute(DropAttribute operation) {
        return op -> op.dropAttribute(operation.type().toString(), operation.attribute());
    }

    @Override
    public Consumer<Operations> visitRenameAttribute(RenameAttribute operation) {
        return op -> op.renameAttribute(operation.type().toString(), operation.attribute(), operation.newName());
    }

    @Override
    public Consumer<Operations> visitAlterAttribute(AlterAttribute operation) {
        return op -> op.alterAttribute(operation.type().toString(), operation.attribute());
    }
}
