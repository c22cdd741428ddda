package dev.autogen.differ;

import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.CreateExtension;
import dev.autogen.operation.CreateNamespace;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropNamespace;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns changes into small steps, each of which says what it makes, takes away and needs; their order is the sorter's affair. */
final class OperationPlanner {

    private final SchemaChanges changes;
    private final List<PlannedStep> steps = new ArrayList<>();
    private final Requirements requirements;
    private final LateTypes late;
    private final NamingDefaults namingDefaults;
    private final Dependents dependents;
    private final Set<QualifiedName> rebuiltTypes;
    private final Set<QualifiedName> carriedDomains;

    /** Types that wait for the columns that leave them, and for which columns wait that get them, so that one goes by way of text from one to another. */
    private final Set<QualifiedName> awaitedTypes = new HashSet<>();
    /** Types whose values are of another shape afterwards: rebuilt ones, and composite types that gain or lose attributes. */
    private final Set<QualifiedName> changedTypes = new HashSet<>();

    private final Set<QualifiedName> swappingTypes;

    private OperationPlanner(SchemaChanges changes) {
        this.changes = changes;
        this.namingDefaults = NamingDefaults.of(changes);
        this.dependents = new Dependents(changes.tables(), namingDefaults);
        this.late = LateTypes.of(changes);
        this.rebuiltTypes = TypeUses.rebuilt(changes);
        this.swappingTypes = CompositeTypeChange.swapping(changes);
        this.carriedDomains = TypesAbove.of(rebuiltTypes, changes).domains().keySet();
        Set<QualifiedName> types = new HashSet<>();
        for (Match<EnumType> type : changes.enums()) {
            Stream.of(type.actual(), type.target()).flatMap(Stream::ofNullable).forEach(one -> types.add(one.name()));
        }
        changedTypes.addAll(rebuiltTypes);
        awaitedTypes.addAll(rebuiltTypes);
        awaitedTypes.removeAll(late.names());
        awaitExchanges();
        changes.compositeTypes().stream()
                .filter(type -> type.stays()
                        && !type.before().attributes().equals(type.after().attributes()))
                .forEach(type -> changedTypes.add(type.before().name()));
        for (Match<Domain> domain : changes.domains()) {
            Stream.of(domain.actual(), domain.target())
                    .flatMap(Stream::ofNullable)
                    .forEach(one -> types.add(one.name()));
        }
        for (Match<CompositeType> type : changes.compositeTypes()) {
            Stream.of(type.actual(), type.target()).flatMap(Stream::ofNullable).forEach(one -> types.add(one.name()));
        }
        this.requirements = new Requirements(types, changes.tables());
    }

    /** A type gets its labels after the columns that leave it, and before those that come: two that exchange columns would wait for each other. */
    private void awaitExchanges() {
        List<QualifiedName> relabelled = changes.enums().stream()
                .filter(type -> type.stays() && EnumChange.hasNewLabels(type))
                .map(type -> type.before().name())
                .toList();
        for (QualifiedName one : relabelled) {
            Stream.concat(relabelled.stream(), rebuiltTypes.stream())
                    .filter(other -> !other.equals(one) && dependents.exchange(one, other))
                    .forEach(other -> awaitedTypes.addAll(List.of(one, other)));
        }
    }

    /** Returns the steps in no order. */
    static List<PlannedStep> plan(SchemaChanges changes) {
        OperationPlanner planner = new OperationPlanner(changes);
        planner.plan();
        return planner.steps;
    }

    private void plan() {
        planNamespaces();
        EnumPlanner enums = new EnumPlanner(changes, dependents, requirements, steps);
        changes.enums().forEach(enums::plan);
        CompositeTypePlanner compositeTypes = new CompositeTypePlanner(changes, dependents, requirements, late, steps);
        changes.compositeTypes().forEach(compositeTypes::plan);
        DomainPlanner domains = new DomainPlanner(changes, requirements, rebuiltTypes, carriedDomains, late, steps);
        changes.domains().forEach(domains::plan);
        SequencePlanner sequences = new SequencePlanner(changes, steps);
        changes.sequences().forEach(sequences::plan);
        PartPlanner parts = new PartPlanner(requirements, steps);
        List<Table> created = TableOrder.referencedFirst(changes.createdTables());
        for (int group = 0; group < created.size(); group++) {
            create(created.get(group), group, parts);
        }
        List<Table> dropped = new ArrayList<>(TableOrder.referencedFirst(changes.droppedTables()));
        Collections.reverse(dropped);
        for (int group = 0; group < dropped.size(); group++) {
            drop(dropped.get(group), group, parts);
        }
        List<TableChange> tables = changes.tables();
        SerialRenames serialRenames = new SerialRenames(tables);
        for (int group = 0; group < tables.size(); group++) {
            TableChange table = tables.get(group);
            new ColumnPlanner(
                            table,
                            group,
                            requirements,
                            dependents,
                            awaitedTypes,
                            changedTypes,
                            swappingTypes,
                            namingDefaults,
                            late,
                            serialRenames,
                            steps)
                    .plan();
            for (Match<Part> part : table.parts()) {
                parts.plan(table, part, group);
            }
            comment(table.name(), table.actual().comment(), table.comment(), group);
        }
        new PartRenames(requirements, steps).plan(tables);
        late.clear(steps);
    }

