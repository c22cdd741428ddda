package dev.autogen.differ;

import dev.autogen.operation.RenameSequence;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Serial;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Renames the sequences of columns that stay {@code serial}; one whose new name is still that of another goes by way of a temporary name. */
final class SerialRenames {

    private final Set<QualifiedName> left = new HashSet<>();

    SerialRenames(List<TableChange> tables) {
        for (TableChange table : tables) {
            for (Match<Column> column : table.columns()) {
                if (column.stays()
                        && column.before().generation() instanceof Serial before
                        && column.after().generation() instanceof Serial after
                        && !before.sequence().equals(after.sequence())) {
                    left.add(before.sequence());
                }
            }
        }
    }

    /**
     * Returns the steps that lead from one name to the other.
     *
     * @param rank the rank of a step, by its place among those of the column
     */
    List<PlannedStep> steps(QualifiedName from, QualifiedName to, Function<String, Rank> rank) {
        if (!left.contains(to)) {
            return List.of(step(rank.apply("sequence"), from, to.name())
                    .drops(names(from))
                    .creates(names(to)));
        }
        QualifiedName temporary =
                from.withName(RenameOrder.temporaryName(from.name(), name -> left.contains(from.withName(name))));
        Key turn = Key.of(Key.Kind.RENAME, temporary);
        return List.of(
                step(rank.apply("sequence 1"), from, temporary.name())
                        .drops(names(from))
                        .creates(turn),
                step(rank.apply("sequence 2"), temporary, to.name()).needs(turn).creates(names(to)));
    }

    private static PlannedStep step(Rank rank, QualifiedName from, String to) {
        return new PlannedStep(rank, new RenameSequence(from, to));
    }

    private static Set<Key> names(QualifiedName sequence) {
        return Set.of(Key.sequence(sequence), Key.relationName(sequence), Key.of(Key.Kind.TYPE_NAME, sequence));
    }
}
