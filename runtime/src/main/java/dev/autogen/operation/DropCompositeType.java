package dev.autogen.operation;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a composite type.
 *
 * @param dropped the type as it was, for the way back; null if the migration does not know it
 */
public record DropCompositeType(QualifiedName type, @Nullable CompositeType dropped) implements CompositeTypeOperation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropCompositeType(this);
    }

    @Override
    public List<Operation> reverse() {
        CompositeType before = Past.known(dropped, this);
        List<Operation> operations = new ArrayList<>(Past.withComment(
                new CreateCompositeType(before), ObjectName.of(ObjectKind.COMPOSITE_TYPE, type), before.comment()));
        operations.addAll(comments(type, before.attributes()));
        return operations;
    }

    /** Returns what sets the attributes' comments. */
    static List<Operation> comments(QualifiedName type, List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.comment() != null)
                .<Operation>map(attribute -> new SetComment(
                        ObjectName.of(ObjectKind.ATTRIBUTE, type, attribute.name()), attribute.comment(), null))
                .toList();
    }

    @Override
    public Operation withoutPast() {
        return new DropCompositeType(type, null);
    }
}
