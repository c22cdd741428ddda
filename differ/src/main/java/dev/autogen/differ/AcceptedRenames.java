package dev.autogen.differ;

import dev.autogen.differ.RenameDecisions.Accepted;
import dev.autogen.differ.RenameDecisions.Refused;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameAttribute;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameCompositeType;
import dev.autogen.operation.RenameDomain;
import dev.autogen.operation.RenameEnum;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.RenameTable;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Carries out the renames that the user accepted on the actual schema, and says the operations that do it on the database. */
final class AcceptedRenames {

    private final Schema desired;
    private final RenameDecisions decisions;
    private final Renames renames = new Renames();
    private final List<Operation> operations = new ArrayList<>();
    private Schema actual;

    private AcceptedRenames(Schema desired, Schema actual, RenameDecisions decisions) {
        this.desired = desired;
        this.actual = actual;
        this.decisions = decisions;
    }

    /**
     * What came of it.
     *
     * @param actual the actual schema under its new names
     * @param operations in the order to run
     */
    record Outcome(Schema actual, Renames renames, List<Operation> operations) {}

    /** @throws DecisionException if a decision matches nothing, or two meet */
    static Outcome of(Schema desired, Schema actual, RenameDecisions decisions) {
        AcceptedRenames accepted = new AcceptedRenames(desired, actual, decisions);
        accepted.checkRefusals();
        accepted.renameRelations();
        accepted.renameTypes();
        accepted.renameLabels();
        accepted.renameAttributes();
        accepted.renameColumns();
        accepted.pairParts();
        return new Outcome(accepted.actual, accepted.renames, List.copyOf(accepted.operations));
    }

    private void checkRefusals() {
        for (Refused refused : decisions.refused()) {
            ObjectRequest request = refused.old();
            List<ObjectName> existing = existing(request.kind()).toList();
            if (existing.stream().noneMatch(request::matches)) {
                throw new DecisionException(refused + " matches nothing in the database." + near(request, existing));
            }
            for (Accepted accepted : decisions.accepted(request.kind())) {
                if (existing.stream()
                        .anyMatch(one -> request.matches(one) && accepted.old().matches(one))) {
                    throw new DecisionException(refused + " contradicts " + accepted + ": say one of them.");
                }
            }
        }
    }

    private void renameRelations() {
        Map<QualifiedName, QualifiedName> tables =
                owners(ObjectKind.TABLE, name -> desired.table(name).isPresent(), names(desired.tables(), Table::name));
        Map<QualifiedName, QualifiedName> sequences = owners(
                ObjectKind.SEQUENCE,
                name -> desired.sequence(name).isPresent(),
                names(desired.sequences(), Sequence::name));
        if (tables.isEmpty() && sequences.isEmpty()) {
            return;
        }
        Map<QualifiedName, ObjectName> holders = RelationNames.of(actual);
        Map<QualifiedName, QualifiedName> all = new TreeMap<>(tables);
        all.putAll(sequences);
        checkFree(sequences, all, holders.keySet());
        checkFree(tables, all, holders.keySet());
        checkFree(tables, all, typeNames());
        for (List<QualifiedName> namespace : byNamespace(all.keySet())) {
            Map<String, String> renamed = new TreeMap<>();
            namespace.forEach(
                    old -> renamed.put(old.name(), all.getOrDefault(old, old).name()));
            QualifiedName any = namespace.get(0);
            Map<String, Boolean> isTable = new TreeMap<>();
            namespace.forEach(old -> isTable.put(old.name(), tables.containsKey(old)));
            for (RenameOrder.Step step : RenameOrder.of(renamed, name -> holders.containsKey(any.withName(name)))) {
                boolean table = isTable.getOrDefault(step.from(), false);
                isTable.put(step.to(), table);
                QualifiedName from = any.withName(step.from());
                operations.add(table ? new RenameTable(from, step.to()) : new RenameSequence(from, step.to()));
            }
        }
        renames.tables.putAll(tables);
        renames.sequences.putAll(sequences);
        actual = SchemaRenamer.renameSequences(SchemaRenamer.renameTables(actual, tables), sequences);
    }

    private void renameTypes() {
        Map<QualifiedName, QualifiedName> enums = owners(
                ObjectKind.ENUM, name -> desired.enumType(name).isPresent(), names(desired.enums(), EnumType::name));
        Map<QualifiedName, QualifiedName> composites = owners(
                ObjectKind.COMPOSITE_TYPE,
                name -> desired.compositeType(name).isPresent(),
                names(desired.compositeTypes(), CompositeType::name));
        renameTypes(enums, names(actual.enums(), EnumType::name), RenameEnum::new);
        Map<QualifiedName, QualifiedName> domains = owners(
                ObjectKind.DOMAIN, name -> desired.domain(name).isPresent(), names(desired.domains(), Domain::name));
        renameTypes(domains, names(actual.domains(), Domain::name), RenameDomain::new);
        checkFree(composites, composites, RelationNames.of(actual).keySet());
        renameTypes(composites, names(actual.compositeTypes(), CompositeType::name), RenameCompositeType::new);
    }

