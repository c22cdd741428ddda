package dev.autogen.differ;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.DropDefault;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetComment;
import dev.autogen.operation.SetDefault;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The domains that are made of types that are made anew. PostgreSQL moves no domain to another type, so its columns become columns of the type below for a
 * while, which leaves their values as they are; the domain goes, and comes again over the new type.
 */
final class CarriedDomains {

    private final Collection<QualifiedName> types;

    /** Each after those that it is made of. */
    private final List<Match<Domain>> domains = new ArrayList<>();

    private final List<Lent> columns = new ArrayList<>();

    /** A column of a domain, and the type that it has meanwhile. */
    private record Lent(EnumUse use, ColumnType domain, ColumnType below) {

        AlterColumnType aside() {
            return new AlterColumnType(use.table(), use.column(), below, null, null, domain, null, null);
        }

        AlterColumnType back() {
            return new AlterColumnType(use.table(), use.column(), domain, null, null, below, null, null);
        }

        EnumUse asUse() {
            return new EnumUse(use.table(), use.column(), below.array(), null);
        }
    }

    private CarriedDomains(Collection<QualifiedName> types) {
        this.types = types;
    }

    /** Returns the names of the domains that stay and are made of one of those types, directly or not. */
    static Set<QualifiedName> names(Collection<QualifiedName> types, SchemaChanges changes) {
        Set<QualifiedName> names = new HashSet<>();
        matches(types, changes).forEach(domain -> names.add(domain.before().name()));
        return names;
    }

