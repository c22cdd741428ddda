package dev.autogen.differ;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares domains. Entities name domains as types of columns and make none: one that a claimed column uses is needed, whoever made it, and only its name is
 * compared, unless SQL of the model's own creates it.
 */
final class DomainComparator {

    private final Schema desired;
    private final Schema actual;
    private final CanonicalTexts texts;
    private final Claims claims;

    DomainComparator(Schema desired, Schema actual, CanonicalTexts texts, Claims claims) {
        this.desired = desired;
        this.actual = actual;
        this.texts = texts;
        this.claims = claims;
    }

    /** @param remaining the types of all columns and attributes that are there afterwards, as far as they are known */
    List<Match<Domain>> compare(Stream<ColumnType> remaining) {
        Set<QualifiedName> used = remaining.map(ColumnType::name).collect(Collectors.toCollection(HashSet::new));
        desired.domains().forEach(domain -> used.add(domain.type().name()));
        Set<QualifiedName> needed = needed();
        // what has a type of such a name afterwards has one of another kind
        used.removeIf(this::isWantedOfAnotherKind);
        needed.removeIf(this::isWantedOfAnotherKind);
        List<Match<Domain>> matches = new ArrayList<>();
        for (Domain wanted : desired.domains()) {
            Domain now = actual.domain(wanted.name()).orElse(null);
            if (now == null) {
                matches.add(Match.added(wanted));
            } else {
                Domain target = target(wanted, now);
                matches.add(new Match<>(now, target, target));
            }
        }
        List<Domain> unknown = new ArrayList<>(actual.domains());
        unknown.removeIf(domain -> desired.domain(domain.name()).isPresent());
        // one that stays keeps those it is made of
        boolean more = true;
        while (more) {
            more = unknown.stream()
                    .filter(domain -> used.contains(domain.name()) || !wouldGo(domain))
                    .map(domain -> used.add(domain.type().name()))
                    .reduce(false, Boolean::logicalOr);
        }
        unknown.sort(Comparator.comparing(Domain::name));
        unknown.forEach(domain -> matches.add(
                goes(domain, used.contains(domain.name()), needed) ? Match.dropped(domain) : Match.kept(domain)));
        return matches;
    }

    private boolean isWantedOfAnotherKind(QualifiedName type) {
        return desired.enumType(type).isPresent() || desired.compositeType(type).isPresent();
    }

    private boolean wouldGo(Domain domain) {
        return claims.wouldDrop(ObjectName.of(ObjectKind.DOMAIN, domain.name()));
    }

    private boolean goes(Domain domain, boolean used, Set<QualifiedName> needed) {
        ObjectName name = ObjectName.of(ObjectKind.DOMAIN, domain.name());
        if (needed.contains(domain.name())) {
            return false;
        }
        boolean goes = claims.drops(name);
        if (goes && used) {
            claims.keep(name);
        }
        return goes && !used;
    }

    /** Returns the types that what is wanted has, and those that domains among them are made of. */
    private Set<QualifiedName> needed() {
        Set<QualifiedName> needed = new HashSet<>();
        desired.tables().stream()
                .flatMap(table -> table.columns().stream())
                .forEach(column -> needed.add(column.type().name()));
        desired.compositeTypes().stream()
                .flatMap(type -> type.attributes().stream())
                .forEach(attribute -> needed.add(attribute.type().name()));
        desired.domains().forEach(domain -> needed.add(domain.type().name()));
        // one that is wanted itself is made of what is wanted
        List<Domain> unknown = actual.domains().stream()
                .filter(domain -> desired.domain(domain.name()).isEmpty())
                .toList();
        boolean more = true;
        while (more) {
            more = unknown.stream()
                    .filter(domain -> needed.contains(domain.name()))
                    .map(domain -> needed.add(domain.type().name()))
                    .reduce(false, Boolean::logicalOr);
        }
        return needed;
    }

    private Domain target(Domain wanted, Domain now) {
        ColumnType type = TypeEquality.same(wanted.type(), now.type()) ? now.type() : wanted.type();
        // over another type its texts are those that are asked for: PostgreSQL's print has casts to the type below
        boolean texts = type.equals(now.type());
        Domain target = new Domain(
                wanted.name(),
                type,
                wanted.collation(),
                texts && sameDefault(wanted, now) ? now.defaultExpression() : wanted.defaultExpression(),
                wanted.nullable(),
                texts ? wanted.checks().stream().map(check -> check(check, now)).toList() : wanted.checks(),
                wanted.comment());
        return target.comment(comment(wanted, now));
    }

    private @Nullable String comment(Domain wanted, Domain now) {
        if (wanted.comment() != null || now.comment() == null) {
            return wanted.comment();
        }
        return claims.drops(ObjectName.of(ObjectKind.COMMENT, now.name())) ? null : now.comment();
    }

    private boolean sameDefault(Domain wanted, Domain now) {
        String one = wanted.defaultExpression();
        String other = now.defaultExpression();
        if (one == null || other == null) {
            return false;
        }
        String column = column(wanted.asTable());
        return texts.desired(wanted.name(), Use.DEFAULT, column, one)
                .equals(texts.actual(now.name(), Use.DEFAULT, column, other));
    }

    private static String column(Table table) {
        return table.columns().get(0).name();
    }

    private CheckConstraint check(CheckConstraint wanted, Domain now) {
        return now.check(String.valueOf(wanted.name()))
                .filter(there -> there.validated() == wanted.validated())
                .filter(there -> texts.desired(now.name(), Use.CHECK, null, wanted.expression())
                        .equals(texts.actual(now.name(), Use.CHECK, null, there.expression())))
                .orElse(wanted);
    }
}
