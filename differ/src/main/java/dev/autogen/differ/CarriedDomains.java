package dev.autogen.differ;

import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The domains that are made of a type that is made anew. PostgreSQL moves no domain to another type, so its columns become columns of the type below for a while,
 * which leaves their values as they are, and so do attributes of composite types; the domain goes, and comes again over the new type.
 */
final class CarriedDomains {

    private final SchemaChanges changes;
    private final QualifiedName type;
    private final Texts texts;
    private final boolean rebuilt;
    private final TypesAbove above;
    private final LateTypes late;
    private final NamingDefaults defaults;
    private final NamingDomains naming;

    /** Each after those that it is made of. */
    private final List<Match<Domain>> domains = new ArrayList<>();

    /** The composite types without the domains, each after those that it has then. */
    private final Map<QualifiedName, CompositeType> composites = new LinkedHashMap<>();

    private final List<LentColumn> columns = new ArrayList<>();

    /** What the texts of the type's values are good for. */
    enum Texts {
        /** They may say no value of the type as it is made anew. */
        NONE,
        /** They carry what has no other type meanwhile: arrays of a domain that is an array. */
        CARRY_ARRAYS,
        /** They carry all, because PostgreSQL has no cast: the type is a domain, and goes and comes like those that are made of it. */
        CARRY_ALL
    }

    private CarriedDomains(QualifiedName type, SchemaChanges changes, Texts texts, boolean rebuilt) {
        this.type = type;
        this.changes = changes;
        this.texts = texts;
        this.rebuilt = rebuilt;
        this.above = TypesAbove.of(Set.of(type), changes);
        this.late = LateTypes.of(changes);
        this.defaults = NamingDefaults.of(changes);
        this.naming = defaults.domains();
        if (texts == Texts.CARRY_ALL) {
            changes.domains().stream()
                    .filter(domain -> domain.stays() && domain.before().name().equals(type))
                    .map(this::bare)
                    .forEach(domains::add);
        }
        Set<QualifiedName> later = changingLater();
        above.names().stream()
                .filter(above.domains()::containsKey)
                .map(above.domains()::get)
                .map(this::bare)
                .map(domain -> later.contains(domain.before().name()) ? Match.kept(domain.before()) : domain)
                .forEach(domains::add);
    }

    private Match<Domain> bare(Match<Domain> domain) {
        if (DomainDifference.isOfAnotherType(domain) && !naming.isOffThroughout(domain)) {
            return domain;
        }
        Domain after = naming.after(domain, types());
        return new Match<>(naming.before(domain, types()), after, after);
    }

    /** A domain that becomes one of another type does so by itself, afterwards, and takes along what is made of it. */
    private Set<QualifiedName> changingLater() {
        Set<QualifiedName> later = above.domains().values().stream()
                .filter(DomainDifference::isOfAnotherType)
                .map(domain -> domain.before().name())
                .collect(Collectors.toCollection(HashSet::new));
        if (!later.isEmpty()) {
            later.addAll(TypesAbove.of(later, changes).names());
        }
        return later;
    }

    /**
     * Finds them.
     *
     * @param type the one that is made anew
     * @param rebuilt whether that happens on the way up; else it is the way back of something smaller
     * @param refusal what to throw, by the names of what cannot be carried
     * @throws TypeInUseException if one is an array of which there are arrays, or another one names the type in a check that cannot come again
     */
    static CarriedDomains over(
            QualifiedName type,
            SchemaChanges changes,
            Texts texts,
            boolean rebuilt,
            Function<List<String>, TypeInUseException> refusal) {
        CarriedDomains carried = new CarriedDomains(type, changes, texts, rebuilt);
        List<String> refused = new ArrayList<>();
        carried.lendColumns(refused);
        carried.lendAttributes(refused);
        refused.addAll(carried.naming.held(carried.types()));
        if (!refused.isEmpty()) {
            throw refusal.apply(refused);
        }
        return carried;
    }

    private List<EnumUse> columnsOf(QualifiedName one) {
        return TypeUses.of(one, changes.tables(), late, rebuilt, column -> defaults.isOff(column, types()));
    }

    private void lendColumns(List<String> refused) {
        for (Match<Domain> match : domains) {
            QualifiedName name = match.before().name();
            for (EnumUse use : columnsOf(name)) {
                ColumnType own = use.array() ? ColumnType.named(name).asArray() : ColumnType.named(name);
                ColumnType below = below(own);
                if (below == null) {
                    refused.add("domain " + name + " (an array itself, and column " + use.table() + "." + use.column()
                            + " is an array of it)");
                } else {
                    columns.add(new LentColumn(use, own, below));
                }
            }
        }
    }

