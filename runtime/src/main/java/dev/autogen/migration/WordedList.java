package dev.autogen.migration;

import dev.autogen.operation.Operation;
import dev.autogen.sql.Worded;
import java.util.AbstractList;
import java.util.List;

/** A list of operations to which each comes with the same words. */
final class WordedList extends AbstractList<Operation> {

    private final List<Operation> recorded;
    private final Worded.Wording wording;

    WordedList(List<Operation> recorded, Worded.Wording wording) {
        this.recorded = recorded;
        this.wording = wording;
    }

    @Override
    public boolean add(Operation operation) {
        return recorded.add(new Worded(operation, wording));
    }

    @Override
    public Operation set(int index, Operation operation) {
        return recorded.set(index, new Worded(operation, wording));
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