    private void renameTypes(
            Map<QualifiedName, QualifiedName> types,
            List<QualifiedName> names,
            BiFunction<QualifiedName, String, Operation> rename) {
        Set<QualifiedName> existing = new HashSet<>(names);
        checkFree(types, types, typeNames());
        for (List<QualifiedName> namespace : byNamespace(types.keySet())) {
            Map<String, String> renamed = new TreeMap<>();
            namespace.forEach(
                    old -> renamed.put(old.name(), types.getOrDefault(old, old).name()));
            QualifiedName any = namespace.get(0);
            for (RenameOrder.Step step : RenameOrder.of(renamed, name -> existing.contains(any.withName(name)))) {
                operations.add(rename.apply(any.withName(step.from()), step.to()));
            }
        }
        renames.types.putAll(types);
        actual = types.isEmpty() ? actual : SchemaRenamer.renameTypes(actual, types);
    }

    private void renameAttributes() {
        Function<QualifiedName, List<String>> wanted = name -> attributes(desired, name);
        members(ObjectKind.ATTRIBUTE, wanted).forEach((type, renamed) -> {
            Set<String> existing = new HashSet<>(attributes(actual, type));
            checkFree(ObjectKind.ATTRIBUTE, type, renamed, existing);
            RenameOrder.of(renamed, existing::contains)
                    .forEach(step -> operations.add(new RenameAttribute(type, step.from(), step.to())));
            renames.attributes.put(type, renamed);
            actual = SchemaRenamer.renameAttributes(actual, type, renamed);
        });
    }

    private static List<String> attributes(Schema schema, QualifiedName type) {
        return schema.compositeType(type).stream()
                .flatMap(found -> found.attributes().stream())
                .map(Attribute::name)
                .toList();
    }

    private void renameLabels() {
        Function<QualifiedName, List<String>> wanted =
                type -> desired.enumType(type).map(EnumType::labels).orElse(List.of());
        members(ObjectKind.ENUM_VALUE, wanted).forEach((type, renamed) -> {
            Set<String> existing =
                    new HashSet<>(actual.enumType(type).map(EnumType::labels).orElse(List.of()));
            checkFree(ObjectKind.ENUM_VALUE, type, renamed, existing);
            RenameOrder.of(renamed, existing::contains)
                    .forEach(step -> operations.add(new RenameEnumValue(type, step.from(), step.to())));
            renames.labels.put(type, renamed);
            actual = SchemaRenamer.renameLabels(actual, type, renamed);
        });
    }

    private void renameColumns() {
        Function<QualifiedName, List<String>> wanted = name -> desired.table(name).stream()
                .flatMap(table -> table.columns().stream())
                .map(column -> column.name())
                .toList();
        members(ObjectKind.COLUMN, wanted).forEach((name, renamed) -> {
            Set<String> existing = new HashSet<>();
            actual.table(name).ifPresent(table -> table.columns().forEach(column -> existing.add(column.name())));
            checkFree(ObjectKind.COLUMN, name, renamed, existing);
            RenameOrder.of(renamed, existing::contains)
                    .forEach(step -> operations.add(new RenameColumn(name, step.from(), step.to())));
            renames.columns.put(name, renamed);
            actual = SchemaRenamer.renameColumns(actual, name, renamed);
        });
    }

    /** Indexes and constraints of one structure are renamed unasked; a decision only says which one takes whose place. */
    private void pairParts() {
        for (ObjectKind kind : List.of(ObjectKind.INDEX, ObjectKind.CONSTRAINT)) {
            Function<QualifiedName, List<String>> wanted = name -> desired.table(name).stream()
                    .flatMap(table -> RelationNames.parts(table).stream())
                    .flatMap(part -> Stream.ofNullable(part.name()))
                    .toList();
            members(kind, wanted).forEach((table, pairs) -> renames.parts
                    .computeIfAbsent(table, any -> new TreeMap<>())
                    .putAll(pairs));
        }
    }

    private Map<QualifiedName, QualifiedName> owners(
            ObjectKind kind, Predicate<QualifiedName> isWanted, Collection<QualifiedName> wanted) {
        Map<QualifiedName, QualifiedName> renamed = new TreeMap<>();
        for (Accepted accepted : decisions.accepted(kind)) {
            QualifiedName old = find(accepted).owner();
            QualifiedName target = old.withName(accepted.newName());
            if (!isWanted.test(target)) {
                throw notWanted(
                        accepted, wanted.stream().map(QualifiedName::name).toList());
            }
            put(renamed, old, target, accepted);
        }
        return renamed;
    }

