package dev.autogen.operation;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops an attribute of a composite type.
 *
 * @param dropped the attribute as it was, for the way back; null if the migration does not know it
 */
public record DropAttribute(QualifiedName type, String attribute, @Nullable Attribute dropped)
        implements CompositeTypeOperation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropAttribute(this);
    }

    @Override
    public List<Operation> reverse() {
        Attribute before = Past.known(dropped, this);
        return Past.withComment(
                new AddAttribute(type, before), ObjectName.of(ObjectKind.ATTRIBUTE, type, attribute), before.comment());
    }

    @Override
    public Operation withoutPast() {
        return new DropAttribute(type, attribute, null);
    }
}
