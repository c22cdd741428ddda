package dev.autogen.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs Java code on the connection, at its place between the statements. Two are equal if their labels are: code has no equality.
 *
 * @param label what the log and the script call it
 */
public record RunCode(String label, SqlCode code) implements Operation {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunCode run && run.label.equals(label);
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
