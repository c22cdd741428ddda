package dev.autogen.operation;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes the type or collation of an attribute; PostgreSQL refuses it while a column has the composite type.
 *
 * @param attribute as it becomes; its comment stays
 * @param previous as it was, for the way back; null if the migration does not know it
 */
public record AlterAttribute(QualifiedName type, Attribute attribute, @Nullable Attribute previous)
        implements CompositeTypeOperation {

    public AlterAttribute {
        attribute = attribute.comment(null);
        previous = previous == null ? null : previous.comment(null);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAlterAttribute(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new AlterAttribute(type, Past.known(previous, this), attribute));
    }

    @Override
    public Operation withoutPast() {
        return new AlterAttribute(type, attribute, null);
    }
}
