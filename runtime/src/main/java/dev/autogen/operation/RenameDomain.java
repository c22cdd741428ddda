package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Renames a domain within its namespace. */
public record RenameDomain(QualifiedName domain, String newName) implements DomainOperation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRenameDomain(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RenameDomain(domain.withName(newName), domain.name()));
    }
}