    private Map<QualifiedName, Map<String, String>> members(
            ObjectKind kind, Function<QualifiedName, List<String>> wanted) {
        Map<QualifiedName, Map<String, String>> renamed = new TreeMap<>();
        for (Accepted accepted : decisions.accepted(kind)) {
            ObjectName old = find(accepted);
            // an old name may be told by its owner's old name or its new one
            QualifiedName owner =
                    renames.apply(ObjectName.of(old.kind(), old.owner())).owner();
            List<String> names = wanted.apply(owner);
            String member = old.member();
            if (member == null || !names.contains(accepted.newName())) {
                throw notWanted(accepted, names);
            }
            put(renamed.computeIfAbsent(owner, any -> new TreeMap<>()), member, accepted.newName(), accepted);
        }
        return renamed;
    }

    private static <T> void put(Map<T, T> renamed, T old, T target, Accepted accepted) {
        if (target.equals(renamed.get(old))) {
            return;
        }
        if (renamed.containsKey(old) || renamed.containsValue(target)) {
            throw new DecisionException(accepted + " contradicts another --rename: one object becomes one other.");
        }
        renamed.put(old, target);
    }

    private ObjectName find(Accepted accepted) {
        List<ObjectName> existing = existing(accepted.old().kind()).toList();
        return existing.stream()
                .filter(accepted.old()::matches)
                .findFirst()
                .orElseThrow(() -> new DecisionException(
                        accepted + " matches nothing in the database." + near(accepted.old(), existing)));
    }

    /** Returns the objects of that kind as they are named now, and once more by their table's or type's old name. */
    private Stream<ObjectName> existing(ObjectKind kind) {
        return new SchemaObjects(actual).ofKind(kind).flatMap(object -> {
            QualifiedName oldOwner = kind == ObjectKind.ENUM_VALUE || kind == ObjectKind.ATTRIBUTE
                    ? renames.oldType(object.owner())
                    : renames.oldTable(object.owner());
            String member = object.member();
            return member == null || oldOwner.equals(object.owner())
                    ? Stream.of(object)
                    : Stream.of(object, ObjectName.of(kind, oldOwner, member));
        });
    }

    private String near(ObjectRequest request, List<ObjectName> existing) {
        Optional<ObjectName> other = RenameDecisions.KINDS.stream()
                .flatMap(this::existing)
                .filter(one -> request.withKind(one.kind()).matches(one))
                .findFirst();
        if (other.isPresent()) {
            return " Of that name there is " + ObjectRequest.text(other.get()) + ".";
        }
        List<String> texts = existing.stream().map(ObjectRequest::text).toList();
        return texts.isEmpty()
                ? " It has no " + request.kind().text() + "."
                : " Near: " + String.join(", ", NameSimilarity.near(request.toString(), texts)) + ".";
    }

    private static DecisionException notWanted(Accepted accepted, List<String> wanted) {
        String near = wanted.isEmpty()
                ? ""
                : " Near: " + String.join(", ", NameSimilarity.near(accepted.newName(), wanted)) + ".";
        return new DecisionException(accepted + ": the entities have no '" + accepted.newName() + "' there." + near);
    }

    /** Returns the names that types of the database have; PostgreSQL makes one for each table and view. */
    private Set<QualifiedName> typeNames() {
        Set<QualifiedName> names = new HashSet<>(names(actual.enums(), EnumType::name));
        names.addAll(names(actual.compositeTypes(), CompositeType::name));
        names.addAll(names(actual.domains(), Domain::name));
        names.addAll(names(actual.tables(), Table::name));
        names.addAll(names(actual.views(), View::name));
        return names;
    }

    private static void checkFree(
            Map<QualifiedName, QualifiedName> renamed,
            Map<QualifiedName, QualifiedName> away,
            Set<QualifiedName> existing) {
        renamed.forEach((old, target) -> {
            if (existing.contains(target) && !away.containsKey(target)) {
                throw new DecisionException(old + " cannot be renamed to " + target
                        + ": the database has that name already." + " Rename or drop its holder first.");
            }
        });
    }

    private static void checkFree(
            ObjectKind kind, QualifiedName owner, Map<String, String> renamed, Set<String> existing) {
        renamed.forEach((old, target) -> {
            if (existing.contains(target) && !renamed.containsKey(target)) {
                throw new DecisionException("The " + ObjectName.of(kind, owner, old) + " cannot be renamed to '"
                        + target + "': there is one of that name already.");
            }
        });
    }

    private static <T> List<QualifiedName> names(List<T> objects, Function<T, QualifiedName> name) {
        return objects.stream().map(name).toList();
    }

    private static Collection<List<QualifiedName>> byNamespace(Set<QualifiedName> names) {
        Map<String, List<QualifiedName>> grouped = new TreeMap<>();
        for (QualifiedName name : names) {
            String namespace = name.namespace() == null ? "" : name.namespace();
            grouped.computeIfAbsent(namespace, any -> new ArrayList<>()).add(name);
        }
        return grouped.values();
    }
}
