package dev.autogen.differ;

import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change of a domain is for PostgreSQL: what it is made of stays for ever, and no condition is changed while an array of it, or a row with it, is in use. */
final class DomainDifference {

    private DomainDifference() {}

    /** Returns the names of the domains that are made anew. */
    static Set<QualifiedName> rebuilt(SchemaChanges changes) {
        return changes.domains().stream()
                .filter(domain -> isRebuilt(domain, changes))
                .map(domain -> domain.before().name())
                .collect(Collectors.toSet());
    }

    static boolean isRebuilt(Match<Domain> domain, SchemaChanges changes) {
        if (!domain.stays()) {
            return false;
        }
        Domain before = domain.before();
        Domain after = domain.after();
        if (isOfAnotherType(domain) || !Objects.equals(before.collation(), after.collation())) {
            return true;
        }
        boolean conditions =
                before.nullable() != after.nullable() || !before.checks().equals(after.checks());
        return conditions && isHeldWithin(before.name(), changes);
    }

    static boolean isOfAnotherType(Match<Domain> domain) {
        return domain.stays()
                && !TypeEquality.same(domain.before().type(), domain.after().type());
    }

    /** Whether a column holds values of the domain within others: in an array or a row, be it by a domain that is made of it. */
    static boolean isHeldWithin(QualifiedName domain, SchemaChanges changes) {
        return isInArray(domain, changes.tables())
                || CompositeTypeChange.isWithinUsed(domain, changes)
                || changes.domains().stream()
                        .flatMap(one -> Stream.ofNullable(one.actual()))
                        .filter(one -> one.type().name().equals(domain))
                        .anyMatch(one -> one.type().array()
                                ? CompositeTypeChange.isUsed(one.name(), changes)
                                : isHeldWithin(one.name(), changes));
    }

    private static boolean isInArray(QualifiedName domain, List<TableChange> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> !column.isAdded())
                .map(column -> column.before().type())
                .anyMatch(type -> type.array() && type.name().equals(domain));
    }
}
