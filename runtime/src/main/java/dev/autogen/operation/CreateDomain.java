package dev.autogen.operation;

import dev.autogen.schema.Domain;
import java.util.List;

/** Creates a domain; its comment is an operation of its own. */
public record CreateDomain(Domain domain) implements DomainOperation {

    public CreateDomain {
        domain = domain.comment(null);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreateDomain(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropDomain(domain.name(), domain));
    }
}
