package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;

/** Returns the domain that an operation is about, by its old name. */
enum DomainObject implements DomainOperation.Visitor<QualifiedName> {
    INSTANCE;

    @Override
    public QualifiedName visitCreateDomain(CreateDomain operation) {
        return operation.domain().name();
    }

    @Override
    public QualifiedName visitDropDomain(DropDomain operation) {
        return operation.domain();
    }

    @Override
    public QualifiedName visitRenameDomain(RenameDomain operation) {
        return operation.domain();
    }

    @Override
    public QualifiedName visitAlterDomain(AlterDomain operation) {
        return operation.domain();
    }

    @Override
    public QualifiedName visitRebuildDomain(RebuildDomain operation) {
        return operation.domain().name();
    }
}
