package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a schema from nothing. */
public final class SchemaGenerator {

    private final Dice dice;
    private final RandomNames names;
    private final int major;
    private final @Nullable String second;

    /** Draws from the dice what PostgreSQL accepts from that major version on. */
    public SchemaGenerator(Dice dice, int major) {
        this.dice = dice;
        this.names = new RandomNames(dice);
        this.major = major;
        this.second = dice.chance(35) ? names.next("ns_") : null;
    }

    public Schema generate() {
        List<EnumType> enums = new ArrayList<>();
        for (int count = dice.chance(50) ? dice.between(1, 3) : 0; count > 0; count--) {
            enums.add(enumType(placed(names.nextType())));
        }
        List<Sequence> sequences = new ArrayList<>();
        for (int count = dice.chance(50) ? dice.between(1, 2) : 0; count > 0; count--) {
            sequences.add(sequence(placed(names.next("seq_"))));
        }
        Schema schema = Schema.EMPTY
                .withNamespaces(second == null ? List.of() : List.of(second))
                .withExtensions(dice.chance(8) ? Extensions.some(dice) : List.of())
                .withEnums(enums);
        Kit kit = new Kit(dice, names, new NamedTypes(schema), major);
        schema = withCompositeTypes(schema.withDomains(domains(kit)), kit);
        kit = kit.with(new NamedTypes(schema));
        List<Table> tables = tables(kit, new RandomColumns(kit, sequences));
        if (!tables.isEmpty() && dice.chance(15)) {
            own(dice.pick(tables), sequences);
        }
        return withViews(schema.withSequences(sequences).withTables(tables), new RandomViews(kit));
    }

    /** Each of them may have the others before it. */
    private Schema withCompositeTypes(Schema schema, Kit kit) {
        Schema typed = schema;
        for (int count = dice.chance(40) ? dice.between(1, 3) : 0; count > 0; count--) {
            RandomCompositeTypes types = new RandomCompositeTypes(kit.with(new NamedTypes(typed)));
            CompositeType type = types.type(placed(names.nextType()));
            typed = typed.withCompositeTypes(Lists.plus(typed.compositeTypes(), type));
        }
        return typed;
    }

    private List<Domain> domains(Kit kit) {
        List<Domain> domains = new ArrayList<>();
        for (int count = dice.chance(35) ? dice.between(1, 2) : 0; count > 0; count--) {
            domains.add(new RandomDomains(kit).domain(placed(names.nextType())));
        }
        return domains;
    }

    private Schema withViews(Schema schema, RandomViews views) {
        Schema viewed = schema;
        if (!RandomViews.tables(schema).isEmpty() && dice.chance(40)) {
            for (int count = dice.between(1, 3); count > 0; count--) {
                View view = views.view(placed(names.next("view_")), viewed);
                viewed = viewed.withViews(Lists.plus(viewed.views(), view));
            }
        }
        return viewed;
    }

    private QualifiedName placed(String name) {
        return QualifiedName.of(second != null && dice.chance(30) ? second : null, name);
    }

    private EnumType enumType(QualifiedName name) {
        return EnumMutations.withCasts(dice, new EnumType(name, RandomTexts.labels(dice)).comment(comment()));
    }

    private Sequence sequence(QualifiedName name) {
        String type = dice.pick("bigint", "bigint", "integer", "smallint");
        return new Sequence(name, RandomSequences.options(dice, type)).comment(comment());
    }

    private @Nullable String comment() {
        return dice.chance(15) ? RandomTexts.comment(dice) : null;
    }

    private List<Table> tables(Kit kit, RandomColumns columns) {
        RandomTables maker = new RandomTables(kit, columns);
        List<Table> tables = new ArrayList<>();
        for (int count = dice.between(0, 6); count > 0; count--) {
            tables.add(maker.table(placed(names.next(""))));
        }
        RandomForeignKeys foreignKeys = new RandomForeignKeys(kit);
        for (int count = dice.between(0, tables.size()); count > 0; count--) {
            int at = dice.between(0, tables.size() - 1);
            tables.set(at, foreignKeys.withForeignKey(tables.get(at), dice.pick(tables)));
        }
        return tables;
    }

    /** A sequence that a column owns without taking its default from it; both live in one namespace. */
    private void own(Table table, List<Sequence> sequences) {
        List<Column> free = table.columns().stream()
                .filter(column -> column.generation() == null)
                .toList();
        if (!free.isEmpty()) {
            QualifiedName name = table.name().withName(names.next("seq_"));
            sequences.add(sequence(name)
                    .ownedBy(new ColumnReference(table.name(), dice.pick(free).name())));
        }
    }
}
