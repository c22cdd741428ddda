package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SequenceOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a sequence's options; its current value stays.
 *
 * @param previous the options before, for the way back; null if the migration does not know them
 */
public record AlterSequence(QualifiedName sequence, SequenceOptions options, @Nullable SequenceOptions previous)
        implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAlterSequence(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new AlterSequence(sequence, Past.known(previous, this), options));
    }

    @Override
    public Operation withoutPast() {
        return new AlterSequence(sequence, options, null);
    }
}
