package dev.autogen.operation;

import dev.autogen.schema.Domain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a domain anew and moves the columns over: PostgreSQL cannot change what a domain is made of. Its comment is lost and an operation of its own.
 *
 * @param uses the columns of the domain, each with its default
 * @param holders the composite types that have it as an attribute's type, each after those that it contains itself
 * @param previous the domain before, for the way back; null if the migration does not know it
 */
public record RebuildDomain(Domain domain, List<EnumUse> uses, List<CompositeUse> holders, @Nullable Domain previous)
        implements DomainOperation {

    public RebuildDomain {
        domain = domain.comment(null);
        uses = List.copyOf(uses);
        holders = List.copyOf(holders);
        previous = previous == null ? null : previous.comment(null);
    }

    /** The rebuild of a domain that no composite type has. */
    public RebuildDomain(Domain domain, List<EnumUse> uses, @Nullable Domain previous) {
        this(domain, uses, List.of(), previous);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRebuildDomain(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new RebuildDomain(Past.known(previous, this), uses, holders, domain));
    }

    @Override
    public Operation withoutPast() {
        return new RebuildDomain(domain, uses, holders, null);
    }
}
