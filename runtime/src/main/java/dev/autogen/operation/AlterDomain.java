package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a domain's default, nullability or checks. PostgreSQL looks at every value of the domain before it takes a new condition.
 *
 * @param undo the change back; null if the migration does not know it
 */
public record AlterDomain(QualifiedName domain, DomainChange change, @Nullable DomainChange undo)
        implements DomainOperation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAlterDomain(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new AlterDomain(domain, Past.known(undo, this), change));
    }

    @Override
    public Operation withoutPast() {
        return new AlterDomain(domain, change, null);
    }
}
