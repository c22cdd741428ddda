package dev.autogen.schema;

/**
 * A {@code serial} column: its default takes the next value of a sequence that the column owns. The sequence is part of the column and is not listed
 * among the {@link Schema#sequences()}; the column's own default is null.
 */
public record Serial(QualifiedName sequence, SequenceOptions options) implements Generation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSerial(this);
    }
}
