package dev.autogen.codegen;

import dev.autogen.migration.Definitions;
import dev.autogen.operation.AlterDomain;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.DomainChange;
import dev.autogen.operation.DomainOperation;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.RenameDomain;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Domain;

/** Writes operations on domains. */
enum DomainCode implements DomainOperation.Visitor<Expression> {
    INSTANCE;

    private static Expression domain(Domain domain) {
        Call code = Call.of(
                Definitions.class, "domain", TextLiteral.of(domain.name().toString()), TypeCode.of(domain.type()));
        if (domain.collation() != null) {
            code = code.dot("collate", TextLiteral.of(domain.collation().toString()));
        }
        if (domain.defaultExpression() != null) {
            code = code.dot("defaultTo", TextLiteral.of(domain.defaultExpression()));
        }
        if (!domain.nullable()) {
            code = code.dot("notNull");
        }
        for (CheckConstraint check : domain.checks()) {
            code = code.dot("with", ConstraintCode.of(check));
        }
        return code;
    }

    private static Expression change(DomainChange change) {
        Call code = Call.of(Definitions.class, "domainChange");
        for (String name : change.droppedChecks()) {
            code = code.dot("dropCheck", TextLiteral.of(name));
        }
        if (change.newDefault() != null) {
            code = code.dot("setDefault", TextLiteral.of(change.newDefault()));
        }
        code = change.dropsDefault() ? code.dot("dropDefault") : code;
        code = change.setsNotNull() ? code.dot("setNotNull") : code;
        code = change.dropsNotNull() ? code.dot("dropNotNull") : code;
        for (CheckConstraint check : change.addedChecks()) {
            code = code.dot("addCheck", ConstraintCode.of(check));
        }
        return code;
    }

    @Override
    public Expression visitCreateDomain(CreateDomain operation) {
        return Call.operation("createDomain", domain(operation.domain()));
    }

    @Override
    public Expression visitDropDomain(DropDomain operation) {
        return OperationCodeWriter.call("dropDomain", operation.domain());
    }

    @Override
    public Expression visitRenameDomain(RenameDomain operation) {
        return OperationCodeWriter.call("renameDomain", operation.domain(), operation.newName());
    }

    @Override
    public Expression visitAlterDomain(AlterDomain operation) {
        return OperationCodeWriter.call("alterDomain", operation.domain()).with(change(operation.change()));
    }

    @Override
    public Expression visitRebuildDomain(RebuildDomain operation) {
        return Call.operation("rebuildDomain", domain(operation.domain()))
                .with(CompositeTypeCode.holders(operation.holders()))
                .with(operation.uses().stream().map(EnumCode::use).toList());
    }
}
