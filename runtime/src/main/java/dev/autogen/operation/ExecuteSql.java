package dev.autogen.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL that somebody wrote.
 *
 * @param place where it is written; null if that is no file of SQL
 */
public record ExecuteSql(String sql, @Nullable SourcePlace place) implements Operation {

    public ExecuteSql(String sql) {
        this(sql, null);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitExecuteSql(this);
    }

    @Override
    public List<Operation> reverse() {
        throw new IrreversibleOperationException(this);
    }

    /** Returns it without its place: the same SQL elsewhere does the same. */
    @Override
    public Operation withoutPast() {
        return new ExecuteSql(sql);
    }
}
