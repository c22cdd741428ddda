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

    RandomCompositeTypes(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
    }

    CompositeType type(QualifiedName name) {
        List<Attribute> attributes = new ArrayList<>();
        for (int count = dice.between(1, 4); count > 0; count--) {
            attributes.add(attribute());
        }
        return new CompositeType(name, attributes).comment(comment());
    }

    Attribute attribute() {
        Attribute attribute = new Attribute(names.within("at_"), ColumnType.parse(dice.pick(TYPES))).comment(comment());
        return RandomColumns.isText(attribute.type()) && dice.chance(15) ? attribute.collate("C") : attribute;
    }

    private @Nullable String comment() {
        return dice.chance(10) ? RandomTexts.comment(dice) : null;
    }
}
