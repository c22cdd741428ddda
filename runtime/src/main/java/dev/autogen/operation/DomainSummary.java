package dev.autogen.operation;

import java.util.ArrayList;
import java.util.List;

/** Says what an operation on a domain does. */
enum DomainSummary implements DomainOperation.Visitor<String> {
    INSTANCE;

    @Override
    public String visitCreateDomain(CreateDomain operation) {
        return "create domain " + operation.domain().name() + " of "
                + operation.domain().type();
    }

    @Override
    public String visitDropDomain(DropDomain operation) {
        return "drop domain " + operation.domain();
    }

    @Override
    public String visitRenameDomain(RenameDomain operation) {
        return "rename domain " + operation.domain() + " to " + operation.newName();
    }

    @Override
    public String visitAlterDomain(AlterDomain operation) {
        DomainChange change = operation.change();
        List<String> parts = new ArrayList<>();
        change.droppedChecks().forEach(name -> parts.add("drop check " + name));
        if (change.newDefault() != null) {
            parts.add("set default " + change.newDefault());
        }
        if (change.dropsDefault()) {
            parts.add("drop default");
        }
        if (change.setsNotNull()) {
            parts.add("set not null");
        }
        if (change.dropsNotNull()) {
            parts.add("drop not null");
        }
        change.addedChecks().forEach(check -> parts.add("add check " + check.name()));
        return "change domain " + operation.domain() + ": " + String.join(", ", parts);
    }

    @Override
    public String visitRebuildDomain(RebuildDomain operation) {
        return "make domain " + operation.domain().name() + " anew of "
                + operation.domain().type();
    }
}
