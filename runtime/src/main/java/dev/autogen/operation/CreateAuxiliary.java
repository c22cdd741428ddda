package dev.autogen.operation;

import dev.autogen.schema.AuxiliaryObject;
import java.util.List;

/** Runs the statements that make an auxiliary object. It carries those that take it back as well: the history is where they are looked up later. */
public record CreateAuxiliary(AuxiliaryObject object) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreateAuxiliary(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropAuxiliary(object.name(), object.drop(), object));
    }
}
