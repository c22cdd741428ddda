package dev.autogen.operation;

import dev.autogen.schema.Sequence;
import java.util.List;

/** Creates a sequence. Its comment is an operation of its own. */
public record CreateSequence(Sequence sequence) implements Operation {

    public CreateSequence {
        sequence = sequence.comment(null);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreateSequence(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropSequence(sequence.name(), sequence));
    }
}
