package dev.autogen.testing.random;

import dev.autogen.schema.CastContext;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Changes of enum types. */
final class EnumMutations {

    private static final ColumnType VARCHAR = ColumnType.builtIn("character varying");

    private final Dice dice;
    private final RandomNames names;

    EnumMutations(Dice dice, RandomNames names) {
        this.dice = dice;
        this.names = names;
    }

    Schema change(Schema schema) {
        if (schema.enums().isEmpty() || dice.chance(10)) {
            EnumType type = new EnumType(QualifiedName.of(names.nextType()), RandomTexts.labels(dice));
            return schema.withEnums(Lists.plus(schema.enums(), type));
        }
        EnumType type = dice.pick(schema.enums());
        return switch (dice.between(1, 8)) {
            case 1 -> schema.withEnums(Lists.minus(schema.enums(), type));
            case 2 -> Renames.enumType(schema, type, names.nextType());
            case 3 -> renameLabel(schema, type);
            case 4 ->
                replace(schema, type, withCasts(type.comment(dice.chance(30) ? null : RandomTexts.comment(dice))));
            case 5 -> replace(schema, type, type.withLabels(dropped(type.labels())));
            case 6 -> replace(schema, type, type.withLabels(turned(type.labels())));
            default -> replace(schema, type, type.withLabels(added(type.labels())));
        };
    }

    /** Returns the type with some of the casts that Hibernate gives its named enums, chosen by what else the type is: no dice, so that seeds stay. */
    static EnumType withCasts(EnumType type) {
        int choice = Math.floorMod(31 * type.labels().hashCode() + Objects.hashCode(type.comment()), 12);
        CastContext context = CastContext.values()[choice % 3];
        List<EnumCast> casts = new ArrayList<>();
        if (choice % 2 == 1) {
            casts.add(new EnumCast(true, VARCHAR, context));
        }
        if (choice >= 6) {
            casts.add(new EnumCast(false, VARCHAR, context));
        }
        return type.withCasts(casts);
    }

    private static Schema replace(Schema schema, EnumType type, EnumType changed) {
        return schema.withEnums(Lists.replace(schema.enums(), type, changed));
    }

    private List<String> added(List<String> labels) {
        List<String> more = new ArrayList<>(labels);
        more.add(
                dice.chance(50) ? labels.size() : dice.between(0, labels.size()),
                RandomTexts.anotherLabel(dice, labels));
        return more;
    }

    private List<String> dropped(List<String> labels) {
        return labels.isEmpty() ? labels : Lists.minus(labels, dice.pick(labels));
    }

    private static List<String> turned(List<String> labels) {
        List<String> turned = new ArrayList<>(labels);
        Collections.reverse(turned);
        return turned;
    }

    private Schema renameLabel(Schema schema, EnumType type) {
        if (type.labels().isEmpty()) {
            return schema;
        }
        String label = dice.pick(type.labels());
        String newLabel = RandomTexts.anotherLabel(dice, type.labels());
        ColumnType column = ColumnType.named(type.name());
        Schema renamed = replace(schema, type, type.withLabels(Dependents.renamed(type.labels(), label, newLabel)));
        return renamed.withTables(Renames.forEachColumnDefault(
                schema.tables(), ValidSchema.enumDefault(column, label), ValidSchema.enumDefault(column, newLabel)));
    }
}
