package dev.autogen.migration;

import dev.autogen.operation.AlterDomain;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.DomainOperation;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.RenameDomain;
import java.util.function.Consumer;

/** Calls what records an operation on a domain. */
enum DomainReplay implements DomainOperation.Visitor<Consumer<Operations>> {
    INSTANCE;

    @Override
    public Consumer<Operations> visitCreateDomain(CreateDomain operation) {
        return op -> op.createDomain(operation.domain());
    }

    @Override
    public Consumer<Operations> visitDropDomain(DropDomain operation) {
        return op -> op.dropDomain(operation.domain().toString());
    }

    @Override
    public Consumer<Operations> visitRenameDomain(RenameDomain operation) {
        return op -> op.renameDomain(operation.domain().toString(), operation.newName());
    }

    @Override
    public Consumer<Operations> visitAlterDomain(AlterDomain operation) {
        return op -> op.alterDomain(operation.domain().toString(), operation.change());
    }

    @Override
    public Consumer<Operations> visitRebuildDomain(RebuildDomain operation) {
        EnumUse[] uses = operation.uses().toArray(EnumUse[]::new);
        return operation.holders().isEmpty()
                ? op -> op.rebuildDomain(operation.domain(), uses)
                : op -> op.rebuildDomain(operation.domain(), operation.holders(), uses);
    }
}