    private void planNamespaces() {
        for (String namespace : changes.createdNamespaces()) {
            steps.add(new PlannedStep(
                            new Rank(Stage.NAMESPACES, 0, Rank.Step.CREATE, namespace), new CreateNamespace(namespace))
                    .creates(Key.of(Key.Kind.NAMESPACE, QualifiedName.of(namespace))));
        }
        for (String extension : changes.createdExtensions()) {
            steps.add(new PlannedStep(
                            new Rank(Stage.EXTENSIONS, 0, Rank.Step.CREATE, extension), new CreateExtension(extension))
                    .creates(Key.of(Key.Kind.EXTENSION, QualifiedName.of(extension))));
        }
        for (String namespace : changes.droppedNamespaces()) {
            steps.add(new PlannedStep(
                            new Rank(Stage.OLD_NAMESPACES, 0, Rank.Step.DROP, namespace), new DropNamespace(namespace))
                    .drops(Key.of(Key.Kind.NAMESPACE, QualifiedName.of(namespace))));
        }
    }

    private void create(Table table, int group, PartPlanner parts) {
        CreatedTable created = new CreatedTable(table);
        PlannedStep step = new PlannedStep(
                        new Rank(
                                Stage.NEW_TABLES,
                                group,
                                Rank.Step.CREATE,
                                table.name().toString()),
                        new CreateTable(created.bare()))
                .creates(keys(created));
        table.columns().forEach(column -> step.needs(withoutOwnColumns(requirements.ofColumn(table, column), table)));
        created.inline().forEach(part -> step.needs(withoutOwnColumns(requirements.ofPart(table, part), table)));
        steps.add(step);
        created.alone().forEach(part -> parts.add(table, part, Stage.NEW_TABLES, group));
    }

    private void drop(Table table, int group, PartPlanner parts) {
        CreatedTable created = new CreatedTable(table);
        PlannedStep step = new PlannedStep(
                        new Rank(
                                Stage.OLD_TABLES,
                                group,
                                Rank.Step.DROP,
                                table.name().toString()),
                        new DropTable(table.name(), created.bare()))
                .drops(keys(created));
        table.columns()
                .forEach(column -> step.needsOld(withoutOwnColumns(requirements.ofColumn(table, column), table)));
        steps.add(step);
        created.alone().forEach(part -> parts.drop(table, part, Stage.OLD_TABLES, group));
    }

    private static Set<Key> withoutOwnColumns(Set<Key> keys, Table table) {
        Set<Key> others = new LinkedHashSet<>(keys);
        others.removeIf(key ->
                key.owner().equals(table.name()) && (key.kind() == Key.Kind.COLUMN || key.kind() == Key.Kind.NOT_NULL));
        return others;
    }

    /** Returns all that comes and goes with the table itself. */
    private static Set<Key> keys(CreatedTable created) {
        Table table = created.bare();
        QualifiedName name = table.name();
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(Key.table(name));
        keys.add(Key.relationName(name));
        keys.add(Key.of(Key.Kind.TYPE_NAME, name));
        for (Column column : table.columns()) {
            keys.add(Key.column(name, column.name()));
            keys.add(Key.notNull(name, column.name()));
            keys.addAll(Key.numbering(name, column));
        }
        created.inline().forEach(part -> keys.addAll(PartPlanner.keys(name, part)));
        return keys;
    }

    private void comment(QualifiedName table, @Nullable String before, @Nullable String after, int group) {
        if (!Objects.equals(before, after)) {
            steps.add(new PlannedStep(
                            new Rank(Stage.TABLES, group, Rank.Step.COMMENT, ""),
                            new SetComment(ObjectName.of(ObjectKind.TABLE, table), after, before))
                    .needs(Key.table(table)));
        }
    }
}