    private static List<Match<Domain>> matches(Collection<QualifiedName> types, SchemaChanges changes) {
        List<Match<Domain>> open = new ArrayList<>(changes.domains().stream()
                .filter(Match::stays)
                .sorted(Comparator.comparing(domain -> domain.before().name()))
                .toList());
        Set<QualifiedName> below = new HashSet<>(types);
        List<Match<Domain>> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<Match<Domain>> next = open.stream()
                    .filter(domain -> below.contains(domain.before().type().name()))
                    .toList();
            more = open.removeAll(next);
            next.forEach(domain -> below.add(domain.before().name()));
            found.addAll(next);
        }
        return found;
    }

    /**
     * Finds them.
     *
     * @param types those that are made anew together
     * @param rebuilt whether that happens on the way up; else it is the way back of something smaller
     * @param refusal what to throw, by the names of what cannot be carried
     * @throws TypeInUseException if one changes what it is made of at the same time, is part of a composite type, or is an array of which columns are arrays
     */
    static CarriedDomains over(
            Collection<QualifiedName> types,
            SchemaChanges changes,
            boolean rebuilt,
            Function<List<String>, TypeInUseException> refusal) {
        CarriedDomains carried = new CarriedDomains(types);
        carried.domains.addAll(matches(types, changes));
        List<String> refused = new ArrayList<>();
        Map<QualifiedName, Domain> byName = new HashMap<>();
        for (Match<Domain> match : carried.domains) {
            Domain domain = match.before();
            byName.put(domain.name(), domain);
            String obstacle = obstacle(match, changes);
            if (obstacle != null) {
                refused.add("domain " + domain.name() + obstacle);
            }
        }
        for (Match<Domain> match : carried.domains) {
            QualifiedName name = match.before().name();
            for (EnumUse use : TypeUses.of(name, changes.tables(), rebuilt)) {
                ColumnType domain = use.array() ? ColumnType.named(name).asArray() : ColumnType.named(name);
                ColumnType below = below(domain, byName);
                if (below == null) {
                    refused.add("domain " + name + " (an array itself, and column " + use.table() + "." + use.column()
                            + " is an array of it)");
                } else {
                    carried.columns.add(new Lent(use, domain, below));
                }
            }
        }
        if (!refused.isEmpty()) {
            throw refusal.apply(refused);
        }
        return carried;
    }

    private static @Nullable String obstacle(Match<Domain> domain, SchemaChanges changes) {
        if (!TypeEquality.same(domain.before().type(), domain.after().type())) {
            return " (it becomes one of another type at the same time)";
        }
        return changes.compositeTypes().stream()
                .flatMap(type -> Stream.of(type.actual(), type.target()).flatMap(Stream::ofNullable))
                .filter(type ->
                        CompositeTypeChange.contains(type, domain.before().name()))
                .map(type -> " (composite type " + type.name() + " has it)")
                .findFirst()
                .orElse(null);
    }

    /** Returns the type below all domains; null if it would be an array of arrays, which has no name. */
    private static @Nullable ColumnType below(ColumnType type, Map<QualifiedName, Domain> domains) {
        Domain domain = domains.get(type.name());
        if (domain == null) {
            return type;
        }
        if (type.array() && domain.type().array()) {
            return null;
        }
        return below(type.array() ? domain.type().asArray() : domain.type(), domains);
    }

    /** Returns the columns of those types and of the domains that are computed, which no rebuild moves over. */
    Set<ColumnReference> computed(SchemaChanges changes) {
        Set<QualifiedName> all = new HashSet<>(types);
        domains.forEach(domain -> all.add(domain.before().name()));
        return TypeUses.computed(all, changes.tables());
    }

    boolean isEmpty() {
        return domains.isEmpty();
    }

    /** Returns the columns of the type and those that are lent to it, in the order of their names. */
    List<EnumUse> with(QualifiedName type, List<EnumUse> uses) {
        List<EnumUse> all = new ArrayList<>(uses);
        columns.stream()
                .filter(column -> column.below().name().equals(type))
                .map(Lent::asUse)
                .forEach(all::add);
        all.sort(Comparator.comparing(EnumUse::table).thenComparing(EnumUse::column));
        return all;
    }

    /** Returns the composite types with the columns that are lent to them. */
    List<CompositeUse> with(List<CompositeUse> holders) {
        return holders.stream()
                .map(holder -> new CompositeUse(holder.type(), holder.attributes(), with(holder.type(), holder.uses())))
                .toList();
    }

    List<Key> keys() {
        return domains.stream().map(domain -> Key.type(domain.before().name())).toList();
    }

    /** Returns what the texts of the domains will name besides those types and the domains themselves. */
    Set<Key> needs(Requirements requirements) {
        Set<Key> keys = new LinkedHashSet<>();
        texts().forEach(text -> keys.addAll(requirements.ofText(text.getValue())));
        keys.removeAll(keys());
        types.forEach(type -> keys.remove(Key.type(type)));
        return keys;
    }

    /** Returns each default and check as it will be, with the name of its domain. */
    private Stream<Map.Entry<QualifiedName, String>> texts() {
        return domains.stream().map(Match::after).flatMap(domain -> Stream.concat(
                        Stream.ofNullable(domain.defaultExpression()),
                        domain.checks().stream().map(CheckConstraint::expression))
                .map(text -> Map.entry(domain.name(), text)));
    }

    /** Returns the domains of which one of these labels is the default or part of a check. */
    List<String> naming(QualifiedName type, Set<String> labels) {
        return texts().filter(text ->
                        Expressions.labels(text.getValue(), type).stream().anyMatch(labels::contains))
                .map(text -> "domain " + text.getKey() + " (its default or a check has a label that goes)")
                .distinct()
                .toList();
    }

    /** Returns the operations of the way up around which the domains go and come. */
    List<Operation> upgrade(List<Operation> operations) {
        return around(
                operations,
                domains.stream().map(Match::before).toList(),
                domains.stream().map(Match::after).toList());
    }

    /** Returns the operations of the way back around which the domains go and come. */
    List<Operation> downgrade(List<Operation> operations) {
        return around(
                operations,
                domains.stream().map(Match::after).toList(),
                domains.stream().map(Match::before).toList());
    }

    /** Returns the operations around which the domains go and come as they are, what changes of them being changed before or after. */
    List<Operation> unchanged(List<Operation> operations) {
        List<Domain> same = domains.stream().map(Match::before).toList();
        return around(operations, same, same);
    }

    private List<Operation> around(List<Operation> operations, List<Domain> from, List<Domain> to) {
        List<Operation> all = new ArrayList<>();
        for (Lent column : columns) {
            EnumUse use = column.use();
            if (use.defaultExpression() != null) {
                all.add(new DropDefault(use.table(), use.column(), use.defaultExpression()));
            }
            all.add(column.aside());
        }
        List<Domain> reversed = new ArrayList<>(from);
        Collections.reverse(reversed);
        reversed.forEach(domain -> all.add(new DropDomain(domain.name(), domain)));
        all.addAll(operations);
        for (Domain domain : to) {
            all.add(new CreateDomain(domain));
            if (domain.comment() != null) {
                all.add(new SetComment(ObjectName.of(ObjectKind.DOMAIN, domain.name()), domain.comment(), null));
            }
        }
        for (Lent column : columns) {
            EnumUse use = column.use();
            all.add(column.back());
            if (use.defaultExpression() != null) {
                all.add(new SetDefault(use.table(), use.column(), use.defaultExpression(), null));
            }
        }
        return all;
    }
}
