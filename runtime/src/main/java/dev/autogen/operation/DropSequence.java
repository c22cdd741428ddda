package dev.autogen.operation;

import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a sequence.
 *
 * @param dropped the sequence as it was, for the way back; null if the migration does not know it
 */
public record DropSequence(QualifiedName sequence, @Nullable Sequence dropped) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropSequence(this);
    }

    @Override
    public List<Operation> reverse() {
        Sequence before = Past.known(dropped, this);
        return Past.withComment(
                new CreateSequence(before), ObjectName.of(ObjectKind.SEQUENCE, sequence), before.comment());
    }

    @Override
    public Operation withoutPast() {
        return new DropSequence(sequence, null);
    }
}
