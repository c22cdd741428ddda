package dev.autogen.operation;

import java.util.List;

/** Runs SQL that somebody wrote. */
public record ExecuteSql(String sql) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitExecuteSql(this);
    }

    @Override
    public List<Operation> reverse() {
        throw new IrreversibleOperationException(this);
    }
}
