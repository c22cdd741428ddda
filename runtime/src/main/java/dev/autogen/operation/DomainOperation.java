package dev.autogen.operation;

/** What can be done to a domain. */
public sealed interface DomainOperation extends Operation
        permits AlterDomain, CreateDomain, DropDomain, RebuildDomain, RenameDomain {

    @Override
    default <R> R accept(Operation.Visitor<R> visitor) {
        return visitor.visitDomain(this);
    }

    <R> R accept(Visitor<R> visitor);

    /** One method per kind. */
    interface Visitor<R> {

        R visitCreateDomain(CreateDomain operation);

        R visitDropDomain(DropDomain operation);

        R visitRenameDomain(RenameDomain operation);

        R visitAlterDomain(AlterDomain operation);

        R visitRebuildDomain(RebuildDomain operation);
    }
}
