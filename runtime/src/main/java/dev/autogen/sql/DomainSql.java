package dev.autogen.sql;

import dev.autogen.operation.AlterDomain;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.DomainChange;
import dev.autogen.operation.DomainOperation;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.RenameDomain;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Statements about domains. */
enum DomainSql implements DomainOperation.Visitor<List<SqlStatement>> {
    INSTANCE;

    private static SqlStatement alter(QualifiedName domain, String action) {
        return SqlStatement.of("alter domain " + Identifiers.quoted(domain) + " " + action);
    }

    private static SqlStatement drop(QualifiedName domain) {
        return SqlStatement.of("drop domain " + Identifiers.quoted(domain));
    }

    private static String named(CheckConstraint check) {
        return "constraint " + Identifiers.quoted(String.valueOf(check.name())) + " "
                + check.accept(ConstraintClause.PLAIN);
    }

    /** A check that is not proved cannot be one of a new domain. */
    private static List<SqlStatement> create(Domain domain) {
        StringBuilder sql = new StringBuilder("create domain ")
                .append(Identifiers.quoted(domain.name()))
                .append(" as ")
                .append(DefinitionSql.type(domain.type()));
        if (domain.collation() != null) {
            sql.append(DefinitionSql.collate(domain.collation()));
        }
        if (domain.defaultExpression() != null) {
            sql.append(' ').append(DefaultClause.of(domain.defaultExpression()));
        }
        if (!domain.nullable()) {
            sql.append(" not null");
        }
        List<SqlStatement> later = new ArrayList<>();
        for (CheckConstraint check : domain.checks()) {
            if (check.validated()) {
                sql.append(' ').append(named(check));
            } else {
                later.add(alter(domain.name(), "add " + named(check)));
            }
        }
        List<SqlStatement> statements = new ArrayList<>(List.of(SqlStatement.of(sql.toString())));
        statements.addAll(later);
        return statements;
    }

    @Override
    public List<SqlStatement> visitCreateDomain(CreateDomain operation) {
        return create(operation.domain());
    }

    @Override
    public List<SqlStatement> visitDropDomain(DropDomain operation) {
        return List.of(drop(operation.domain()));
    }

    @Override
    public List<SqlStatement> visitRenameDomain(RenameDomain operation) {
        return List.of(alter(operation.domain(), "rename to " + Identifiers.quoted(operation.newName())));
    }

    @Override
    public List<SqlStatement> visitAlterDomain(AlterDomain operation) {
        QualifiedName domain = operation.domain();
        DomainChange change = operation.change();
        List<SqlStatement> statements = new ArrayList<>();
        change.droppedChecks()
                .forEach(name -> statements.add(alter(domain, "drop constraint " + Identifiers.quoted(name))));
        if (change.newDefault() != null) {
            statements.add(alter(domain, "set default " + change.newDefault()));
        }
        if (change.dropsDefault()) {
            statements.add(alter(domain, "drop default"));
        }
        if (change.setsNotNull()) {
            statements.add(alter(domain, "set not null"));
        }
        if (change.dropsNotNull()) {
            statements.add(alter(domain, "drop not null"));
        }
        change.addedChecks().forEach(check -> statements.add(alter(domain, "add " + named(check))));
        return statements;
    }

    @Override
    public List<SqlStatement> visitRebuildDomain(RebuildDomain operation) {
        Domain domain = operation.domain();
        QualifiedName old = domain.name().withName(EnumSql.aside(domain.name().name()));
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(alter(domain.name(), "rename to " + Identifiers.quoted(old.name())));
        statements.addAll(create(domain));
        CompositeTypeRebuild holders = CompositeTypeRebuild.holders(operation);
        statements.addAll(holders.make());
        // the values go by the type that the domain is made of now: PostgreSQL has no cast from one domain to another
        String base = DefinitionSql.type(domain.type());
        statements.addAll(MovedColumns.statements(
                operation.uses(), Identifiers.quoted(domain.name()), use -> MovedColumns.cast(use, base)));
        statements.addAll(holders.move());
        statements.addAll(holders.drop());
        statements.add(drop(old));
        return statements;
    }
}