    private void lendAttributes(List<String> refused) {
        for (QualifiedName name : above.names()) {
            CompositeType composite = above.composites().get(name);
            if (composite != null) {
                List<Attribute> attributes = new ArrayList<>();
                for (Attribute attribute : composite.attributes()) {
                    ColumnType below = below(attribute.type());
                    if (below == null) {
                        refused.add("domain " + attribute.type().name() + " (an array itself, and composite type "
                                + name + " has arrays of it)");
                    } else {
                        attributes.add(attribute.withType(below));
                    }
                }
                composites.put(name, composite.withAttributes(attributes));
            }
        }
        for (QualifiedName name : lending()) {
            Stream.concat(Stream.of(name), holdersOf(name).stream().map(CompositeUse::type))
                    .flatMap(one -> columnsOf(one).stream()
                            .filter(use -> use.defaultExpression() != null)
                            .map(use -> new LentColumn(use, ColumnType.named(one), ColumnType.named(one))))
                    .filter(column -> !columns.contains(column))
                    .forEach(columns::add);
        }
    }

    /** Returns the type below all domains; null if it would be an array of arrays, which has no name. */
    private @Nullable ColumnType below(ColumnType one) {
        if (texts == Texts.CARRY_ALL && one.name().equals(type)) {
            return one.array() ? LentColumn.TEXT.asArray() : LentColumn.TEXT;
        }
        Match<Domain> domain = above.domains().get(one.name());
        if (domain == null) {
            return one;
        }
        ColumnType below = domain.before().type();
        if (one.array() && below.array()) {
            return texts == Texts.NONE ? null : LentColumn.TEXT.asArray();
        }
        return below(one.array() ? below.asArray() : below);
    }

    /** Returns the names of the composite types that have a domain that goes. */
    private List<QualifiedName> lending() {
        return composites.values().stream()
                .filter(lent -> !lent.equals(above.composites().get(lent.name())))
                .map(CompositeType::name)
                .toList();
    }

    /** Returns the type and those that are made of it. */
    Set<QualifiedName> types() {
        Set<QualifiedName> all = new HashSet<>(above.names());
        all.add(type);
        return all;
    }

    /** Returns all columns that have one of the types, computed ones among them, which no rebuild moves over. */
    Set<ColumnReference> columns() {
        Set<ColumnReference> references = new LinkedHashSet<>();
        columns.forEach(column -> references.add(column.reference()));
        references.addAll(TypeUses.computed(types(), changes.tables()));
        return references;
    }

    boolean isEmpty() {
        return domains.isEmpty();
    }

    /** Returns the columns of the type and those that are lent to it, in the order of their names. */
    List<EnumUse> uses() {
        return uses(type);
    }

    private List<EnumUse> uses(QualifiedName one) {
        List<EnumUse> all = new ArrayList<>();
        for (EnumUse use : columnsOf(one)) {
            boolean lent = columns.stream().anyMatch(column -> column.use().equals(use));
            all.add(lent ? use.withDefault(null) : use);
        }
        columns.stream()
                .filter(column -> !column.own().equals(column.meanwhile())
                        && column.meanwhile().name().equals(one))
                .map(column -> new EnumUse(
                        column.use().table(),
                        column.use().column(),
                        column.meanwhile().array(),
                        null))
                .forEach(all::add);
        all.sort(Comparator.comparing(EnumUse::table).thenComparing(EnumUse::column));
        return all;
    }

    /** Returns the composite types that have the type, each after those that it has, with their columns and those that are lent to them. */
    List<CompositeUse> holders() {
        return holdersOf(type);
    }

    private List<CompositeUse> holdersOf(QualifiedName inner) {
        Set<QualifiedName> found = new HashSet<>(Set.of(inner));
        List<CompositeUse> holders = new ArrayList<>();
        for (CompositeType composite : composites.values()) {
            if (found.stream().anyMatch(one -> CompositeTypeChange.contains(composite, one))) {
                found.add(composite.name());
                holders.add(new CompositeUse(composite.name(), composite.attributes(), uses(composite.name())));
            }
        }
        return holders;
    }

    /** Returns what gives the composite types that the rebuild of the type makes anew, and nothing after it, the comments that they had. */
    List<Operation> comments() {
        Set<QualifiedName> later = lentWithHolders();
        return comments(holders().stream()
                .map(CompositeUse::type)
                .filter(name -> !later.contains(name))
                .toList());
    }

    private List<Operation> comments(List<QualifiedName> names) {
        return CompositeTypePlanner.comments(names, changes.compositeTypes());
    }

    private Set<QualifiedName> lentWithHolders() {
        Set<QualifiedName> names = new HashSet<>();
        for (QualifiedName name : lending()) {
            names.add(name);
            holdersOf(name).forEach(holder -> names.add(holder.type()));
        }
        return names;
    }

