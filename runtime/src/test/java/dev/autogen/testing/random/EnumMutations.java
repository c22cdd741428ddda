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

/** Changes of enum types. */
final class EnumMutations {

    private static final ColumnType VARCHAR = ColumnType.builtIn("character varying");
    private static final List<ColumnType> OTHERS =
            List.of(VARCHAR, ColumnType.builtIn("text"), ColumnType.builtIn("integer"));

    private final Dice dice;
    private final RandomNames names;

    EnumMutations(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
    }

    Schema change(Schema schema) {
        if (schema.enums().isEmpty() || dice.chance(10)) {
            EnumType type = new EnumType(QualifiedName.of(names.nextType()), RandomTexts.labels(dice));
            return schema.withEnums(Lists.plus(schema.enums(), type));
        }
        EnumType type = dice.pick(schema.enums());
        return switch (dice.between(1, 9)) {
            case 1 -> schema.withEnums(Lists.minus(schema.enums(), type));
            case 2 -> Renames.type(schema, type.name(), names.nextType());
            case 3 -> renameLabel(schema, type);
            case 4 -> replace(schema, type, type.comment(dice.chance(30) ? null : RandomTexts.comment(dice)));
            case 5 -> dropLabel(schema, type);
            case 6 -> replace(schema, type, type.withLabels(turned(type.labels())));
            case 7 -> replace(schema, type, withCasts(dice, type));
            default -> replace(schema, type, type.withLabels(added(type.labels())));
        };
    }

    /** Returns the type with some casts: those that Hibernate gives its named enums, and others. With two that are implicit no comparison is clear any more. */
    static EnumType withCasts(Dice dice, EnumType type) {
        List<EnumCast> casts = new ArrayList<>();
        for (ColumnType other : dice.chance(50) ? dice.some(OTHERS, 1, 2) : List.<ColumnType>of()) {
            for (boolean toEnum : new boolean[] {true, false}) {
                if (dice.chance(60)) {
                    CastContext context = dice.pick(CastContext.values());
                    casts.add(new EnumCast(toEnum, other, other.equals(VARCHAR) ? context : CastContext.ASSIGNMENT));
                }
            }
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

    private Schema dropLabel(Schema schema, EnumType type) {
        if (type.labels().isEmpty()) {
            return schema;
        }
        String label = dice.pick(type.labels());
        String literal = NamedTypes.literal(ColumnType.named(type.name()), label);
        Schema rest = Dependents.without(
                schema, text -> !SqlTokens.replace(text, literal, "").equals(text));
        Schema free = rest.withDomains(rest.domains().stream()
                .map(domain -> literal.equals(domain.defaultExpression()) ? domain.defaultTo(null) : domain)
                .toList());
        return replace(free, type, type.withLabels(Lists.minus(type.labels(), label)));
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
        String before = NamedTypes.literal(column, label);
        String after = NamedTypes.literal(column, newLabel);
        Schema followed = Texts.change(schema, text -> SqlTokens.replace(text, before, after));
        return replace(followed, type, type.withLabels(Dependents.renamed(type.labels(), label, newLabel)));
    }
}
