package dev.autogen.migration;

import dev.autogen.operation.AddAttribute;
import dev.autogen.operation.AddEnumValue;
import dev.autogen.operation.AlterAttribute;
import dev.autogen.operation.AlterDomain;
import dev.autogen.operation.ByHand;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateCast;
import dev.autogen.operation.CreateCompositeType;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.DomainChange;
import dev.autogen.operation.DropAttribute;
import dev.autogen.operation.DropCast;
import dev.autogen.operation.DropCompositeType;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.DropEnum;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameAttribute;
import dev.autogen.operation.RenameCompositeType;
import dev.autogen.operation.RenameDomain;
import dev.autogen.operation.RenameEnum;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what a migration calls about types, and keeps the list. */
abstract class TypeRecorder implements Operations {

    final List<Operation> recorded;

    TypeRecorder(List<Operation> recorded) {
        this.recorded = recorded;
    }

    List<Operation> operations() {
        return List.copyOf(recorded);
    }

    final Made made(Operation operation) {
        int index = recorded.size();
        recorded.add(operation);
        return () -> recorded.set(index, new ByHand(operation));
    }

    static QualifiedName name(String text) {
        return QualifiedName.parse(text);
    }

    @Override
    public Made createEnum(String type, String... labels) {
        return made(new CreateEnum(new EnumType(name(type), List.of(labels))));
    }

    @Override
    public Made addEnumValue(String type, String label) {
        return made(new AddEnumValue(name(type), label, null, null));
    }

    @Override
    public Made addEnumValueBefore(String type, String label, String before) {
        return made(new AddEnumValue(name(type), label, before, null));
    }

    @Override
    public void renameEnumValue(String type, String label, String newLabel) {
        recorded.add(new RenameEnumValue(name(type), label, newLabel));
    }

    @Override
    public void rebuildEnum(String type, List<String> labels, EnumUse... uses) {
        recorded.add(new RebuildEnum(name(type), labels, List.of(uses), null));
    }

    @Override
    public void rebuildEnum(String type, List<String> labels, List<CompositeUse> holders, EnumUse... uses) {
        recorded.add(new RebuildEnum(name(type), labels, List.of(uses), holders, null));
    }

    @Override
    public void dropEnum(String type) {
        recorded.add(new DropEnum(name(type), null));
    }

    @Override
    public void renameEnum(String type, String newName) {
        recorded.add(new RenameEnum(name(type), newName));
    }

    @Override
    public Made createCast(String type, EnumCast cast) {
        return made(new CreateCast(name(type), cast));
    }

    @Override
    public void dropCast(String type, EnumCast cast) {
        recorded.add(new DropCast(name(type), cast.toEnum(), cast.other(), null));
    }

    @Override
    public Made createCompositeType(String type, Attribute... attributes) {
        return made(new CreateCompositeType(new CompositeType(name(type), List.of(attributes))));
    }

    @Override
    public void dropCompositeType(String type) {
        recorded.add(new DropCompositeType(name(type), null));
    }

    @Override
    public void renameCompositeType(String type, String newName) {
        recorded.add(new RenameCompositeType(name(type), newName));
    }

    @Override
    public void addAttribute(String type, Attribute attribute) {
        recorded.add(new AddAttribute(name(type), attribute));
    }

    @Override
    public void dropAttribute(String type, String attribute) {
        recorded.add(new DropAttribute(name(type), attribute, null));
    }

    @Override
    public void renameAttribute(String type, String attribute, String newName) {
        recorded.add(new RenameAttribute(name(type), attribute, newName));
    }

    @Override
    public void alterAttribute(String type, Attribute attribute) {
        recorded.add(new AlterAttribute(name(type), attribute, null));
    }

    @Override
    public void rebuildCompositeType(String type, List<Attribute> attributes, List<String> kept, EnumUse... uses) {
        recorded.add(new RebuildCompositeType(name(type), attributes, kept, List.of(uses), null));
    }

    @Override
    public void rebuildCompositeType(
            String type, List<Attribute> attributes, List<String> kept, List<CompositeUse> holders, EnumUse... uses) {
        recorded.add(new RebuildCompositeType(name(type), attributes, kept, List.of(uses), holders, null));
    }

    @Override
    public void rebuildCompositeType(
            String type,
            List<Attribute> attributes,
            List<String> kept,
            List<String> asTexts,
            List<CompositeUse> holders,
            EnumUse... uses) {
        recorded.add(new RebuildCompositeType(name(type), attributes, kept, asTexts, List.of(uses), holders, null));
    }

    @Override
    public Made createDomain(Domain domain) {
        return made(new CreateDomain(domain));
    }

    @Override
    public void dropDomain(String domain) {
        recorded.add(new DropDomain(name(domain), null));
    }

    @Override
    public void renameDomain(String domain, String newName) {
        recorded.add(new RenameDomain(name(domain), newName));
    }

    @Override
    public void alterDomain(String domain, DomainChange change) {
        recorded.add(new AlterDomain(name(domain), change, null));
    }

    @Override
    public void rebuildDomain(Domain domain, EnumUse... uses) {
        recorded.add(new RebuildDomain(domain, List.of(uses), null));
    }

    @Override
    public void rebuildDomain(Domain domain, List<CompositeUse> holders, EnumUse... uses) {
        recorded.add(new RebuildDomain(domain, List.of(uses), holders, null));
    }

    @Override
    public Made commentOnDomain(String domain, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.DOMAIN, name(domain)), comment, null));
    }

    @Override
    public Made commentOnCompositeType(String type, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.COMPOSITE_TYPE, name(type)), comment, null));
    }

    @Override
    public Made commentOnAttribute(String type, String attribute, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.ATTRIBUTE, name(type), attribute), comment, null));
    }
}
