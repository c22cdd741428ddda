package dev.autogen.testing.random;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Composite types. Every attribute has a name of its own in the whole schema, so that it can be found in expressions; its type has an order, so that rows can
 * be keys.
 */
final class RandomCompositeTypes {

    private static final List<String> TYPES = List.of(
            "text",
            "text",
            "integer",
            "bigint",
            "smallint",
            "character varying(50)",
            "numeric(10,2)",
            "date",
            "timestamp with time zone",
            "boolean",
            "uuid",
            "text[]",
            "interval");

    private final Dice dice;
    private final RandomNames names;
    private final NamedTypes named;

    RandomCompositeTypes(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
        this.named = kit.types();
    }

    CompositeType type(QualifiedName name) {
        List<Attribute> attributes = new ArrayList<>();
        for (int count = dice.between(1, 4); count > 0; count--) {
            attributes.add(attribute(name));
        }
        return new CompositeType(name, attributes).comment(comment());
    }

    /** Returns an attribute that the composite type of that name can have. */
    Attribute attribute(QualifiedName owner) {
        Attribute attribute = new Attribute(names.within("at_"), attributeType(owner)).comment(comment());
        return RandomColumns.isText(attribute.type()) && dice.chance(15) ? attribute.collate("C") : attribute;
    }

    private ColumnType attributeType(QualifiedName owner) {
        List<ColumnType> others = named.within(owner);
        if (!others.isEmpty() && dice.chance(30)) {
            ColumnType type = dice.pick(others);
            return dice.chance(20) ? type.asArray() : type;
        }
        return ColumnType.parse(dice.pick(TYPES));
    }

    /** Returns another type that the attribute's values can become: a text or what a domain is made of, and back. */
    ColumnType otherType(Attribute attribute, QualifiedName owner) {
        ColumnType type = attribute.type();
        if (!type.isBuiltIn()) {
            return type.array() || named.base(type).equals(type) || dice.chance(40)
                    ? ColumnType.builtIn("text")
                    : named.base(type);
        }
        List<ColumnType> others = new ArrayList<>(type.is("text") ? named.within(owner) : named.domainsOver(type));
        return others.isEmpty() || dice.chance(50) ? dice.pick(TypeSamples.alike(type)) : dice.pick(others);
    }

    private @Nullable String comment() {
        return dice.chance(10) ? RandomTexts.comment(dice) : null;
    }
}
