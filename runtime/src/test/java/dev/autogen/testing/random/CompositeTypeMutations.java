package dev.autogen.testing.random;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Changes of composite types. */
final class CompositeTypeMutations {

    private final Dice dice;
    private final RandomNames names;
    private final RandomCompositeTypes types;

    CompositeTypeMutations(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
        this.types = new RandomCompositeTypes(kit);
    }

    Schema change(Schema schema) {
        if (schema.compositeTypes().isEmpty() || dice.chance(10)) {
            CompositeType type = types.type(QualifiedName.of(names.nextType()));
            return schema.withCompositeTypes(Lists.plus(schema.compositeTypes(), type));
        }
        CompositeType type = dice.pick(schema.compositeTypes());
        return switch (dice.between(1, 9)) {
            case 1 -> schema.withCompositeTypes(Lists.minus(schema.compositeTypes(), type));
            case 2 -> Renames.type(schema, type.name(), names.nextType());
            case 3 -> replace(schema, type, type.comment(dice.chance(30) ? null : RandomTexts.comment(dice)));
            case 4 -> replace(schema, type, turned(type));
            case 5, 6 -> replace(schema, type, added(type));
            default -> changeAttribute(schema, type);
        };
    }

    private static Schema replace(Schema schema, CompositeType type, CompositeType changed) {
        return schema.withCompositeTypes(Lists.replace(schema.compositeTypes(), type, changed));
    }

    private static CompositeType turned(CompositeType type) {
        List<Attribute> turned = new ArrayList<>(type.attributes());
        Collections.reverse(turned);
        return type.withAttributes(turned);
    }

    private CompositeType added(CompositeType type) {
        List<Attribute> more = new ArrayList<>(type.attributes());
        more.add(dice.chance(60) ? more.size() : dice.between(0, more.size()), types.attribute(type.name()));
        return type.withAttributes(more);
    }

    private Schema changeAttribute(Schema schema, CompositeType type) {
        if (type.attributes().isEmpty()) {
            return schema;
        }
        Attribute attribute = dice.pick(type.attributes());
        return switch (dice.between(1, 5)) {
            case 1 -> {
                CompositeType less = type.withAttributes(Lists.minus(type.attributes(), attribute));
                yield replace(without(schema, attribute), type, less);
            }
            case 2 -> {
                String newName = names.within("at_");
                Schema followed = Texts.change(schema, text -> SqlTokens.rename(text, attribute.name(), newName));
                yield replace(followed, type, with(type, attribute, attribute.named(newName)));
            }
            case 3 -> {
                String comment = dice.chance(30) ? null : RandomTexts.comment(dice);
                yield replace(schema, type, with(type, attribute, attribute.comment(comment)));
            }
            case 4 -> replace(schema, type, with(type, attribute, otherCollation(attribute)));
            default -> {
                ColumnType other = types.otherType(attribute, type.name());
                Attribute changed = new Attribute(attribute.name(), other).comment(attribute.comment());
                changed = attribute.collation() != null && RandomColumns.isText(other) ? changed.collate("C") : changed;
                yield replace(without(schema, attribute), type, with(type, attribute, changed));
            }
        };
    }

    private static Schema without(Schema schema, Attribute attribute) {
        return Dependents.without(schema, text -> SqlTokens.mentions(text, attribute.name()));
    }

    private static Attribute otherCollation(Attribute attribute) {
        if (!RandomColumns.isText(attribute.type())) {
            return attribute;
        }
        Attribute plain = new Attribute(attribute.name(), attribute.type()).comment(attribute.comment());
        return attribute.collation() == null ? plain.collate("C") : plain;
    }

    private static CompositeType with(CompositeType type, Attribute attribute, Attribute changed) {
        return type.withAttributes(Lists.replace(type.attributes(), attribute, changed));
    }
}
