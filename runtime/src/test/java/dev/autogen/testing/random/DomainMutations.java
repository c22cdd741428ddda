package dev.autogen.testing.random;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;

/** Changes of domains. */
final class DomainMutations {

    private final Dice dice;
    private final RandomNames names;
    private final RandomDomains domains;

    DomainMutations(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
        this.domains = new RandomDomains(kit);
    }

    Schema change(Schema schema) {
        if (schema.domains().isEmpty() || dice.chance(10)) {
            Domain domain = domains.domain(QualifiedName.of(names.nextType()));
            return schema.withDomains(Lists.plus(schema.domains(), domain));
        }
        Domain domain = dice.pick(schema.domains());
        return switch (dice.between(1, 9)) {
            case 1 -> schema.withDomains(Lists.minus(schema.domains(), domain));
            case 2 -> Renames.type(schema, domain.name(), names.nextType());
            case 3 -> replace(schema, domain, domain.comment(dice.chance(30) ? null : RandomTexts.comment(dice)));
            case 4 -> replace(schema, domain, otherDefault(domain));
            case 5 -> replace(schema, domain, nullability(domain));
            case 6 -> replace(schema, domain, domain.withType(dice.pick(TypeSamples.alike(domain.type()))));
            case 7 -> replace(schema, domain, otherCollation(domain));
            default -> replace(schema, domain, changeChecks(domain));
        };
    }

    private static Schema replace(Schema schema, Domain domain, Domain changed) {
        return schema.withDomains(Lists.replace(schema.domains(), domain, changed));
    }

    private Domain otherDefault(Domain domain) {
        boolean drop = domain.defaultExpression() != null && dice.chance(40);
        return domain.defaultTo(drop ? null : domains.defaultOf(domain));
    }

    private static Domain nullability(Domain domain) {
        return new Domain(
                domain.name(),
                domain.type(),
                domain.collation(),
                domain.defaultExpression(),
                !domain.nullable(),
                domain.checks(),
                domain.comment());
    }

    private static Domain otherCollation(Domain domain) {
        if (!RandomColumns.isText(domain.type())) {
            return domain;
        }
        return domain.collation() == null
                ? domain.collate("C")
                : new Domain(
                        domain.name(),
                        domain.type(),
                        null,
                        domain.defaultExpression(),
                        domain.nullable(),
                        domain.checks(),
                        domain.comment());
    }

    private Domain changeChecks(Domain domain) {
        if (!domain.type().isBuiltIn()) {
            return domain;
        }
        if (domain.checks().isEmpty() || dice.chance(40)) {
            return domain.with(domains.check(domain));
        }
        CheckConstraint check = dice.pick(domain.checks());
        return switch (dice.between(1, 4)) {
            case 1 -> domain.withChecks(Lists.minus(domain.checks(), check));
            case 2 -> domain.withChecks(Lists.replace(domain.checks(), check, check.named(names.next("ck_"))));
            case 3 ->
                domain.withChecks(Lists.replace(
                        domain.checks(),
                        check,
                        new CheckConstraint(check.name(), check.expression(), false, !check.validated(), false)));
            default ->
                domain.withChecks(Lists.replace(
                        domain.checks(), check, domains.check(domain).named(check.name())));
        };
    }
}
