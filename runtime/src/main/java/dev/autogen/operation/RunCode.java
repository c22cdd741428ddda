package dev.autogen.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs Java code on the connection, at its place between the statements. Two are equal if their labels and their SQL are: code has no equality.
 *
 * @param label what the log and the script call it
 * @param sql the statements that do the same in a script; none if no SQL does
 */
public record RunCode(String label, SqlCode code, List<String> sql) implements Operation {

    public RunCode {
        sql = List.copyOf(sql);
    }

    public RunCode(String label, SqlCode code) {
        this(label, code, List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunCode run && run.label.equals(label) && run.sql.equals(sql);
    }

    @Override
    public int hashCode() {
        return label.hashCode();
    }

    @Override
    public String toString() {
        return "RunCode[label=" + label + "]";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRunCode(this);
    }

    @Override
    public List<Operation> reverse() {
        throw new IrreversibleOperationException(this);
    }
}
