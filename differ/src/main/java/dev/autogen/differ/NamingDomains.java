package dev.autogen.differ;

import dev.autogen.operation.AlterDomain;
import dev.autogen.operation.DomainChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Domains whose default or checks name a type of which they are not made: those are off while the type is made anew, as {@link NamingDefaults} are. */
final class NamingDomains {

    private NamingDomains() {}

    /** Returns the domain with nothing that names one of the types; what is made of a type brings its texts along. */
    static Domain without(Domain domain, Set<QualifiedName> types) {
        if (types.contains(domain.name())) {
            return domain;
        }
        String expression = domain.defaultExpression();
        List<CheckConstraint> checks = domain.checks().stream()
                .filter(check -> !Expressions.namesType(check.expression(), types))
                .toList();
        return domain.withChecks(checks).defaultTo(Expressions.namesType(expression, types) ? null : expression);
    }

    /** Returns the domains with a check that names one of the types, and that PostgreSQL gives no check while a column has arrays or rows of them. */
    static List<String> held(Set<QualifiedName> types, SchemaChanges changes) {
        return changes.domains().stream()
                .filter(domain -> domain.stays() && !DomainDifference.isRebuilt(domain, changes))
                .filter(domain -> Stream.of(domain.before(), domain.after())
                        .anyMatch(one -> !without(one, types).checks().equals(one.checks())))
                .map(domain -> domain.before().name())
                .filter(name -> DomainDifference.isHeldWithin(name, changes))
                .map(name -> "domain " + name + " (a check names it, and a column has arrays or rows of the domain)")
                .toList();
    }

    /** Returns what makes the one domain the other, in place. */
    static Operation change(Domain from, Domain to) {
        return new AlterDomain(from.name(), DomainChange.between(from, to), DomainChange.between(to, from));
    }

    /** Returns operations of the way back that make the types anew, with the texts that name one of them off meanwhile. */
    static List<Operation> around(List<Match<Domain>> domains, Set<QualifiedName> types, List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        List<Operation> after = new ArrayList<>();
        for (Match<Domain> match : domains) {
            // one that names the type no more has been changed before it, and is changed back after it
            if (match.stays() && !without(match.after(), types).equals(match.after())) {
                Domain domain = match.before();
                Domain bare = without(domain, types);
                if (!bare.equals(domain)) {
                    all.add(change(domain, bare));
                    after.add(change(bare, domain));
                }
            }
        }
        return Stream.of(all, operations, after).flatMap(List::stream).toList();
    }
}
