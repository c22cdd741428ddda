package dev.autogen.codegen;

import dev.autogen.migration.Definitions;
import dev.autogen.operation.AddAttribute;
import dev.autogen.operation.AlterAttribute;
import dev.autogen.operation.CompositeTypeOperation;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateCompositeType;
import dev.autogen.operation.DropAttribute;
import dev.autogen.operation.DropCompositeType;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.RenameAttribute;
import dev.autogen.operation.RenameCompositeType;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Writes operations on composite types. */
enum CompositeTypeCode implements CompositeTypeOperation.Visitor<Expression> {
    INSTANCE;

    private static Call call(String method, QualifiedName type, String... names) {
        return OperationCodeWriter.call(method, type, names);
    }

    private static Expression attribute(Attribute attribute) {
        Call code = Call.of(
                Definitions.class, "attribute", TextLiteral.of(attribute.name()), TypeCode.of(attribute.type()));
        return attribute.collation() == null
                ? code
                : code.dot("collate", TextLiteral.of(attribute.collation().toString()));
    }

    @Override
    public Expression visitCreateCompositeType(CreateCompositeType operation) {
        return call("createCompositeType", operation.type().name())
                .with(operation.type().attributes().stream()
                        .map(CompositeTypeCode::attribute)
                        .toList());
    }

    @Override
    public Expression visitDropCompositeType(DropCompositeType operation) {
        return call("dropCompositeType", operation.type());
    }

    @Override
    public Expression visitRenameCompositeType(RenameCompositeType operation) {
        return call("renameCompositeType", operation.type(), operation.newName());
    }

    @Override
    public Expression visitRebuildCompositeType(RebuildCompositeType operation) {
        return call("rebuildCompositeType", operation.type())
                .with(attributes(operation.attributes()))
                .with(list(TextLiteral.all(operation.kept())))
                .with(byText(operation))
                .with(operation.uses().stream().map(EnumCode::use).toList());
    }

    /** Returns the holders, and before them what goes over as text; neither if there is neither. */
    private static List<Expression> byText(RebuildCompositeType operation) {
        return operation.asTexts().isEmpty()
                ? holders(operation.holders())
                : List.of(
                        list(TextLiteral.all(operation.asTexts())),
                        list(operation.holders().stream()
                                .map(CompositeTypeCode::holder)
                                .toList()));
    }

    private static Call list(List<Expression> elements) {
        return Call.on(Word.of(List.class), "of", elements);
    }

    private static Call attributes(List<Attribute> attributes) {
        return list(attributes.stream().map(CompositeTypeCode::attribute).toList());
    }

    /** Returns the argument that names composite types that are made anew with another type; none if there are none. */
    static List<Expression> holders(List<CompositeUse> holders) {
        return holders.isEmpty()
                ? List.of()
                : List.of(list(holders.stream().map(CompositeTypeCode::holder).toList()));
    }

    private static Expression holder(CompositeUse holder) {
        return Call.of(
                        Definitions.class,
                        "holder",
                        TextLiteral.of(holder.type().toString()),
                        attributes(holder.attributes()))
                .with(holder.uses().stream().map(EnumCode::use).toList());
    }

    @Override
    public Expression visitAddAttribute(AddAttribute operation) {
        return call("addAttribute", operation.type()).with(attribute(operation.attribute()));
    }

    @Override
    public Expression visitDropAttribute(DropAttribute operation) {
        return call("dropAttribute", operation.type(), operation.attribute());
    }

    @Override
    public Expression visitRenameAttribute(RenameAttribute operation) {
        return call("renameAttribute", operation.type(), operation.attribute(), operation.newName());
    }

    @Override
    public Expression visitAlterAttribute(AlterAttribute operation) {
        return call("alterAttribute", operation.type()).with(attribute(operation.attribute()));
    }
}
