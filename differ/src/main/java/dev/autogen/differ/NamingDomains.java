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
    private final MadeOf madeOfBefore;
    private final MadeOf madeOfAfter;

    /**
     * Knows them.
     *
     * @param rebuilt the types that are made anew on the way up
     */
    NamingDomains(SchemaChanges changes, Set<QualifiedName> rebuilt) {
        this.changes = changes;
        this.rebuilt = rebuilt;
        this.madeOfBefore = MadeOf.before(changes);
        this.madeOfAfter = MadeOf.after(changes);
    }

    /** Returns the domain as it is before, without what names a type that is made anew on the way up. */
    Domain before(Match<Domain> domain) {
        return before(domain, Set.of());
    }

    /** As {@link #before(Match)}, without what names one of those types either. */
    Domain before(Match<Domain> domain, Set<QualifiedName> types) {
        return without(domain.before(), all(types), madeOfBefore);
    }

    /** Returns the domain as it is after, without what names a type that is made anew on the way up. */
    Domain after(Match<Domain> domain) {
        return after(domain, Set.of());
    }

    /** As {@link #after(Match)}, without what names one of those types either. */
    Domain after(Match<Domain> domain, Set<QualifiedName> types) {
        return without(domain.after(), all(types), madeOfAfter);
    }

    private Set<QualifiedName> all(Set<QualifiedName> types) {
        Set<QualifiedName> all = new HashSet<>(rebuilt);
        all.addAll(types);
        return all;
    }

    private static Domain without(Domain domain, Set<QualifiedName> types, MadeOf madeOf) {
        String expression = domain.defaultExpression();
        List<CheckConstraint> checks = domain.checks().stream()
                .filter(check -> !madeOf.namesAnother(check.expression(), domain.name(), types))
                .toList();
        boolean defaultGoes = madeOf.namesAnother(expression, domain.name(), types);
        return domain.withChecks(checks).defaultTo(defaultGoes ? null : expression);
    }

    /** Whether something of the domain is off from before those types change until after: it names one of them before and after. */
    boolean isOffThroughout(Match<Domain> domain) {
        return !before(domain).equals(domain.before()) && !after(domain).equals(domain.after());
    }

    /** Returns the domains with a check that names one of the types, and that PostgreSQL gives no check while a column has arrays or rows of them. */
    List<String> held(Set<QualifiedName> types) {
        return changes.domains().stream()
                .filter(Match::stays)
                .filter(domain -> {
                    boolean before = losesChecks(domain.before(), types, madeOfBefore);
                    boolean after = losesChecks(domain.after(), types, madeOfAfter);
                    return DomainDifference.isRebuilt(domain, changes) ? before && after : before || after;
                })
                .map(domain -> domain.before().name())
                .filter(name -> DomainDifference.isHeldWithin(name, changes))
                .map(name -> "domain " + name + " (a check names it, and a column has arrays or rows of the domain)")
                .toList();
    }

    private static boolean losesChecks(Domain domain, Set<QualifiedName> types, MadeOf madeOf) {
        return !without(domain, types, madeOf).checks().equals(domain.checks());
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
            if (match.stays() && !after(match, types).equals(after(match))) {
                Domain domain = before(match);
                Domain meanwhile = before(match, types);
                if (!meanwhile.equals(domain)) {
                    all.add(change(domain, meanwhile));
                    after.add(change(meanwhile, domain));
                }
            }
        }
        return Stream.of(all, operations, after).flatMap(List::stream).toList();
    }
}