    /** Returns what is made anew: the types that are made of the type, and the columns. */
    List<Key> keys() {
        List<Key> keys = new ArrayList<>(above.keys());
        columns.forEach(
                column -> keys.add(Key.column(column.use().table(), column.use().column())));
        return keys;
    }

    /** Returns what the texts of the domains will name besides the type and the types that are made of it. */
    Set<Key> needs(Requirements requirements) {
        Set<Key> keys = new LinkedHashSet<>();
        texts(domains.stream()).forEach(text -> keys.addAll(requirements.ofText(text.getValue())));
        above.names().forEach(name -> keys.remove(Key.type(name)));
        keys.remove(Key.type(type));
        return keys;
    }

    /** Returns each default and check as it will be, with the name of its domain. */
    private static Stream<Map.Entry<QualifiedName, String>> texts(Stream<Match<Domain>> domains) {
        return domains.map(Match::after).flatMap(domain -> Stream.concat(
                        Stream.ofNullable(domain.defaultExpression()),
                        domain.checks().stream().map(CheckConstraint::expression))
                .map(text -> Map.entry(domain.name(), text)));
    }

    /** Returns the domains of which one of these labels is the default or part of a check. */
    List<String> naming(Set<String> labels) {
        return texts(Stream.concat(domains.stream(), changes.domains().stream().filter(Match::stays)))
                .filter(text ->
                        Expressions.labels(text.getValue(), type).stream().anyMatch(labels::contains))
                .map(text -> "domain " + text.getKey() + " (its default or a check has a label that goes)")
                .distinct()
                .toList();
    }

    /** Returns the operations of the way up around which the domains go and come. */
    List<Operation> upgrade(List<Operation> operations) {
        return around(operations, Match::before, Match::after, use -> TypeUses.asAskedFor(use, changes.tables()));
    }

    /** Returns the operations of the way back around which the domains go and come. */
    List<Operation> downgrade(List<Operation> operations) {
        return around(operations, Match::after, Match::before, UnaryOperator.identity());
    }

    /** Returns the operations around which the domains go and come as they are, what changes of them being changed before or after. */
    List<Operation> unchanged(List<Operation> operations) {
        return around(operations, Match::before, Match::before, UnaryOperator.identity());
    }

    private List<Operation> around(
            List<Operation> operations,
            Function<Match<Domain>, Domain> from,
            Function<Match<Domain>, Domain> to,
            UnaryOperator<EnumUse> wanted) {
        Map<QualifiedName, Operation> drops = new LinkedHashMap<>();
        Map<QualifiedName, List<Operation>> creations = new LinkedHashMap<>();
        for (Match<Domain> match : domains) {
            drops.put(match.before().name(), new DropDomain(match.before().name(), from.apply(match)));
            creations.put(match.before().name(), create(to.apply(match)));
        }
        for (QualifiedName name : lending()) {
            CompositeType own = Objects.requireNonNull(above.composites().get(name));
            CompositeType lent = Objects.requireNonNull(composites.get(name));
            drops.put(name, retype(own, lent));
            creations.put(name, List.of(retype(lent, own)));
        }
        List<QualifiedName> order = new ArrayList<>(List.of(type));
        order.addAll(above.names());
        order.retainAll(drops.keySet());
        List<Operation> all = new ArrayList<>();
        columns.forEach(column -> all.addAll(column.aside()));
        for (int i = order.size() - 1; i >= 0; i--) {
            all.add(drops.get(order.get(i)));
        }
        all.addAll(operations);
        order.forEach(name -> all.addAll(creations.get(name)));
        all.addAll(comments(
                above.names().stream().filter(lentWithHolders()::contains).toList()));
        columns.forEach(column -> all.addAll(column.back(wanted.apply(column.use()))));
        return all;
    }

    private static List<Operation> create(Domain domain) {
        List<Operation> operations = new ArrayList<>(List.of(new CreateDomain(domain)));
        if (domain.comment() != null) {
            operations.add(new SetComment(ObjectName.of(ObjectKind.DOMAIN, domain.name()), domain.comment(), null));
        }
        return operations;
    }

    /** The composite types that have this one have no domains that go, by then or any more. */
    private RebuildCompositeType retype(CompositeType from, CompositeType to) {
        return new RebuildCompositeType(
                from.name(),
                to.attributes(),
                to.attributes().stream().map(Attribute::name).toList(),
                uses(from.name()).stream()
                        .map(use -> use.array() ? use.asArrays() : use)
                        .toList(),
                holdersOf(from.name()),
                from.attributes());
    }
}
