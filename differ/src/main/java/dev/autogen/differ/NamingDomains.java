package dev.autogen.differ;

import dev.autogen.operation.AlterDomain;
import dev.autogen.operation.DomainChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Domains whose default or checks name a type of which they are not made: those are off while the type is made anew, as {@link NamingDefaults} are. */
final class NamingDomains {

    private final SchemaChanges changes;
    private final Set<QualifiedName> rebuilt;

    /**
     * Knows them.
     *
     * @param rebuilt the types that are made anew on the way up
     */
    NamingDomains(SchemaChanges changes, Set<QualifiedName> rebuilt) {
        this.changes = changes;
        this.rebuilt = rebuilt;
    }

    /** Returns the domain as it is while the types are made anew that are on the way up. */
    Domain bare(Domain domain) {
        return without(domain, rebuilt);
    }

    /** Returns the domain as it is meanwhile, and while those types are made anew. */
    Domain bare(Domain domain, Set<QualifiedName> types) {
        Set<QualifiedName> all = new HashSet<>(rebuilt);
        all.addAll(types);
        return without(domain, all);
    }

    private Domain without(Domain domain, Set<QualifiedName> types) {
        String expression = domain.defaultExpression();
        List<CheckConstraint> checks = domain.checks().stream()
                .filter(check -> !TypeUses.namesAnother(check.expression(), domain.name(), types, changes))
                .toList();
        boolean defaultGoes = TypeUses.namesAnother(expression, domain.name(), types, changes);
        return domain.withChecks(checks).defaultTo(defaultGoes ? null : expression);
    }

    /** Whether something is off of the domain that is made anew itself: it names one of those types before and after, and so is there neither way while they change. */
    boolean isOffThroughout(Match<Domain> domain) {
        return !bare(domain.before()).equals(domain.before())
                && !bare(domain.after()).equals(domain.after());
    }

    /** Returns the domains with a check that names one of the types, and that PostgreSQL gives no check while a column has arrays or rows of them. */
    List<String> held(Set<QualifiedName> types) {
        return changes.domains().stream()
                .filter(Match::stays)
                .filter(domain -> DomainDifference.isRebuilt(domain, changes)
                        ? losesChecks(domain.before(), types) && losesChecks(domain.after(), types)
                        : losesChecks(domain.before(), types) || losesChecks(domain.after(), types))
                .map(domain -> domain.before().name())
                .filter(name -> DomainDifference.isHeldWithin(name, changes))
                .map(name -> "domain " + name + " (a check names it, and a column has arrays or rows of the domain)")
                .toList();
    }

    private boolean losesChecks(Domain domain, Set<QualifiedName> types) {
        return !without(domain, types).checks().equals(domain.checks());
    }

    /** Returns what makes the one domain the other, in place. */
    static Operation change(Domain from, Domain to) {
        return new AlterDomain(from.name(), DomainChange.between(from, to), DomainChange.between(to, from));
    }

    /** Returns operations of the way back that make the types anew, with the texts that name one of them off meanwhile. */
    List<Operation> around(Set<QualifiedName> types, List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        List<Operation> after = new ArrayList<>();
        for (Match<Domain> match : changes.domains()) {
            // one that names the type no more has been changed before it, and is changed back after it
            if (match.stays() && !bare(match.after(), types).equals(bare(match.after()))) {
                Domain domain = bare(match.before());
                Domain meanwhile = bare(match.before(), types);
                if (!meanwhile.equals(domain)) {
                    all.add(change(domain, meanwhile));
                    after.add(change(meanwhile, domain));
                }
            }
        }
        return Stream.of(all, operations, after).flatMap(List::stream).toList();
    }
}
