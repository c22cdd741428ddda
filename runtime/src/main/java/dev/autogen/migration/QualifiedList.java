package dev.autogen.migration;

import dev.autogen.operation.Operation;
import java.util.AbstractList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A list of operations to which each comes with the same words or options. */
final class QualifiedList extends AbstractList<Operation> {

    private final List<Operation> recorded;
    private final UnaryOperator<Operation> words;

    QualifiedList(List<Operation> recorded, UnaryOperator<Operation> words) {
        this.recorded = recorded;
        this.words = words;
    }

    @Override
    public boolean add(Operation operation) {
        return recorded.add(words.apply(operation));
    }

    @Override
    public Operation set(int index, Operation operation) {
        return recorded.set(index, words.apply(operation));
    }

    @Override
    public Operation get(int index) {
        return recorded.get(index);
    }

    @Override
    public int size() {
        return recorded.size();
    }
}
