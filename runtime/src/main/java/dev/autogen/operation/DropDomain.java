package dev.autogen.operation;

import dev.autogen.schema.Domain;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a domain.
 *
 * @param dropped the domain as it was, for the way back; null if the migration does not know it
 */
public record DropDomain(QualifiedName domain, @Nullable Domain dropped) implements DomainOperation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropDomain(this);
    }

    @Override
    public List<Operation> reverse() {
        Domain known = Past.known(dropped, this);
        List<Operation> operations = new ArrayList<>(List.of(new CreateDomain(known)));
        if (known.comment() != null) {
            operations.add(new SetComment(ObjectName.of(ObjectKind.DOMAIN, domain), known.comment(), null));
        }
        return operations;
    }

    @Override
    public Operation withoutPast() {
        return new DropDomain(domain, null);
    }
}
