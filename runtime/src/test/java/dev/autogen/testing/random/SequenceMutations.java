package dev.autogen.testing.random;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;

/** Changes of sequences of their own. */
final class SequenceMutations {

    private final Dice dice;
    private final RandomNames names;

    SequenceMutations(Dice dice, RandomNames names) {
        this.dice = dice;
        this.names = names;
    }

    Schema change(Schema schema) {
        if (schema.sequences().isEmpty() || dice.chance(15)) {
            SequenceOptions options = RandomSequences.options(dice, dice.pick("bigint", "integer"));
            Sequence sequence = new Sequence(QualifiedName.of(names.next("seq_")), options);
            return schema.withSequences(Lists.plus(schema.sequences(), sequence));
        }
        Sequence sequence = dice.pick(schema.sequences());
        return switch (dice.between(1, 5)) {
            case 1 -> schema.withSequences(Lists.minus(schema.sequences(), sequence));
            case 2 -> Renames.sequence(schema, sequence, names.next("seq_"));
            case 3 -> replace(schema, sequence, sequence.comment(dice.chance(30) ? null : RandomTexts.comment(dice)));
            default -> {
                String type = dice.pick("bigint", "integer", "smallint");
                yield replace(schema, sequence, sequence.withOptions(RandomSequences.options(dice, type)));
            }
        };
    }

    private static Schema replace(Schema schema, Sequence sequence, Sequence changed) {
        return schema.withSequences(Lists.replace(schema.sequences(), sequence, changed));
    }
}
