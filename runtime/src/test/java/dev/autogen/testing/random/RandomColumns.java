package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of every type and kind. */
final class RandomColumns {

    private static final List<String> WHOLE = List.of("bigint", "bigint", "integer", "smallint");

    private final Dice dice;
    private final NamedTypes types;
    private final List<Sequence> sequences;

    /** @param sequences those that defaults may take numbers from */
    RandomColumns(Kit kit, List<Sequence> sequences) {
        this.dice = kit.dice();
        this.types = kit.types();
        this.sequences = sequences;
    }

    /** Returns a column that holds data: neither identity, serial nor computed. */
    Column plain(String name) {
        Column column = new Column(name, type()).withNullable(dice.chance(60));
        if (isText(column.type()) && dice.chance(15)) {
            column = column.collate(dice.pick("C", "POSIX"));
        }
        return column.defaultTo(dice.chance(35) ? defaultOf(column.type()) : null)
                .comment(dice.chance(10) ? RandomTexts.comment(dice) : null);
    }

    ColumnType type() {
        if (!types.all().isEmpty() && dice.chance(30)) {
            ColumnType type = dice.pick(types.all());
            return dice.chance(15) ? type.asArray() : type;
        }
        // Half of all columns have one of the few types that most columns have.
        return dice.chance(50)
                ? ColumnType.parse(dice.pick(
                        "bigint", "integer", "text", "character varying(255)", "boolean", "timestamp with time zone"))
                : dice.pick(TypeSamples.ALL).type();
    }

    static boolean isText(ColumnType type) {
        return type.is("text") || type.is("character varying") || type.is("character");
    }

    /** Returns a default for the type; null if none is known. */
    @Nullable
    String defaultOf(ColumnType type) {
        if (type.is("bigint") && !sequences.isEmpty() && dice.chance(30)) {
            return ValidSchema.nextValue(dice.pick(sequences).name());
        }
        List<String> defaults = types.defaults(type);
        return defaults.isEmpty() ? null : dice.pick(defaults);
    }

    /** Returns a column that numbers rows. */
    Column numbering(String name, QualifiedName serialSequence) {
        String type = dice.pick(WHOLE);
        Column column = new Column(name, ColumnType.builtIn(type)).notNull();
        if (dice.chance(40)) {
            return column.generated(new Serial(serialSequence, RandomSequences.options(dice, type)))
                    .withNullable(dice.chance(5));
        }
        return column.generated(new Identity(dice.chance(40), RandomSequences.options(dice, type)));
    }
}
