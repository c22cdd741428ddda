package dev.autogen.testing.random;

import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes of sequences of their own. */
final class SequenceMutations {

    private final Dice dice;
    private final RandomNames names;

    SequenceMutations(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
    }

    Schema change(Schema schema) {
        if (schema.sequences().isEmpty() || dice.chance(15)) {
            SequenceOptions options = RandomSequences.options(dice, dice.pick("bigint", "integer"));
            Sequence sequence = new Sequence(QualifiedName.of(names.next("seq_")), options);
            return schema.withSequences(Lists.plus(schema.sequences(), sequence));
        }
        Sequence sequence = dice.pick(schema.sequences());
        return switch (dice.between(1, 6)) {
            case 1 -> schema.withSequences(Lists.minus(schema.sequences(), sequence));
            case 2 -> Renames.sequence(schema, sequence, names.next("seq_"));
            case 4 -> replace(schema, sequence, sequence.ownedBy(otherOwner(schema, sequence)));
            case 3 -> replace(schema, sequence, sequence.comment(dice.chance(30) ? null : RandomTexts.comment(dice)));
            default -> {
                String type = dice.pick("bigint", "integer", "smallint");
                yield replace(schema, sequence, sequence.withOptions(RandomSequences.options(dice, type)));
            }
        };
    }

    /** Returns a column of the sequence's namespace that does not count by itself; null if it is to have no owner. */
    private @Nullable ColumnReference otherOwner(Schema schema, Sequence sequence) {
        List<ColumnReference> owners = schema.tables().stream()
                .filter(table ->
                        Objects.equals(table.name().namespace(), sequence.name().namespace()))
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.generation() == null
                                && !ValidSchema.nextValue(sequence.name()).equals(column.defaultExpression()))
                        .map(column -> new ColumnReference(table.name(), column.name())))
                .toList();
        return owners.isEmpty() || (sequence.ownedBy() != null && dice.chance(50)) ? null : dice.pick(owners);
    }

    private static Schema replace(Schema schema, Sequence sequence, Sequence changed) {
        return schema.withSequences(Lists.replace(schema.sequences(), sequence, changed));
    }
}
