package dev.autogen.operation;

import java.util.List;

/**
 * An operation whose author says that what it makes is made by hand, though the revision was generated: no entity claims it, it is named as unclaimed and
 * never dropped. It does what the operation in it does.
 *
 * @param operation what makes the object
 */
public record ByHand(Operation operation) implements Operation {

    public ByHand {
        if (operation instanceof ByHand || operation instanceof CustomOperation) {
            throw new IllegalArgumentException(
                    "This cannot be marked as made by hand, because it is already or because what it makes is not known: "
                            + operation + ".");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitByHand(this);
    }

    /** Returns what undoes the operation: nothing is made by hand in a drop. */
    @Override
    public List<Operation> reverse() {
        return operation.reverse();
    }

    @Override
    public Operation withoutPast() {
        return new ByHand(operation.withoutPast());
    }

    /** Returns the kind of the operation itself: the mark changes nothing in what is done. */
    @Override
    public String kind() {
        return operation.kind();
    }
}
